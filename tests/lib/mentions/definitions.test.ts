import { describe, expect, it } from "vitest";
import { compileGlossary } from "@/lib/glossary/compile";
import { bracketDefinitions } from "@/lib/mentions/bracket-definitions";
import { isSpelled, spelledEnd, spelledStart } from "@/lib/mentions/letter-alignment";
import { normalize } from "@/lib/text/normalize";
import { TINY_GLOSSARY } from "../../fixtures/tiny-glossary";
import { tagged } from "./tag-text";

const glossary = compileGlossary(TINY_GLOSSARY);

function definitions(text: string): string[] {
  const { units } = normalize(text);
  return bracketDefinitions(units, units.indexOf(0x28)).map(({ key, long }) => `${key}: ${long}`);
}

describe("bracketDefinitions", () => {
  it.each([
    ["We use Mixture of Block Attention (MoBA) here.", ["MOBA: Mixture of Block Attention"]],
    ["the National Security Agency (NSA) said", ["NSA: National Security Agency"]],
    ["NSA (National Security Agency)", ["NSA: National Security Agency"]],
    ["MoBA（混合块注意力）", ["MOBA: 混合块注意力"]],
    [
      "我们提出原生稀疏注意力（Native Sparse Attention，NSA）",
      ["NSA: Native Sparse Attention", "NSA: 原生稀疏注意力"],
    ],
    ["美国国家安全局（NSA）", ["NSA: 美国国家安全局"]],
    ["MCP(Model Context Protocol,模型上下文协议)", ["MCP: Model Context Protocol", "MCP: 模型上下文协议"]],
    ["思维链(Chain Of Thought,CoT)", ["COT: Chain Of Thought", "COT: 思维链"]],
    ["retrieval-augmented generation (RAG)", ["RAG: retrieval-augmented generation"]],
    ["large language models (LLMs)", ["LLM: large language models"]],
    ["an opening bracket (alone", []],
    ["DeepSeek(NSA)和 Kimi(MoBA)", []],
    ["the model (see Fig. 2) is", []],
    ["Kimi (new)", []],
  ])("reads %j", (text, expected) => {
    expect(definitions(text)).toEqual(expected);
  });
});

describe("the words that an abbreviation spells out", () => {
  it.each([
    ["a Native Sparse Attention", "NSA", 2],
    ["we call it Chain of Thought", "CoT", 11],
    ["the Centers for Disease Control and Prevention", "CDC", 4],
    ["We use proximal policy optimization", "PPO", 7],
    ["a business-to-business", "B2B", 2],
    ["the World Wide Web Consortium", "W3C", 4],
    ["the internationalization", "i18n", 4],
    ["born in Springfield", "IL", -1],
    ["shares of Microsoft", "MSFT", -1],
    ["something else", "NSA", -1],
    ["Native Sparse. Attention", "NSA", -1],
    ["", "NSA", -1],
  ])("begin in %j for %s at %i", (text, short, start) => {
    expect(spelledEnd(text, short)).toBe(start);
  });

  it.each([
    ["estimated time of arrival and more", "ETA", 25],
    ["conflict-free replicated data type.", "CRDT", 34],
    ["something else", "NSA", -1],
    [" Native Sparse Attention", "NSA", -1],
  ])("end in %j for %s at %i", (text, short, end) => {
    expect(spelledStart(text, short)).toBe(end);
  });

  it.each([
    ["United Nations Educational, Scientific and Cultural Organization", "UNESCO", true],
    ["multi-head latent attention", "MLA", true],
    ["multi-head latent attention, once more", "MLA", false],
    ["the MLA of latent attention", "MLA", false],
  ])("are all of %j for %s: %s", (text, short, all) => {
    expect(isSpelled(text, short)).toBe(all);
  });
});

