import { describe, expect, it } from "vitest";
import { bundledTerms } from "@/lib/glossary/bundled";
import type { Bilingual, Language } from "@/lib/glossary/term";
import { TRADITIONAL_PAIRS } from "@/lib/text/traditional";

const FIELDS = ["definition", "explanation", "interview", "correction"] as const;

/** The most sentences a field may have; the first sentence alone is the definition. */
const SENTENCES = { definition: 1, explanation: 2, interview: 3, correction: 3 } as const;

/** The speakers of the interview, as each language writes them. */
const SPEAKERS: readonly Bilingual[] = [
  { en: "Liu Guang", zh: "刘广" },
  { en: "Han Xiao", zh: "肖涵" },
  { en: "Tang Xiaoyin", zh: "唐小引" },
];

/** Names that in Simplified Chinese too are written with a character that elsewhere is Traditional. */
const NAMES_KEPT = /昇腾/g;

const traditional = new Set([...TRADITIONAL_PAIRS].filter((_, index) => index % 2 === 0));

const texts = bundledTerms.flatMap((term) =>
  FIELDS.flatMap((field) => {
    const text = term[field];
    return text === undefined ? [] : [{ where: `${term.id}, ${field}`, field, text }];
  }),
);

function sentences(text: string, language: Language): number {
  const ends = language === "zh" ? /[。！？]/g : /[.!?][”’)]*(?=\s+[“(]?[\p{Lu}\d]|$)/gu;
  return text.replace(/\b[A-Z]\.(?= [A-Z])/g, "").match(ends)?.length ?? 0;
}

/** The years and percentages in a text, in order of size: they are the same in any language. */
function figures(text: string): string[] {
  return [
    ...new Set(text.match(/(?<![\d.,])(?:19\d\d|20[0-3]\d)(?![\d]|[.,]\d)|\d+(?:\.\d+)?%/g) ?? []),
  ].sort();
}

/** Where `holds` does not hold. */
function faults(holds: (text: (typeof texts)[number]) => boolean): string[] {
  return texts.filter((text) => !holds(text)).map(({ where }) => where);
}

describe("the texts of the bundled glossary", () => {
  it("have one sentence as the definition, two at most as the explanation, three at most elsewhere", () => {
    expect(
      faults(({ field, text }) =>
        (["en", "zh"] as const).every((language) => {
          const count = sentences(text[language], language);
          return count >= 1 && count <= SENTENCES[field];
        }),
      ),
    ).toEqual([]);
  });

  it.each([
    ["English", "en", /\.$/],
    ["Chinese", "zh", /。$/],
  ] as const)("end, in %s, with a full stop", (_name, language, end) => {
    expect(faults(({ text }) => end.test(text[language]))).toEqual([]);
  });

  it.each([
    ["English texts hold no full-width punctuation", "en", /[，。；：（）！？、《》]/],
    ["English texts hold no straight quotation marks", "en", /["']/],
    ["Chinese texts hold no straight quotation marks", "zh", /["']/],
    [
      "Chinese characters have no half-width punctuation beside them",
      "zh",
      /\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}/u,
    ],
    [
      "Chinese characters have a space between them and Latin letters and digits",
      "zh",
      /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9%]\p{Script=Han}/u,
    ],
    ["Chinese characters have no space between them", "zh", /\p{Script=Han}\s+\p{Script=Han}/u],
    ["English texts have no white space but single spaces inside", "en", /^\s|\s$|\s\s|[^\S ]/],
    ["Chinese texts have no white space but single spaces inside", "zh", /^\s|\s$|\s\s|[^\S ]/],
    ["English texts hold no placeholder", "en", /…|\bT(?:ODO|BD|K)\b|\bxx+\b|lorem ipsum/i],
    ["Chinese texts hold no placeholder", "zh", /…|\bT(?:ODO|BD|K)\b|待补|待定|某某/],
  ] as const)("%s", (_title, language, fault) => {
    expect(faults(({ text }) => !fault.test(text[language]))).toEqual([]);
  });

  it("are in Simplified Chinese", () => {
    const holdsTraditional = (text: string) =>
      [...text.replace(NAMES_KEPT, "")].some((character) => traditional.has(character));
    expect(faults(({ text }) => !holdsTraditional(text.zh))).toEqual([]);
  });

  it("say each thing once: no two fields of a term are the same", () => {
    const seen = new Set<string>();
    const repeated = texts.filter(({ text }) => {
      const known = seen.has(text.en) || seen.has(text.zh);
      seen.add(text.en).add(text.zh);
      return known;
    });
    expect(repeated.map(({ where }) => where)).toEqual([]);
  });

  it("give the same years and percentages in both languages", () => {
    const torn = texts.filter(({ text }) => `${figures(text.en)}` !== `${figures(text.zh)}`);
    expect(torn.map(({ where }) => where)).toEqual([]);
  });

  it("tell of every term that comes from the interview, and of no other, what was said there", () => {
    const wrong = bundledTerms.filter(
      ({ source, interview }) => (source === "interview") !== (interview !== undefined),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it("name the same speakers in both languages", () => {
    expect(
      faults(({ text }) => SPEAKERS.every(({ en, zh }) => text.en.includes(en) === text.zh.includes(zh))),
    ).toEqual([]);
  });
});
