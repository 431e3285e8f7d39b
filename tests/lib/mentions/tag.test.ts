import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileGlossary } from "@/lib/glossary/compile";
import { tag } from "@/lib/mentions/tag";
import { TRADITIONAL_PAIRS } from "@/lib/text/traditional";
import { TINY_GLOSSARY } from "../../fixtures/tiny-glossary";
import { tagged } from "./tag-text";

const glossary = compileGlossary(TINY_GLOSSARY);
/** Without cues every name is unambiguous, so that only matching counts. */
const plain = compileGlossary(
  TINY_GLOSSARY.map(({ cues: _, ...term }) => term).filter((term) => term.id !== "inference"),
);

describe("matching", () => {
  it.each([
    ["Latin inside Chinese", "用DeepSeek做推理", ["DeepSeek=deepseek", "推理=reasoning"]],
    ["any case", "deepseek DEEPSEEK", ["deepseek=deepseek", "DEEPSEEK=deepseek"]],
    ["exact case only", "MoE MOE moe", ["MoE=moe"]],
    ["an initial capital or all capitals", "Claude CLAUDE claude cLaude", ["Claude=claude", "CLAUDE=claude"]],
    ["plurals", "LLMs and agents", ["LLMs=llm", "agents=agent"]],
    ["a possessive", "DeepSeek's and DeepSeek’s", ["DeepSeek=deepseek", "DeepSeek=deepseek"]],
    [
      "hyphen for space and the reverse",
      "KV-cache, fine tuning",
      ["KV-cache=kv-cache", "fine tuning=fine-tuning"],
    ],
    ["joined words", "KVCache finetuning", ["KVCache=kv-cache", "finetuning=fine-tuning"]],
    ["Han beside Latin with and without a space", "KV缓存 KV 缓存", ["KV缓存=kv-cache", "KV 缓存=kv-cache"]],
    ["camel case as words", "Deep Seek deep seek", ["Deep Seek=deepseek"]],
    ["the longest name", "稀疏注意力", ["稀疏注意力=sparse-attention"]],
    ["the longest name that contains another", "原生稀疏注意力", ["原生稀疏注意力=nsa"]],
    ["every mention", "开源开源,开源", ["开源=open-source", "开源=open-source", "开源=open-source"]],
    ["nothing inside words", "myLLM LLMx xDeepSeek deepseek_r1", []],
    ["nothing across blocks", "large language\nmodel", []],
    ["nothing across words of Chinese", "更轻量化了,重复现象", []],
    ["a name across a zero-width space", "Deep\u200bSeek", ["Deep\u200bSeek=deepseek"]],
    ["Traditional Chinese", "開源的大模型", ["開源=open-source", "大模型=llm"]],
    ["full width", "ＤｅｅｐＳｅｅｋ", ["ＤｅｅｐＳｅｅｋ=deepseek"]],
  ])("finds %s", (_title, text, expected) => {
    expect(tagged(text, plain)).toEqual(expected);
  });

  it.each([
    ["a URL", "see https://deepseek.com/LLM/DeepSeek now"],
    ["a URL in brackets", "(https://github.com/x/DeepSeek)"],
    ["a URL that goes on in Chinese", "https://zh.wikipedia.org/wiki/开源大模型"],
    ["a URL in full width", "ｈｔｔｐｓ：／／ａ．ｃｎ／ＬＬＭ"],
    ["an e-mail address", "write to llm@deepseek.com"],
    ["a domain", "api.deepseek.com"],
    ["a file name", "load deepseek.py"],
    ["a path", "in /models/deepseek/config and ./DeepSeek/x"],
    ["an identifier", "call deepseek_chat()"],
  ])("tags nothing in %s", (_title, text) => {
    expect(tagged(text, plain)).toEqual([]);
  });

  it.each([
    [
      "alternatives with a slash",
      "LLM/MoE 和 DeepSeek/Qwen",
      ["LLM=llm", "MoE=moe", "DeepSeek=deepseek", "Qwen=qwen"],
    ],
    ["the end of a sentence", "We use DeepSeek.", ["DeepSeek=deepseek"]],
    ["what follows a URL", "https://a.cn/x 的 DeepSeek", ["DeepSeek=deepseek"]],
    ["what follows a URL without a space", "https://a.cn了解DeepSeek", ["DeepSeek=deepseek"]],
    ["text behind a colon", "模型:DeepSeek", ["DeepSeek=deepseek"]],
  ])("tags %s", (_title, text, expected) => {
    expect(tagged(text, plain)).toEqual(expected);
  });

  it("tags nothing in code", () => {
    const text = "Call LLM or use an LLM.";
    expect(tag({ title: "", text, code: [{ start: 5, end: 8 }] }, plain)).toEqual([
      { start: 19, end: 22, termId: "llm" },
    ]);
  });

  it("takes code for no evidence", () => {
    const text = "Claude met Anthropic here";
    const code = [{ start: text.indexOf("Anthropic"), end: text.indexOf(" here") }];
    expect(tagged(text, glossary)).toEqual(["Claude=claude"]);
    expect(tagged(text, glossary, "", code)).toEqual([]);
  });

  it("never tags the title", () => {
    expect(tag({ title: "DeepSeek", text: "" }, plain)).toEqual([]);
  });
});

