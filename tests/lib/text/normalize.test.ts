import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalize, normalizeString } from "@/lib/text/normalize";
import { unitsText } from "@/lib/text/units-text";
import { countedText } from "./counted-text";

function folded(text: string): string {
  const { units, length } = normalize(text);
  return unitsText(units, 1, length - 1);
}

function spot(start: number, end: number) {
  return { start, end };
}

const anyText = fc.string({ unit: "binary", maxLength: 60 });
/** Text with what normalisation has rules for, lone surrogates included. */
const trickyText = fc
  .array(
    fc.constantFrom(
      ..."aZ9 \n\t-‐‑–—模點說İéﬁ½Ａ１（）。　",
      "e\u0301",
      "\u200b",
      "\u00ad",
      "\ufeff",
      "\ud835",
      "\udc00",
      "𝐃",
      "👩‍💻",
      "\r\n",
      "가",
      "²",
      "\u1100\u1161",
      "\ufdfa",
      "\u{e0100}",
      "\u3164",
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

describe("normalize", () => {
  it.each([
    ["full width becomes ASCII", "ＤｅｅｐＳｅｅｋ－Ｒ１（２）", "DeepSeek-R1(2)"],
    ["hyphens of all kinds become one", "a‐b‑c‒d–e−f", "a-b-c-d-e-f"],
    ["a dash between clauses stays", "AI——编程", "AI——编程"],
    ["invisible units vanish", "Deep\u200bSe\u00adek\ufeff\0", "DeepSeek"],
    ["variation signs of Han vanish", "語\u{e0100}言\u{e01ef}模", "语言模"],
    ["tags vanish", "\u{e0001}Deep\u{e0044}Seek\u{e007f}", "DeepSeek"],
    ["Hangul fillers vanish", "Deep\u3164Se\u115f\u1160ek\uffa0", "DeepSeek"],
    ["signs to be ignored that are not assigned vanish", "Deep\u2065Seek\ufff0\u{e0fff}", "DeepSeek"],
    ["white space runs fold to a space", "a \u00a0\t　b", "a b"],
    ["white space with a line break folds to a break", "a \r\n \n b", "a\nb"],
    ["Traditional becomes Simplified", "語言模型與機器學習", "语言模型与机器学习"],
    ["ligatures and mathematical letters become letters", "ﬁne 𝐃eep", "fine Deep"],
    ["a combining mark joins its letter", "Poke\u0301mon", "Pokémon"],
    ["the parts of a Hangul syllable join", "\u1112\u1161\u11ab\u1100\u116e\u11a8", "한국"],
    ["a mark on a space stays alone", "a \u0301b", "a \u0301b"],
    ["a mark on a tab stays alone, and the tab becomes a space", "a\t\u0301b", "a \u0301b"],
    ["a mark on a line break stays alone, and the break stays one", "a\u2028\u0301b", "a\n\u0301b"],
    ["case is kept, that of İ too", "İstanbul MoE", "İstanbul MoE"],
    ["lone surrogates become the sign for no character", "a\ud800b\udc00", "a\ufffdb\ufffd"],
    ["raised and circled signs stay", "DeepSeek¹²™ Qwen① ᵃ", "DeepSeek¹²™ Qwen① ᵃ"],
    ["lowered digits become digits", "CO₂", "CO2"],
    ["apostrophes become one", "DeepSeek’s", "DeepSeek's"],
    ["dots in names become one", "萨姆•奥特曼・x", "萨姆·奥特曼·x"],
    ["nothing stays nothing", "", ""],
  ])("%s", (_title, text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  it("puts one sign in the place of each stretch that is left out", () => {
    const { units, length, offsets } = normalize("run `llm` now", [{ start: 4, end: 9 }]);
    expect(unitsText(units, 1, length - 1)).toBe("run \ufffc now");
    expect(offsets.sourceStart(6)).toBe(9);
  });

  it("keeps the place of what stands behind invisible characters of two units", () => {
    const text = "語\u{e0100}言模 \u{e0001}Deep\u{e0044}Seek\u{e007f} x";
    const { units, length, offsets } = normalize(text);
    const at = unitsText(units, 0, length).indexOf("DeepSeek");
    const [start, end] = [offsets.sourceStart(at), offsets.sourceEnd(at + 8)];
    expect(text.slice(start, end)).toBe("Deep\u{e0044}Seek");
    expect(text.slice(offsets.sourceStart(1), offsets.sourceEnd(4))).toBe("語\u{e0100}言模");
  });

  it("does not take a half of an invisible character from what is left out", () => {
    const { units, length } = normalize("a\u{e0100}b", [{ start: 2, end: 4 }]);
    expect(unitsText(units, 1, length - 1)).toBe("a\ufffd\ufffc");
  });

  it.each([
    // What two of them share belongs to the first.
    ["overlapping", [spot(0, 3), spot(1, 4)], ["abc", "d", "e", "f"]],
    ["one in the other", [spot(0, 4), spot(1, 2)], ["abcd", "e", "f"]],
    ["side by side", [spot(1, 2), spot(2, 4)], ["a", "b", "cd", "e", "f"]],
    ["past the end", [spot(2, 99)], ["a", "b", "cdef"]],
    ["empty", [spot(1, 1)], [..."abcdef"]],
  ])("leaves out stretches that are %s", (_title, stretches, expected) => {
    const { length, offsets } = normalize("abcdef", stretches);
    const places = Array.from({ length: length - 2 }, (_, at) => at + 1);
    const sources = places.map((at) => "abcdef".slice(offsets.sourceStart(at), offsets.sourceEnd(at + 1)));
    expect(sources).toEqual(expected);
  });

  it.each([
    [3, 3],
    [16, 16],
    [17, 16],
    [400, 16],
  ])("takes a letter with %i marks on it for one with %i, so that the work stays linear", (marks, taken) => {
    const { offsets } = normalize(`e${"\u0301".repeat(marks)}`);
    expect(offsets.sourceEnd(2)).toBe(1 + taken);
  });

  it("maps every unit to a stretch of the source, in order, and loses nothing but white space and invisible units", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, trickyText), (text) => {
        const { length, offsets } = normalize(text);
        let last = 0;
        for (let at = 1; at < length - 1; at++) {
          const start = offsets.sourceStart(at);
          const end = offsets.sourceEnd(at + 1);
          expect(start).toBeGreaterThanOrEqual(at > 1 ? offsets.sourceStart(at - 1) : 0);
          expect(end).toBeGreaterThan(start);
          if (start > last)
            expect(text.slice(last, start)).toMatch(/^[\0\s\p{Default_Ignorable_Code_Point}]*$/u);
          last = Math.max(last, end);
        }
      }),
    );
  });

  it("normalises the slice of a stretch to that stretch", () => {
    fc.assert(
      fc.property(trickyText, fc.nat(40), fc.nat(40), (text, from, size) => {
        const { units, length, offsets } = normalize(text);
        const start = 1 + (from % Math.max(length - 2, 1));
        const end = Math.min(start + 1 + size, length - 1);
        // Not inside what one character of the source became.
        const isBoundary = (at: number) => offsets.sourceEnd(at) <= offsets.sourceStart(at);
        fc.pre(end > start && isBoundary(start) && isBoundary(end));
        const stretch = unitsText(units, start, end).trim();
        fc.pre(stretch === unitsText(units, start, end));
        const slice = text.slice(offsets.sourceStart(start), offsets.sourceEnd(end));
        expect(folded(slice)).toBe(stretch);
      }),
    );
  });

  it("changes nothing when done twice", () => {
    fc.assert(
      fc.property(trickyText, (text) => {
        expect(folded(folded(text))).toBe(folded(text));
      }),
    );
  });

  it.each([
    ["marks", "\u0301"],
    ["marks of two kinds in turn", "\u0301\u0323"],
    ["letters that unfold to many", "\ufdfa"],
    ["letters that unfold to four", "\u33a7"],
    ["invisible units", "a\u200b"],
    ["invisible characters of two units", "語\u{e0100}"],
    ["spaces", " "],
    ["line breaks between spaces", " \n "],
    ["lone surrogates", "\ud800"],
    ["Hangul vowels", "\u1161"],
  ])(
    "reads nothing but %s in proportion to their number, and makes at most four units of one",
    (_title, part) => {
      const reads = (times: number) => {
        const { text, reads } = countedText(part.repeat(times));
        expect(normalize(text).length).toBeLessThanOrEqual(text.length * 4 + 2);
        return reads();
      };
      expect(reads(20_000) / reads(5_000)).toBeLessThan(4.1);
    },
  );
});

