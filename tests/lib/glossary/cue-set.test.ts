import { describe, expect, it } from "vitest";
import { CueSet, DECOY, WEIGHT_UNIT } from "@/lib/glossary/cue-set";
import { buildCueTable, cueKey } from "@/lib/glossary/cue-table";
import {
  AI_FIELD,
  CASED_RIVALS,
  CASED_WORDS,
  COMMON_GROUND,
  DECOYS,
  RIVAL_FIELDS,
  rivalWords,
} from "@/lib/glossary/fields";
import type { Cues } from "@/lib/glossary/term";
import { term } from "../../fixtures/tiny-glossary";

const cues = (more: Partial<Cues>): { cues: Cues } => ({
  cues: { for: [], against: [], block: [], ...more },
});
const terms = [
  term(
    "gemini",
    "model",
    ["Gemini"],
    cues({ for: ["Bard"], against: ["Winklevoss"], rivals: ["astrology"] }),
  ),
  term("attention", "concept", [["attention", "any"]], cues({ against: ["zodiac"] })),
  term("empty", "model", ["Nothing"], cues({ for: ["\u200b"] })),
  term(
    "token",
    "concept",
    [
      ["token", "any"],
      ["loss", "any"],
      ["blockchain", "any"],
    ],
    cues({ for: ["vocab"], rivals: ["crypto"] }),
  ),
  term("moat", "concept", [["护城河", "any"]], cues({ rivals: ["place"] })),
  term("llama", "model", ["Llama"], cues({ rivals: ["place"] })),
];
const set = new CueSet(terms, buildCueTable(terms));

/** What `word` weighs for the term with index `index`, to one place. */
function weight(word: string, index: number): number {
  const cue = set.words.indexOf(word);
  return Math.round(set.of(index)[cue]! * WEIGHT_UNIT * 10) / 10;
}

describe("the set of cue words", () => {
  it.each([
    ["a word of the field", "chatbot", 0, 1],
    ["a word that the field shares", "训练", 0, 0.6],
    ["a word of technology at large", "servers", 0, 0.3],
    ["a term's own word", "Bard", 0, 1.2],
    ["a term's own word against it", "Winklevoss", 0, -1.2],
    ["a word of a rival field", "horoscope", 0, -1],
    ["a word of a rival field that texts about AI share", "personality", 0, -0.3],
    ["a word of a field that is no rival", "horoscope", 1, 0],
    ["another term's own word that is no word of a field", "Winklevoss", 1, 0],
    ["the name itself", "attention", 1, 0],
    ["the name, for another", "attention", 0, 0.6],
    ["the name itself where it is a word of a rival field", "blockchain", 3, 0],
    ["a part of a Chinese name that is a word of a rival field", "河", 4, 0],
    ["the same, for another", "河", 5, -1],
    ["the name's plural", "tokens", 3, 0],
    ["the plural of a name that hisses", "losses", 3, 0],
    ["the name's plural, for another", "tokens", 0, 0.6],
  ])("weighs %s", (_title, word, index, expected) => {
    expect(weight(word, index)).toBe(expected);
  });

  it("weighs words of use beside what is used only, and on their side", () => {
    const prompted = set.words.indexOf("prompted");
    expect(set.beside(prompted, -1, 0)).toBeGreaterThan(0);
    expect(set.beside(prompted, 1, 0)).toBe(0);
    expect(set.beside(prompted, -1, 1)).toBe(0);
  });

  it("knows the phrases that hide words of the field, and what a term itself says of them", () => {
    const decoy = set.words.indexOf("fashion model");
    expect(set.of(0)[decoy]).toBe(DECOY);
    const spoken = [term("sewing", "concept", ["Sewing"], cues({ for: ["fashion model"] }))];
    const own = new CueSet(spoken, buildCueTable(spoken));
    expect(own.of(0)[own.words.indexOf("fashion model")]).toBeGreaterThan(0);
  });

  it.each([
    ["Whisper", 1, 0b1],
    ["PaLM", 1, 0b1101],
    ["benchmark", 1, 0],
    ["Whisper", -1, 0],
    ["Go", -1, 0b1],
    ["RAID", -1, 0b1111],
    ["Go", 1, 0],
    ["JWST", -1, 0],
  ])("knows where %s that weighs %i must have capitals", (word, weight, expected) => {
    const cue = set.words.findIndex((other) => other.toLowerCase() === word.toLowerCase());
    expect(set.capitals(cue, weight)).toBe(expected);
  });

  it("finds a word of Chinese and Latin with and without the space between them", () => {
    const mixed = [term("prompt", "concept", ["Prompt"], cues({ for: ["写 prompt"] }))];
    const words = new CueSet(mixed, buildCueTable(mixed));
    expect(words.words.filter((word) => word === "写 prompt")).toHaveLength(2);
    const row = words.of(0);
    expect(words.words.flatMap((word, cue) => (word === "写 prompt" ? row[cue]! > 0 : []))).toEqual([
      true,
      true,
    ]);
  });

  it("spells every word, and each once but for such spaces", () => {
    expect(set.words).toHaveLength(set.size);
    expect(set.words.includes(undefined as never)).toBe(false);
    const twice = set.words.filter((word, at) => set.words.indexOf(word) !== at);
    expect(twice.filter((word) => !/[\u3400-\u9fff] [a-z0-9]|[a-z0-9] [\u3400-\u9fff]/i.test(word))).toEqual(
      [],
    );
  });

  it("tells a term's own words, those of fields and the faint ones among them apart", () => {
    const row = set.of(0);
    const source = (word: string) => set.source(row[set.words.indexOf(word)]!);
    expect(["Bard", "Winklevoss", "chatbot", "benchmark", "servers"].map(source)).toEqual([
      "own",
      "own",
      "strong",
      "plain",
      "faint",
    ]);
  });
});

