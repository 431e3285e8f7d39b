import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { shownLiterals } from "./shown-literals";

const ROOT = join(import.meta.dirname, "../..");

const FILES = ["components", "entrypoints"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);

/** What is the same in every language. */
const NAMES = new Set(["Termlight", " · Termlight", "English", "中文", "简体中文", "繁體中文"]);

/** A file as it is written: `PackColumns.tsx` shows one. */
const SAMPLE_FILE = /^name,aliases,definition,language\n/;

describe("texts in the source", () => {
  it.each([
    ["<p>Hello</p>", ["Hello"]],
    [`<p>{on ? "On" : \`Off \${n}\`}</p>`, ["On", "Off "]],
    ['<button title="Close" aria-label={name || "Name"} />', ["Close", "Name"]],
    ['<Row label="Name" class="row" id="x" />', ["Name"]],
    ['say({ message: "Saved.", tone: "info" })', ["Saved."]],
    ['overlay.say("Saved.", { tone: "error" })', ["Saved."]],
    ['document.title = "Library"', ["Library"]],
    ["<p>{t('key')} · {count + ' of ' + total}</p>", [" of "]],
    ["const language = '中文'", ["中文"]],
    ['<p lang="en" class={kind === "a" ? "b" : "c"}>{text}</p>', []],
    ["import { t } from './translate'; throw new Error('wrong type')", []],
  ])("are seen where a reader would see them: %s", async (source, expected) => {
    expect(await shownLiterals("sample.tsx", source)).toEqual(expected);
  });

  it("come from the locales alone", async () => {
    const found = await Promise.all(
      FILES.map(async (file) => {
        const literals = await shownLiterals(file, readFileSync(join(ROOT, file), "utf8"));
        return literals
          .filter((text) => !NAMES.has(text) && !SAMPLE_FILE.test(text))
          .map((text) => `${file}: ${text}`);
      }),
    );
    expect(found.flat()).toEqual([]);
  });
});
