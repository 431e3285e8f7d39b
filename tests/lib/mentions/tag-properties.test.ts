import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileGlossary } from "@/lib/glossary/compile";
import { keyUnit } from "@/lib/glossary/key-units";
import { explain } from "@/lib/mentions/explain";
import type { Span } from "@/lib/mentions/mention";
import { tag, tagArticle } from "@/lib/mentions/tag";
import { normalizeString } from "@/lib/text/normalize";
import { TRADITIONAL_PAIRS } from "@/lib/text/traditional";
import { TINY_GLOSSARY } from "../../fixtures/tiny-glossary";

const glossary = compileGlossary(TINY_GLOSSARY);
const forms = Array.from({ length: glossary.forms.length }, (_, number) => glossary.forms.at(number));
/** Without cues every name is unambiguous: what stands elsewhere in a text says nothing about it, if it defines nothing. */
const plain = compileGlossary(
  TINY_GLOSSARY.map(({ cues: _, ...term }) => term).filter(({ id }) => id !== "inference"),
);

const WORDS = [
  ..."DeepSeek LLM LLMs 大模型 Qwen2.5-7B R1-Zero Claude 3.5 开源 MoE KV-cache NSA 推理 稀疏注意力 Snowden attention".split(
    " ",
  ),
  ..."the and of 用 的 在 与 ， 。 . , ; : / - — ( ) （ ） “ ” \" ' x 7 https://a.cn/LLM a.b@c.de model.safetensors #".split(
    " ",
  ),
  "Key Value Quantisation (KVQ)",
  "世界卫生组织（WHO）",
  "MoBA（混合块注意力）",
  "Mixture of Block Attention (MoBA)",
  "药监局（国家药品监督管理局）",
  "，简称 NSA",
  "KVQ",
  "WHO",
  " ",
  " ",
  "\n",
];
const OTHER_SENSE = "NSA stands for National Security Agency";
const prose = fc
  .array(fc.constantFrom(...WORDS, OTHER_SENSE), { maxLength: 40 })
  .map((parts) => parts.join(""));
const noise = fc.oneof(
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)), maxLength: 6 }),
);
/** Names and prose with whatever units between them. */
function withNoise(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof({ weight: 4, arbitrary: text }, noise), { maxLength: 5 })
    .map((parts) => parts.join(""));
}
const anyText = withNoise(prose);
// Without brackets: what one block defines holds in the other as well.
const plainText = withNoise(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((parts) => parts.join("")),
).map((text) => text.replace(/[()（）]/g, " "));

function keyOf(text: string): string {
  return [...normalizeString(text)].map((unit) => String.fromCharCode(keyUnit(unit.charCodeAt(0)))).join("");
}

/** `text` with each character rewritten, and for each unit of the result where in `text` it comes from. */
function rewritten(
  text: string,
  write: (character: string, index: number) => string,
): { text: string; from: number[] } {
  let result = "";
  const from: number[] = [];
  let index = 0;
  for (const character of text) {
    const next = write(character, index);
    for (let at = 0; at < next.length; at++) from.push(index);
    result += next;
    index += character.length;
  }
  return { text: result, from };
}

const TO_TRADITIONAL = new Map<string, string>();
for (let at = 0; at < TRADITIONAL_PAIRS.length; at += 2)
  TO_TRADITIONAL.set(TRADITIONAL_PAIRS[at + 1]!, TRADITIONAL_PAIRS[at]!);

const IGNORED = ["\u200b", "\u00ad", "\u2060", "\ufeff", "\u200c\u00ad"];

/** Ways to write a character that make no difference to a reader; each is given the character and a number at random. */
const REWRITINGS: readonly (readonly [string, (character: string, chance: number) => string])[] = [
  [
    "in full width",
    // But for signs that end an address in full width only.
    (character) =>
      character > " " && character <= "~" && !",:;!?".includes(character)
        ? String.fromCharCode(character.charCodeAt(0) + 0xfee0)
        : character,
  ],
  [
    "sprinkled with zero-width spaces and soft hyphens",
    (character, chance) => character + IGNORED[chance % IGNORED.length]!,
  ],
  [
    "led by zero-width spaces and soft hyphens",
    (character, chance) => IGNORED[chance % IGNORED.length]! + character,
  ],
  ["in Traditional characters", (character) => TO_TRADITIONAL.get(character) ?? character],
];

/** What is tagged in `text` and what it defines, places by `back` and nothing that depends on how they are written. */
function foundIn(text: string, back: (span: Span) => Span): unknown {
  const { mentions, articleTerms } = tagArticle({ title: "", text }, glossary);
  return {
    mentions: mentions.map(({ start, end, termId }) => ({ ...back({ start, end }), termId })),
    articleTerms: articleTerms.map(({ start, end, id, short }) => ({
      ...back({ start, end }),
      id,
      short: normalizeString(short),
    })),
  };
}

describe("tagging any text", () => {
  it("gives mentions in their order, none overlapping, with nothing invisible around them", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end } of tagArticle({ title: "", text }, glossary).mentions) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(normalizeString(text[start]!)).not.toBe("");
          expect(normalizeString(text[end - 1]!)).not.toBe("");
          last = end;
        }
      }),
    );
  });

  it("cuts a name of the term, with what belongs to it, out of the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end, termId } of tag({ title: "", text }, glossary)) {
          const cut = text.slice(start, end);
          const names = forms.filter(({ term }) => glossary.terms[term]!.id === termId);
          expect(names.some((form) => keyOf(cut).startsWith(keyOf(form.text)))).toBe(true);
          const alone = explain({ title: "", text: cut }, glossary);
          expect(alone).toContainEqual(expect.objectContaining({ start: 0, end: cut.length, termId }));
        }
      }),
    );
  });

  it("cuts the abbreviation and the long form of an article's own term out of the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { mentions, articleTerms } = tagArticle({ title: "", text }, glossary);
        for (const { id, short, long, start, end } of articleTerms) {
          expect(text.slice(start, end)).toBe(long);
          for (const mention of mentions.filter(({ termId }) => termId === id)) {
            expect(normalizeString(text.slice(mention.start, mention.end))).toMatch(
              new RegExp(`^${normalizeString(short)}(?:e?s)?$`),
            );
          }
        }
      }),
    );
  });

  it.each(REWRITINGS)("gives the same for a text %s, here and there", (_title, write) => {
    fc.assert(
      fc.property(prose, fc.infiniteStream(fc.nat(99)), (text, chances) => {
        const other = rewritten(text, (character) => {
          const chance = chances.next().value as number;
          return chance < 60 ? write(character, chance) : character;
        });
        const back = ({ start, end }: Span) => ({ start: other.from[start]!, end: other.from[end - 1]! + 1 });
        expect(foundIn(other.text, back)).toEqual(foundIn(text, (span) => span));
      }),
    );
  });

  it.each(["\n", "\n\n", "\r\n", "\u2029", " \n\t"])(
    "tags two blocks with %j between them as it tags each, where no name needs evidence",
    (border) => {
      fc.assert(
        fc.property(plainText, plainText, (first, second) => {
          const shift = first.length + border.length;
          const apart = [
            ...tag({ title: "", text: first }, plain),
            ...tag({ title: "", text: second }, plain).map(({ start, end, termId }) => ({
              start: start + shift,
              end: end + shift,
              termId,
            })),
          ];
          expect(tag({ title: "", text: first + border + second }, plain)).toEqual(apart);
        }),
      );
    },
  );
});
