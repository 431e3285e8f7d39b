import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bundledTerms } from "@/lib/glossary/bundled";
import { TERM_KINDS, type Term } from "@/lib/glossary/term";
import { checkGlossary } from "../../eval/check-glossary";
import { glossaryFiles } from "../../eval/glossary-files";

const folder = new URL("../../../lib/glossary/terms/", import.meta.url);
const files = readdirSync(folder).sort();

function read(file: string): Term[] {
  return JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Term[];
}

describe("the bundled glossary", () => {
  it("is made of one file per kind", () => {
    expect(files).toEqual(TERM_KINDS.map((kind) => `${kind}.json`));
  });

  it("holds every term of every file", () => {
    expect(bundledTerms).toEqual(files.flatMap(read));
  });

  it("holds the 319 terms of the interview, 200 of them core", () => {
    const terms = bundledTerms.filter(({ source }) => source === "interview");
    expect([terms.length, terms.filter(({ level }) => level === "core").length]).toEqual([319, 200]);
  });

  it("holds at least 90 core terms beyond the interview", () => {
    const terms = bundledTerms.filter(({ source, level }) => source === "extended" && level === "core");
    expect(terms.length).toBeGreaterThanOrEqual(90);
  });

  it("follows the schema and the order of ids, and nothing in it leads nowhere or stands twice", () => {
    expect(checkGlossary(glossaryFiles()).faults).toEqual([]);
  });
});
