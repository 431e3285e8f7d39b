import { describe, expect, it } from "vitest";
import { compileGlossary } from "@/lib/glossary/compile";
import { TINY_GLOSSARY, term } from "../../fixtures/tiny-glossary";
import { tagged } from "./tag-text";

/** Without cues every name is unambiguous, so that only matching counts. */
const plain = compileGlossary(
  TINY_GLOSSARY.map(({ cues: _, ...term }) => term).filter((term) => term.id !== "inference"),
);

describe("versions", () => {
  it.each([
    ["Qwen2.5-72B-Instruct 发布", ["Qwen2.5-72B-Instruct=qwen2-5"]],
    ["Qwen3 and Qwen 3", ["Qwen3=qwen", "Qwen 3=qwen"]],
    ["Qwen-VL-Max", ["Qwen-VL-Max=qwen"]],
    ["Qwen2VL and Qwen-4V", ["Qwen2VL=qwen", "Qwen-4V=qwen"]],
    ["Claude 3.7 Sonnet", ["Claude 3.7 Sonnet=claude"]],
    ["Claude 3.5 Sonnet", ["Claude 3.5 Sonnet=claude-3-5-sonnet"]],
    ["Claude 3.5 Haiku", ["Claude 3.5 Haiku=claude"]],
    ["Claude Opus 4.1", ["Claude Opus 4.1=claude"]],
    ["Qwen-17B-128E-Instruct-FP8", ["Qwen-17B-128E-Instruct-FP8=qwen"]],
    [
      "GPT-4 nano, GPT-4-Codex and gpt-4-reasoning",
      ["GPT-4 nano=gpt-4", "GPT-4-Codex=gpt-4", "gpt-4-reasoning=gpt-4"],
    ],
    ["R1-Zero", ["R1-Zero=deepseek-r1"]],
    ["DeepSeek-R1-Distill-Qwen-32B", ["DeepSeek-R1-Distill-Qwen-32B=deepseek-r1"]],
    ["DeepSeek-R1-0528", ["DeepSeek-R1-0528=deepseek-r1"]],
    ["DeepSeek-R1 0528 和 DeepSeek-R1 1328", ["DeepSeek-R1 0528=deepseek-r1", "DeepSeek-R1=deepseek-r1"]],
    ["DeepSeek-V2 和 DeepSeek V2", ["DeepSeek-V2=deepseek", "DeepSeek V2=deepseek"]],
    ["DeepSeek-3.2 and DeepSeek-3", ["DeepSeek-3.2=deepseek", "DeepSeek=deepseek"]],
    ["DeepSeekV2 and DeepSeekVery", ["DeepSeekV2=deepseek"]],
    ["GPT-4 Turbo", ["GPT-4 Turbo=gpt-4"]],
    ["claude-4-fast, claude-x1, but claude-like and claude 4", ["claude-4-fast=claude", "claude-x1=claude"]],
    ["GPT-4.5", []],
    ["Mamba-2", ["Mamba-2=mamba"]],
    ["DeepSeek-V3-0324", ["DeepSeek-V3-0324=deepseek"]],
    ["Qwen3-235B-A22B-Instruct-2507", ["Qwen3-235B-A22B-Instruct-2507=qwen"]],
    ["Qwen-V-2_6, Qwen-2-7b-chat-hf", ["Qwen-V-2_6=qwen", "Qwen-2-7b-chat-hf=qwen"]],
    ["Qwen-Text-01, Qwen-Reranker-4B", ["Qwen-Text-01=qwen", "Qwen-Reranker-4B=qwen"]],
    ["Claude Instant 1.2, Claude Text", ["Claude Instant 1.2=claude", "Claude=claude"]],
    ["DeepSeek-R1-0528-Qwen3-8B", ["DeepSeek-R1-0528-Qwen3-8B=deepseek-r1"]],
    ["Qwen-70B，128K、Qwen 3，405B", ["Qwen-70B=qwen", "Qwen 3=qwen"]],
    ["Qwen 3,000 次、Qwen 5折、Qwen 3x", ["Qwen=qwen", "Qwen=qwen", "Qwen=qwen"]],
    ["DeepSeek-V2-80k", ["DeepSeek-V2-80k=deepseek"]],
    ["DeepSeek 5 天", ["DeepSeek=deepseek"]],
    ["Claude 3 天", ["Claude=claude"]],
    ["Qwen 2.0 家族、Qwen 2 家公司", ["Qwen 2.0=qwen", "Qwen=qwen"]],
    ["Qwen 3 部署、Qwen 3 部电影", ["Qwen 3=qwen", "Qwen=qwen"]],
    ["Qwen 3 分词器、Qwen 3 分钟", ["Qwen 3=qwen", "Qwen=qwen"]],
    ["Qwen-V 2.6 and Qwen-o 2.6", ["Qwen-V 2.6=qwen", "Qwen-o 2.6=qwen"]],
    ["Claude 90% 的用户", ["Claude=claude"]],
    ["Claude 2024 年", ["Claude=claude"]],
    ["Qwen 2 weeks later", ["Qwen=qwen"]],
    ["Qwen, 3 of them", ["Qwen=qwen"]],
    ["Qwen Pro", ["Qwen Pro=qwen"]],
    ["Qwen programmers", ["Qwen=qwen"]],
    ["Claude 3 句话、Claude 3 场景", ["Claude=claude", "Claude 3=claude"]],
    ["Qwen 3 ways, Claude 3/4 of it, Qwen 7 GB", ["Qwen=qwen", "Claude=claude", "Qwen=qwen"]],
    ["the Qwen3 LLM, the Claude Research Team", ["Qwen3=qwen", "LLM=llm", "Claude=claude"]],
    ["GPT-4 Base Model, GPT-4 Base is", ["GPT-4=gpt-4", "GPT-4 Base=gpt-4"]],
    ["Qwen3 Image Generation, Qwen3 Image Preview", ["Qwen3=qwen", "Qwen3 Image Preview=qwen"]],
    ["Qwen3-Image-Edit-2509, qwen3-reasoner", ["Qwen3-Image-Edit-2509=qwen", "qwen3-reasoner=qwen"]],
    ["GPT-4.0 is GPT-4, GPT-4.0.1 is not", ["GPT-4.0=gpt-4", "GPT-4=gpt-4"]],
    ["GPT-4，2025 年；R1，2025 年", ["GPT-4=gpt-4", "R1=deepseek-r1"]],
  ])("in %j are %j", (text, expected) => {
    expect(tagged(text, plain)).toEqual(expected);
  });

  it.each([
    ["QwQ-32B, MPT-v1.5-32B-Chat", []],
    ["32B; a 32B-parameter model; 大小 32B", ["32B=size", "32B=size", "32B=size"]],
    ["32B-32B and 7.5-32B", ["32B=size", "32B=size", "32B=size"]],
    ["Qwen-32B", ["Qwen-32B=qwen"]],
  ])("of names that are not known are left alone: in %j are %j", (text, expected) => {
    const terms = [...plain.terms, term("size", "concept", ["32B"])];
    expect(tagged(text, compileGlossary(terms))).toEqual(expected);
  });

  it.each([
    ["千问3", ["千问3=qwen"]],
    ["千问-3 Next 和千问 2.5-Max", ["千问-3 Next=qwen", "千问 2.5-Max=qwen"]],
    ["千问 3 个版本", ["千问=qwen"]],
    ["千问3D", ["千问=qwen"]],
    ["千问大模型 3", ["千问大模型=qwen"]],
    ["千问大模型4.5、千问大模型 1.5 Pro", ["千问大模型4.5=qwen", "千问大模型 1.5 Pro=qwen"]],
    ["千问大模型1.5万次", ["千问大模型=qwen"]],
    ["千问T1 和千问P图", ["千问T1=qwen", "千问=qwen"]],
    ["通义3", ["通义=tongyi"]],
  ])("follow a Chinese name of a family: in %j are %j", (text, expected) => {
    const terms = [term("qwen", "model", ["千问", "千问大模型"]), term("tongyi", "organisation", ["通义"])];
    expect(tagged(text, compileGlossary(terms))).toEqual(expected);
  });

  it.each([
    ["谷歌Gemini-2.5-Pro", ["谷歌=google", "Gemini-2.5-Pro=gemini-2-5"]],
    ["Google Gemini 2.5 Pro", ["Google=google", "Gemini 2.5 Pro=gemini-2-5"]],
    ["Google Gemini 1.5 Pro", ["Google Gemini 1.5 Pro=gemini"]],
    ["Google Gemini", ["Google Gemini=gemini"]],
    ["Google Gemini and Gemini 2.5 Pro", ["Google Gemini=gemini", "Gemini 2.5 Pro=gemini-2-5"]],
    ["Google Gemini 1.0 Ultra", ["Google Gemini 1.0 Ultra=gemini"]],
  ])(
    "with an entry of their own are that entry, also behind their maker's name: in %j are %j",
    (text, expected) => {
      const terms = [
        term("google", "organisation", ["Google", "谷歌"]),
        term("gemini", "model", ["Gemini", "Google Gemini", "谷歌 Gemini", "Gemini 1.0 Ultra"]),
        term("gemini-2-5", "model", [["Gemini 2.5 Pro", "any"]]),
      ];
      expect(tagged(text, compileGlossary(terms))).toEqual(expected);
    },
  );

  it.each([
    ["Mistral Small 3.2", "Mistral Small 3.2=mistral"],
    ["Mistral Large 是", "Mistral Large=mistral"],
    ["Mistral-7B-Instruct-v0.3", "Mistral-7B-Instruct-v0.3=mistral"],
  ])("follow a maker's edition: in %j is %s", (text, expected) => {
    const terms = [
      term("mistral", "organisation", ["Mistral", "Mistral Large", "Mistral Small", "Mistral 7B"]),
    ];
    expect(tagged(text, compileGlossary(terms))).toEqual([expected]);
  });

  it.each([
    ["Kimi K3 is out", "Kimi K3=kimi"],
    ["Kimi K2 is out", "Kimi K2=kimi-k2"],
    ["Kimi 3 is out", "Kimi=kimi"],
  ])("follow a maker that has an entry of such a name: in %j is %s", (text, expected) => {
    const terms = [
      term("kimi", "organisation", ["Kimi"]),
      term("kimi-k2", "model", ["Kimi K2"], { name: { en: "Kimi K2", zh: "Kimi K2" } }),
    ];
    expect(tagged(text, compileGlossary(terms))).toEqual([expected]);
  });

  it.each([
    ["Gemini 3 Ultra", "Gemini 3 Ultra=gemini-3"],
    ["gemini-3-pro", "gemini-3-pro=gemini-3"],
    ["Gemini 3.1 Pro", "Gemini 3.1 Pro=gemini"],
    ["gemini-3-1", "gemini-3-1=gemini"],
    ["Gemini 2.0 Flash-Lite", "Gemini 2.0 Flash-Lite=gemini-2-0-flash"],
    ["Gemini 2.0 Pro", "Gemini 2.0 Pro=gemini"],
  ])(
    "belong to an entry for a generation in all editions, to one for an edition in no other: %j is %s",
    (text, expected) => {
      const terms = [
        term("gemini", "model", [["Gemini", "any"]]),
        term("gemini-3", "model", [["Gemini 3", "any"]], { name: { en: "Gemini 3", zh: "Gemini 3" } }),
        term(
          "gemini-2-0-flash",
          "model",
          [
            ["Gemini 2.0 Flash", "any"],
            ["Gemini 2.0", "any"],
          ],
          { name: { en: "Gemini 2.0 Flash", zh: "Gemini 2.0 Flash" } },
        ),
      ];
      expect(tagged(text, compileGlossary(terms))).toEqual([expected]);
    },
  );

  it.each([
    ["Claude 4 发布", "Claude 4=claude-4"],
    ["Claude 4 Thinking", "Claude 4 Thinking=claude-4"],
    ["Claude 4 月更新", "Claude=claude"],
    ["Claude 4月更新", "Claude=claude"],
    ["Claude 4 months ago", "Claude=claude"],
    ["Claude 4 times", "Claude=claude"],
    ["Claude 4 位作者", "Claude=claude"],
    ["Claude 4 位居第一", "Claude 4=claude-4"],
  ])("that a name of its own holds are no counts: in %j is %s", (text, expected) => {
    const terms = [...plain.terms, term("claude-4", "model", [["Claude 4", "any"]])];
    expect(tagged(text, compileGlossary(terms))).toEqual([expected]);
  });
});