describe("an abbreviation that the article defines", () => {
  it.each([
    [
      "in its sense, later",
      "Native Sparse Attention (NSA) is new.\nSnowden likes NSA.",
      ["Native Sparse Attention=nsa", "NSA=nsa", "NSA=nsa"],
    ],
    [
      "in its sense, in other words",
      "Natively Trained Sparse Attention (NSA) of Snowden",
      ["Sparse Attention=sparse-attention", "NSA=nsa"],
    ],
    ["in its sense, in Chinese characters of another order", "MoBA（混合块注意力）不是游戏", ["MoBA=moba"]],
    ["by its Chinese name", "原生稀疏注意力（NSA）与监听无关", ["原生稀疏注意力=nsa", "NSA=nsa"]],
    [
      "in another sense",
      "National Security Agency (NSA): sparse attention for LLMs. NSA again.",
      ["sparse attention=sparse-attention", "LLMs=llm"],
    ],
    [
      "in another sense that has a word of its field",
      "The National Society for Attention (NSA) met. NSA!",
      [],
    ],
    ["in another sense, in Chinese", "美国国家安全局（NSA）在用大模型。NSA 又来了。", ["大模型=llm"]],
    ["in another sense without a bracket", "NSA stands for National Security Agency, not for attention", []],
    ["in another sense, before as well", "NSA, attention! The National Security Agency (NSA).", []],
    ["in another sense, by a bracket of Chinese", "MCP（管理控制面板）用上了大模型。", ["大模型=llm"]],
    ["in another sense by 的缩写", "NSA 是 National Security Agency 的缩写，不是注意力", []],
    [
      "in another sense by 的缩写, the long form in a bracket",
      "NSA是国家安全局（National Security Agency）的缩写，不是注意力",
      [],
    ],
    [
      "in its sense by 的缩写",
      "NSA 是 Native Sparse Attention 的缩写",
      ["NSA=nsa", "Native Sparse Attention=nsa"],
    ],
    ["in another sense by 简称", "国家安全局，简称 NSA，也研究注意力", []],
    [
      "in another sense by 'or'",
      "the National Security Agency, or NSA, pays attention to LLMs",
      ["LLMs=llm"],
    ],
  ])("is tagged accordingly: %s", (_title, text, expected) => {
    expect(tagged(text, glossary)).toEqual(expected);
  });

  it.each([
    ["Native Sparse Attention (NSA)", true],
    ["native-sparse attentions (NSA)", true],
    ["natively sparse attention (NSA)", true],
    ["Native Sparse Activation (NSA)", false],
    ["Neural Sparse Attention (NSA)", false],
    ["Model Context Protocols (MCP)", true],
    ["Model Contextual Protocol (MCP)", true],
    ["Model Context Pruning (MCP)", false],
    ["Modern Context Protocol (MCP)", false],
    ["Model Context Protocol by Anthropic (MCP)", true],
    ["Modelled Contexts Protocol (MCP)", true],
    ["模型上下文协议（Modern Context Protocol，MCP）", true],
    ["模型上下文剪枝（Model Context Pruning，MCP）", false],
    ["模型上下文协议（Model Context Protocol，MCP）", true],
    ["Mixture of Block Attentions (MoBA)", true],
    ["Mixture of Branch Attention (MoBA)", false],
  ])("is the glossary's where forms of the same words spell it out: %s, %s", (text, isSame) => {
    const short = /[A-Za-z]+(?=[)）])/.exec(text)![0];
    const found = tagged(`${text} for DeepSeek and Anthropic. ${short} again.`, glossary);
    expect(found.filter((mention) => mention.startsWith(`${short}=`))).toHaveLength(isSame ? 2 : 0);
  });

  it("is left to the words around it by a Chinese remark, once it is spelled out", () => {
    const text = "MCP (Model Context Protocol) 是 Anthropic 的。万能插座（MCP）连接 Anthropic 的工具。";
    expect(tagged(text, glossary)).toEqual(["MCP=mcp", "Model Context Protocol=mcp", "MCP=mcp"]);
    const other = "万能插座（MCP）连接 Anthropic 的工具。";
    expect(tagged(other, glossary)).toEqual([]);
  });

  it("is in another sense again where that is spelled out in both languages", () => {
    const text =
      "MCP (Model Context Protocol) 是 Anthropic 的工具。\n微软认证专家（Microsoft Certified Professional，MCP）会用工具，MCP 也是。";
    expect(tagged(text, glossary)).toEqual(["MCP=mcp", "Model Context Protocol=mcp"]);
  });

  it.each([
    ["first", 0],
    ["fourth", 3],
  ])("is in another sense where a sentence without a bracket says so at its %s place", (_place, before) => {
    const text = `${"NSA! ".repeat(before)}NSA stands for National Security Agency, not for attention`;
    expect(tagged(text, glossary)).toEqual([]);
  });

  it("keeps both senses apart where an article defines both", () => {
    const text =
      "The National Security Agency (NSA) met.\nThen Native Sparse Attention (NSA) came. NSA it is.";
    expect(tagged(text, glossary)).toEqual(["Native Sparse Attention=nsa", "NSA=nsa", "NSA=nsa"]);
  });
});
