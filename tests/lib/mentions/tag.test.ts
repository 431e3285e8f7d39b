import { describe, expect, it } from "vitest";
import { compileGlossary } from "@/lib/glossary/compile";
import { tag } from "@/lib/mentions/tag";
import { TINY_GLOSSARY, term } from "../../fixtures/tiny-glossary";
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
    ["no model in another that is named after it", "Search-R1, Open-R1, R1-Searcher", []],
    [
      "a model behind a prefix and at its maker",
      "non-R1, DeepSeek-R1 R1",
      ["R1=deepseek-r1", "DeepSeek-R1=deepseek-r1", "R1=deepseek-r1"],
    ],
    ["nothing across words of Chinese", "更轻量化了,重复现象,提示词组", []],
    ["a name across a zero-width space", "Deep\u200bSeek", ["Deep\u200bSeek=deepseek"]],
    ["Traditional Chinese", "開源的大模型", ["開源=open-source", "大模型=llm"]],
    ["full width", "ＤｅｅｐＳｅｅｋ", ["ＤｅｅｐＳｅｅｋ=deepseek"]],
    [
      "a name before a trademark sign or a footnote",
      "DeepSeek™, LLM¹ and Claude² or MoE①",
      ["DeepSeek=deepseek", "LLM=llm", "Claude=claude", "MoE=moe"],
    ],
    ["a name behind a circled number", "①DeepSeek", ["DeepSeek=deepseek"]],
    ["a name beside half a character", "\ud800DeepSeek\udc00", ["DeepSeek=deepseek"]],
  ])("finds %s", (_title, text, expected) => {
    expect(tagged(text, plain)).toEqual(expected);
  });

  it.each([
    ["a URL", "see https://deepseek.com/LLM/DeepSeek now"],
    ["a URL in brackets", "(https://github.com/x/DeepSeek)"],
    ["a URL that goes on in letters with accents", "https://a.cn/é/LLM"],
    ["a URL that goes on in Cyrillic", "https://ru.wikipedia.org/wiki/Большая/LLM"],
    ["a URL in full width", "ｈｔｔｐｓ：／／ａ．ｃｎ／ＬＬＭ"],
    ["a URL that goes on in Chinese", "https://zh.wikipedia.org/wiki/开源大模型"],
    ["a URL in full width", "ｈｔｔｐｓ：／／ａ．ｃｎ／ＬＬＭ"],
    ["an e-mail address", "write to llm@deepseek.com"],
    ["a domain", "api.deepseek.com"],
    ["a file name", "load deepseek.py"],
    ["a path", "in /models/deepseek/config and ./DeepSeek/x"],
    ["a path of two parts", "it lies in /models/DeepSeek on"],
    ["an account between asterisks", "write to *@DeepSeek* today"],
    ["an address with a sign before Chinese", "https://x.org/%大模型 on"],
    ["a path in a folder", "data/DeepSeek_v3, src/LLM, docs/MoE/x and models/DeepSeek.md"],
    ["an identifier", "call deepseek_chat()"],
    ["a repository's address without a scheme", "see github.com/deepseek-ai/DeepSeek-V3"],
    ["a repository's name", "weights of deepseek-ai/DeepSeek-V3, qwen-team/Qwen2.5-7B"],
    ["an image's name", "pull llm/llm-server:latest"],
    ["an account", "follow @DeepSeek and @deepseek_ai"],
    ["a package of an account", "install @deepseek-ai/sdk"],
    ["a host with a port", "open localhost:8000/LLM or 127.0.0.1:80/LLM"],
    ["an identifier of a document", "doi:10.1000/LLM"],
    ["an archive's name", "DeepSeek-V3.1.tar.gz, LLM.safetensors and DeepSeek-R1.pdf"],
    ["a document's name in Chinese", "开源.pdf、开源白皮书.docx 和 LLM指南_v2.pptx"],
    ["a script's or page's name in Chinese", "大模型.py、大模型_v2.ipynb 和 DeepSeek说明.html"],
    ["a path in Chinese", "/data/大模型/权重、D:\\资料\\大模型\\说明 和 ./大模型/说明 ~/文档/大模型"],
    ["an account's possessive", "see @DeepSeek's post"],
    ["a path of another system", "C:\\models\\DeepSeek\\LLM"],
    ["a name on a page of models", "huggingface.co/Qwen/Qwen2.5-72B-Instruct"],
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
    [
      "what follows an address and Chinese punctuation",
      "见 https://a.cn/x，LLM；a.md：LLM",
      ["LLM=llm", "LLM=llm"],
    ],
    ["what stands before a file's name and Chinese punctuation", "LLM，Qwen.pdf", ["LLM=llm"]],
    ["what follows a URL without a space", "https://a.cn了解DeepSeek", ["DeepSeek=deepseek"]],
    ["text behind a colon", "模型:DeepSeek", ["DeepSeek=deepseek"]],
    ["a sentence without a space before the next", "我们发布了大模型.Go 开发者", ["大模型=llm"]],
    [
      "alternatives in Chinese",
      "开源/大模型，AI/ML/大模型",
      ["开源=open-source", "大模型=llm", "大模型=llm"],
    ],
    ["a hashtag", "#DeepSeek #大模型", ["DeepSeek=deepseek", "大模型=llm"]],
    [
      "names with versions and a slash",
      "DeepSeek-V3/Qwen2.5-7B/GPT-4",
      ["DeepSeek-V3=deepseek", "Qwen2.5-7B=qwen2-5", "GPT-4=gpt-4"],
    ],
    [
      "words with hyphens and a slash",
      "fine-tuning/open-source",
      ["fine-tuning=fine-tuning", "open-source=open-source"],
    ],
    ["a sentence after a full stop without a space", "用DeepSeek.然后", ["DeepSeek=deepseek"]],
    ["the same in English", "We use DeepSeek.So do LLM.Go", ["DeepSeek=deepseek", "LLM=llm"]],
    ["a word of folders with a slash", "data/LLM teams, test/DeepSeek", ["LLM=llm", "DeepSeek=deepseek"]],
    ["what kind a model is with a slash", "self-hosted/DeepSeek-V3", ["DeepSeek-V3=deepseek"]],
    ["a name with a mark or a note", "DeepSeek® DeepSeek[1]", ["DeepSeek=deepseek", "DeepSeek=deepseek"]],
    ["a link as Markdown writes it", "[DeepSeek](https://deepseek.com)", ["DeepSeek=deepseek"]],
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

  it.each([
    ["", []],
    ["What came of it was an LLM.", ["LLM=llm"]],
  ])("tags the text and never the title: in %j", (text, expected) => {
    expect(tagged(text, plain, "DeepSeek is out")).toEqual(expected);
  });

  it.each([
    ["Search-KAT, KAT-Searcher and a KAT", ["KAT=kat"]],
    ["Search-KATE, KATE-Searcher and a KATE", ["KATE=kate", "KATE=kate", "KATE=kate"]],
  ])("takes a model's name of three letters at most for part of another's: %s", (text, expected) => {
    const models = compileGlossary([term("kat", "model", ["KAT"]), term("kate", "model", ["KATE"])]);
    expect(tagged(text, models)).toEqual(expected);
  });
});

describe("words of Chinese that run together", () => {
  it.each([
    ["智能体验很好,智能体检报告,智能体感游戏,智能体重秤", []],
    ["智能体验证,智能体检索文档,智能体感知环境,智能体重新规划", ["智能体", "智能体", "智能体", "智能体"]],
    ["智能体验", []],
  ])("are cut where they end: in %j are %j", (text, expected) => {
    const agent = compileGlossary([term("agent", "agent", ["智能体"])]);
    expect(tagged(text, agent)).toEqual(expected.map((name) => `${name}=agent`));
  });
});