describe("versions", () => {
  it.each([
    ["Qwen2.5-72B-Instruct 发布", ["Qwen2.5-72B-Instruct=qwen2-5"]],
    ["Qwen3 and Qwen 3", ["Qwen3=qwen", "Qwen 3=qwen"]],
    ["Qwen-VL-Max", ["Qwen-VL-Max=qwen"]],
    ["Claude 3.7 Sonnet", ["Claude 3.7 Sonnet=claude"]],
    ["Claude 3.5 Sonnet", ["Claude 3.5 Sonnet=claude-3-5-sonnet"]],
    ["Claude 3.5 Haiku", ["Claude 3.5 Haiku=claude"]],
    ["Claude Opus 4.1", ["Claude Opus 4.1=claude"]],
    ["R1-Zero", ["R1-Zero=deepseek-r1"]],
    ["DeepSeek-R1-Distill-Qwen-32B", ["DeepSeek-R1-Distill-Qwen-32B=deepseek-r1"]],
    ["DeepSeek-R1-0528", ["DeepSeek-R1-0528=deepseek-r1"]],
    ["DeepSeek-V2 和 DeepSeek V2", ["DeepSeek-V2=deepseek", "DeepSeek V2=deepseek"]],
    ["GPT-4 Turbo", ["GPT-4 Turbo=gpt-4"]],
    ["GPT-4.5", []],
    ["Mamba-2", ["Mamba-2=mamba"]],
    ["DeepSeek 5 天", ["DeepSeek=deepseek"]],
    ["Claude 3 天", ["Claude=claude"]],
    ["Claude 90% 的用户", ["Claude=claude"]],
    ["Claude 2024 年", ["Claude=claude"]],
    ["Qwen 2 weeks later", ["Qwen=qwen"]],
    ["Qwen, 3 of them", ["Qwen=qwen"]],
    ["Qwen Pro", ["Qwen Pro=qwen"]],
    ["Qwen programmers", ["Qwen=qwen"]],
  ])("in %j are %j", (text, expected) => {
    expect(tagged(text, plain)).toEqual(expected);
  });
});

const words = [
  "DeepSeek",
  "LLM",
  "大模型",
  "Qwen2.5-7B",
  "开源",
  "MoE",
  "KV cache",
  "Claude 3.5",
  "the",
  "用",
  "的",
  "NSA",
  "推理",
  "稀疏注意力",
  "and",
  "，",
  ". ",
  " ",
  "\n",
  "R1",
  "https://a.cn/LLM",
  "(",
  ")",
  "（",
  "x",
  "7",
];
const anyText = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join(""));

/** `text` with each unit rewritten, and where each unit of the result comes from. */
function rewrite(
  text: string,
  write: (unit: string, index: number) => string,
): { text: string; from: number[] } {
  let written = "";
  const from: number[] = [];
  [...text].forEach((unit, index) => {
    const next = write(unit, index);
    for (let at = 0; at < next.length; at++) from.push(index);
    written += next;
  });
  return { text: written, from };
}

describe("tagging any text", () => {
  it("gives sorted mentions that do not overlap and begin and end on something visible", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: "binary" })), (text) => {
        let last = 0;
        for (const { start, end } of tag({ title: "", text }, glossary)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });

  it.each([
    [
      "full width",
      (unit: string) => (unit > " " && unit <= "~" ? String.fromCharCode(unit.charCodeAt(0) + 0xfee0) : unit),
    ],
    [
      "zero-width spaces",
      (unit: string, index: number) => (index % 2 === 0 ? `${unit}\u200b` : `\u00ad${unit}`),
    ],
    [
      "Traditional characters",
      (unit: string) => {
        const at = [...TRADITIONAL_PAIRS].findIndex((known, index) => index % 2 === 1 && known === unit);
        return at < 0 ? unit : TRADITIONAL_PAIRS[at - 1]!;
      },
    ],
  ])("gives the same for a text in %s", (_title, write) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const other = rewrite(text, write);
        const expected = tag({ title: "", text }, glossary);
        const actual = tag({ title: "", text: other.text }, glossary).map(({ start, end, termId }) => ({
          start: other.from[start]!,
          end: other.from[end - 1]! + 1,
          termId,
        }));
        expect(actual).toEqual(expected);
      }),
    );
  });

  it("tags two blocks as it tags each, where no name needs evidence", () => {
    fc.assert(
      fc.property(anyText, anyText, (first, second) => {
        const shift = first.length + 1;
        const apart = [
          ...tag({ title: "", text: first }, plain),
          ...tag({ title: "", text: second }, plain).map(({ start, end, termId }) => ({
            start: start + shift,
            end: end + shift,
            termId,
          })),
        ];
        expect(tag({ title: "", text: `${first}\n${second}` }, plain)).toEqual(apart);
      }),
    );
  });

  it.each([
    ["brackets", "(".repeat(100_000)],
    ["abbreviations in brackets", "NSA (".repeat(20_000)],
    ["one long run", "a".repeat(1_000_000)],
    ["one long run of dots", "LLM.".repeat(50_000)],
    ["one name", "开源".repeat(200_000)],
    ["lone surrogates", "\ud800LLM\udc00 ".repeat(50_000)],
    ["versions", "Qwen2.5-".repeat(50_000)],
    ["ambiguous names", "NSA Snowden attention ".repeat(20_000)],
    ["definitions", "National Security Agency (NSA). Native Sparse Attention (NSA). ".repeat(5_000)],
  ])("is quick with nothing but %s", (_title, text) => {
    const start = performance.now();
    tag({ title: "", text }, glossary);
    // A limit on super-linear work, which takes minutes, not on speed.
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