describe("normalizeString", () => {
  it.each([
    ["  MoE ", "MoE"],
    [" MoE", "MoE"],
    ["MoE ", "MoE"],
    ["混合專家", "混合专家"],
    ["GPT‑4.5", "GPT-4.5"],
    ["KV  cache", "KV cache"],
    ["", ""],
  ])("makes %j %j", (text, expected) => {
    expect(normalizeString(text)).toBe(expected);
  });
});

describe("an invisible unit", () => {
  it.each([
    ["null", "\0"],
    ["the soft hyphen", "\u00ad"],
    ["the grapheme joiner", "\u034f"],
    ["the Arabic letter mark", "\u061c"],
    ["the first Mongolian variation sign", "\u180b"],
    ["the Mongolian vowel separator", "\u180e"],
    ["the zero-width space", "\u200b"],
    ["the right-to-left mark", "\u200f"],
    ["the first embedding of a direction", "\u202a"],
    ["the last override of a direction", "\u202e"],
    ["the word joiner", "\u2060"],
    ["the last sign of format", "\u206f"],
    ["the first variation sign", "\ufe00"],
    ["the last variation sign", "\ufe0f"],
    ["the byte order mark", "\ufeff"],
  ])("vanishes in a word: %s", (_title, unit) => {
    expect(folded(`Deep${unit}Seek`)).toBe("DeepSeek");
  });

  it.each(["\u200a", "\u2010", "\u202f", "\u1810", "\u061b"])("is none of its neighbours: %j", (unit) => {
    expect(folded(`Deep${unit}Seek`)).not.toBe("DeepSeek");
  });
});

describe("memory that is given", () => {
  it("serves the next text, and nothing is left of the last one in or right behind it", () => {
    const used = normalize("a longer text, which stands in the memory first");
    const fresh = normalize("Ｄeep\u200bSeek  模型");
    const again = normalize("Ｄeep\u200bSeek  模型", [], used.units);
    const seen = ({ units, length }: typeof fresh) => [...units.subarray(0, length + 8)];
    expect(again.units).toBe(used.units);
    expect(again.length).toBe(fresh.length);
    expect(seen(again)).toEqual(seen(fresh));
  });

  it("is not used where it is too small", () => {
    const small = new Uint16Array(4);
    expect(normalize("DeepSeek", [], small).units).not.toBe(small);
  });
});
