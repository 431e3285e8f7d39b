import { describe, expect, it } from "vitest";
import { normalize } from "@/lib/text/normalize";
import { mayBegin, mayEnd, pluralEnd } from "@/lib/text/word-edges";

/** Where `name` stands in `text`, in normalised units. */
function place(text: string, name: string) {
  const start = text.indexOf(name) + 1;
  return { units: normalize(text).units, start, end: start + name.length };
}

describe("the edges of words", () => {
  it.each([
    ["用DeepSeek做", "DeepSeek", true],
    ["(DeepSeek)", "DeepSeek", true],
    ["DeepSeek은 좋다", "DeepSeek", true],
    ["DeepSeekは", "DeepSeek", true],
    ["myDeepSeek", "DeepSeek", false],
    ["DeepSeeker", "DeepSeek", false],
    ["DeepSeek2", "DeepSeek", false],
    ["éDeepSeek", "DeepSeek", false],
    ["deepseek_r1", "deepseek", false],
    ["混合专家模型", "专家", true],
    ["1.2B 参数", "2B", false],
    ["$2B", "2B", false],
    ["£2B", "2B", false],
    ["¥2B", "2B", false],
    ["€2B", "2B", false],
    ["用 2B 参数", "2B", true],
    ["GPT-4.5", "GPT-4", false],
    ["GPT-4. Then", "GPT-4", true],
    ["GPT-4, and", "GPT-4", true],
    ["GPT-5，2025 年", "GPT-5", true],
    ["H100，800 张", "H100", true],
    ["GPT-5，200 张", "GPT-5", true],
    ["Claude 4，2025 年", "Claude 4", true],
    ["Claude 3,000 times", "Claude 3", false],
    ["Llama 3，405B", "Llama 3", true],
    ["7B,13B", "13B", true],
    ["11,000B", "000B", false],
    ["o1，3 个月", "o1", true],
    ["プログラム", "ラム", false],
    ["モデルナ", "モデル", false],
    ["データー", "データ", false],
    ["大規模モデルを", "モデル", true],
    ["ビッグ・モデル", "モデル", true],
    ["비모델", "모델", false],
    ["모델은 좋다", "모델", true],
    ["สมิ", "สม", false],
    ["ใช้สมดี", "สม", true],
    ["あ\u3099い", "あ", false],
    ["C++", "C+", false],
    ["C+ and", "C+", true],
    ["C++17", "C++", true],
    ["a **b", "*b", false],
    ["U.S.A.", "U.S.", false],
    ["the U.S. is", "U.S.", true],
    ["用A.I.做", "A.I.", true],
    ["ASP.NET", ".NET", false],
    ["on .NET", ".NET", true],
    ["cat-a", "-a", false],
  ])("in %j the name %j stands alone: %s", (text, name, alone) => {
    const { units, start, end } = place(text, name);
    expect(mayBegin(units, start) && mayEnd(units, end)).toBe(alone);
  });

  it.each([
    ["Latin with signs", "ḁ"],
    ["Greek", "α"],
    ["Cyrillic", "я"],
    ["old Cyrillic", "ꙁ"],
    ["Armenian", "ա"],
    ["Hebrew", "א"],
    ["Arabic", "ا"],
    ["Devanagari", "अ"],
    ["Georgian", "ა"],
    ["pointed Hebrew", "ָ"],
    ["Kurdish", "ە"],
    ["Syriac", "ܐ"],
    ["Thaana", "ހ"],
    ["Amharic", "ን"],
    ["Cherokee", "Ꭰ"],
    ["Inuktitut", "ᐃ"],
    ["Mongolian", "ᠠ"],
    ["phonetic", "ᴀ"],
    ["Lisu", "ꓐ"],
    ["Glagolitic", "ⰰ"],
    ["Coptic", "ⲁ"],
  ])("a letter of a script with spaces joins a name: %s", (_script, letter) => {
    for (const text of [`${letter}DeepSeek`, `DeepSeek${letter}`]) {
      const { units, start, end } = place(text, "DeepSeek");
      expect(mayBegin(units, start) && mayEnd(units, end)).toBe(false);
    }
  });

  it.each([
    ["Han", "用"],
    ["rare Han", "㐂"],
    ["hiragana", "は"],
    ["katakana", "ハ"],
    ["Hangul", "은"],
    ["Thai", "ก"],
    ["Lao", "ກ"],
    ["Burmese", "က"],
    ["Khmer", "ក"],
    ["Tibetan", "ཀ"],
    ["Bopomofo", "ㄅ"],
    ["Ainu", "ㇰ"],
  ])(
    "a letter of a script without spaces, or whose particles follow a name, joins none: %s",
    (_script, letter) => {
      const { units, start, end } = place(`${letter}DeepSeek${letter}`, "DeepSeek");
      expect(mayBegin(units, start) && mayEnd(units, end)).toBe(true);
    },
  );

  it.each([
    ["LLMs are", "LLM", 4],
    ["indexes grow", "index", 7],
    ["patches", "patch", 7],
    ["biases", "bias", 6],
    ["waltzes", "waltz", 7],
    ["agentses", "agent", 0],
    ["agentes", "agent", 0],
    ["模型s", "模型", 0],
    ["LLM", "LLM", 0],
    ["WHY LLMS FORGET", "LLM", 4],
    ["5 INDEXES COMPARED", "INDEX", 7],
    ["Intro\nTOP GPUS\nThey", "GPU", 4],
    ["LLMS", "LLM", 0],
    ["a LLMS IN CAPITALS", "LLM", 0],
    ["the AIS of ships", "AI", 0],
    ["LLMS 与 GPU", "LLM", 0],
    ["AIS AND RADAR", "AI", 0],
    ["A LLMS", "LLM", 0],
    ["OF LLMS", "LLM", 4],
    [`LLMS AND MORE OF IT ${"1 ".repeat(30)}in small letters`, "LLM", 0],
    ["WHY LLMSX FORGET", "LLM", 0],
  ])("the plural in %j of %j ends at %i", (text, name, length) => {
    const { units, end, start } = place(text, name);
    expect(pluralEnd(units, end)).toBe(length === 0 ? 0 : start + length);
  });
});