describe("the vocabularies of the fields", () => {
  const doubled = (words: readonly string[]) => words.filter((word, at) => words.indexOf(word) !== at);

  it.each(RIVAL_FIELDS)("of %s hold no word twice and none that is blank", (field) => {
    expect(doubled(rivalWords(field))).toEqual([]);
    expect(rivalWords(field).filter((word) => word.trim() !== word || word === "")).toEqual([]);
  });

  it("share words only with fields that have them", () => {
    const rivals = new Set(RIVAL_FIELDS.flatMap((field) => rivalWords(field)));
    expect(doubled(COMMON_GROUND)).toEqual([]);
    expect(COMMON_GROUND.filter((word) => !rivals.has(word))).toEqual([]);
  });

  it("of other fields hold each word that wants its capitals", () => {
    const rivals = new Set(RIVAL_FIELDS.flatMap((field) => rivalWords(field)));
    expect(doubled(CASED_RIVALS)).toEqual([]);
    expect(CASED_RIVALS.filter((word) => !rivals.has(word))).toEqual([]);
  });

  it("of AI hold each word that wants its capitals, and each phrase that hides words hides one", () => {
    const words = new Set(AI_FIELD.flatMap((field) => field.words).map(cueKey));
    expect(CASED_WORDS.filter((word) => !words.has(cueKey(word)))).toEqual([]);
    expect(doubled(DECOYS)).toEqual([]);
    const holdsWord = (phrase: string): boolean => {
      const key = cueKey(phrase);
      return [...words].some((word) => word !== key && key.includes(word));
    };
    expect(DECOYS.filter((phrase) => !holdsWord(phrase))).toEqual([]);
  });

  it("of AI give a word one weight", () => {
    const anywhere = AI_FIELD.filter(({ side }) => side === 0).flatMap(({ words }) => words);
    expect(doubled(anywhere.map((word) => word.toLowerCase()))).toEqual([]);
  });
});
