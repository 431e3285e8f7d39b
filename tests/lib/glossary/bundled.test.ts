import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bundledTerms } from "@/lib/glossary/bundled";
import { termSchema } from "@/lib/glossary/schema";
import { TERM_KINDS, type Term } from "@/lib/glossary/term";

const folder = new URL("../../../lib/glossary/terms/", import.meta.url);
const files = readdirSync(folder).sort();

function read(file: string): Term[] {
  return JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Term[];
}

const ids = new Set(bundledTerms.map((term) => term.id));

describe("the bundled glossary", () => {
  it("is made of one file per kind", () => {
    expect(files).toEqual(TERM_KINDS.map((kind) => `${kind}.json`));
  });

  it.each(files)("%s holds terms of its kind, sorted by id", (file) => {
    const terms = read(file);
    expect(terms.map((term) => `${term.kind}.json`)).toEqual(terms.map(() => file));
    const sorted = terms.map((term) => term.id).sort((a, b) => (a < b ? -1 : 1));
    expect(terms.map((term) => term.id)).toEqual(sorted);
  });

  it("holds every term of every file", () => {
    expect(bundledTerms).toEqual(files.flatMap(read));
  });

  it("uses no id twice", () => {
    expect(ids.size).toBe(bundledTerms.length);
  });

  it.each([
    ["interview", "core", 200],
    ["interview", "basic", 119],
    ["extended", "core", 90],
  ])("holds, by source %s and level %s, at least %i terms", (source, level, count) => {
    const terms = bundledTerms.filter((term) => term.source === source && term.level === level);
    expect(terms.length).toBeGreaterThanOrEqual(count);
  });

  it.each(["deepseek", "nsa", "moba", "mcp"])("holds %s", (id) => {
    expect(ids).toContain(id);
  });

  it.each(bundledTerms.map((term) => [term.id, term] as const))("%s follows the schema", (_id, term) => {
    expect(termSchema.safeParse(term).error?.issues ?? []).toEqual([]);
  });

  it("relates terms to others that exist, never to themselves, none twice", () => {
    const broken = bundledTerms.flatMap(({ id, related }) =>
      related
        .filter((other, index) => other === id || !ids.has(other) || related.indexOf(other) !== index)
        .map((other) => `${id} → ${other}`),
    );
    expect(broken).toEqual([]);
  });

  it("lists no alias of a term twice", () => {
    const doubled = bundledTerms.flatMap(({ id, aliases }) =>
      aliases
        .filter((alias, index) => aliases.findIndex((other) => other.text === alias.text) !== index)
        .map((alias) => `${id}: ${alias.text}`),
    );
    expect(doubled).toEqual([]);
  });

  it("has no cue word that speaks both for and against a term", () => {
    const torn = bundledTerms.flatMap(({ id, cues }) =>
      (cues?.for ?? []).filter((word) => cues?.against.includes(word)).map((word) => `${id}: ${word}`),
    );
    expect(torn).toEqual([]);
  });
});
