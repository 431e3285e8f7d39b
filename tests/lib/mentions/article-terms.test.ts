import { describe, expect, it } from "vitest";
import { compileGlossary } from "@/lib/glossary/compile";
import { idInAllArticles } from "@/lib/mentions/article-term-id";
import { tagArticle } from "@/lib/mentions/tag";
import { TINY_GLOSSARY } from "../../fixtures/tiny-glossary";

const glossary = compileGlossary(TINY_GLOSSARY);

/** What an article defines itself, as `short: long`, and where that is mentioned, as `surface@start`. */
function ownOf(text: string): { terms: string[]; mentions: string[] } {
  const { articleTerms, mentions } = tagArticle({ title: "", text }, glossary);
  const ids = new Set(articleTerms.map(({ id }) => id));
  return {
    terms: articleTerms.map(({ short, start, end }) => `${short}: ${text.slice(start, end)}`),
    mentions: mentions
      .filter(({ termId }) => ids.has(termId))
      .map(({ start, end }) => `${text.slice(start, end)}@${start}`),
  };
}

describe("an abbreviation that only the article knows", () => {
  it.each([
    [
      "We use key value quantisation (KVQ). KVQ is small.",
      ["KVQ: key value quantisation"],
      ["KVQ@31", "KVQ@37"],
    ],
    ["KVQ (key value quantisation) helps; KVQ it is.", ["KVQ: key value quantisation"], ["KVQ@0", "KVQ@36"]],
    ["KVQ came late. Key Value Quantisation (KVQ) is here.", ["KVQ: Key Value Quantisation"], ["KVQ@39"]],
    [
      "我们提出键值量化（Key Value Quantisation，KVQ），用KVQ省显存。",
      ["KVQ: Key Value Quantisation"],
      ["KVQ@32", "KVQ@38"],
    ],
    ["他在世界卫生组织（WHO）工作。WHO 在日内瓦。", ["WHO: 世界卫生组织"], ["WHO@9", "WHO@16"]],
    ["WHO（世界卫生组织）说", ["WHO: 世界卫生组织"], ["WHO@0"]],
    ["世界衛生組織（WHO）說", ["WHO: 世界衛生組織"], ["WHO@7"]],
    ["世界卫生组织，简称 WHO，在日内瓦", ["WHO: 世界卫生组织"], ["WHO@10"]],
    ["KVQ stands for key value quantisation.", ["KVQ: key value quantisation"], ["KVQ@0"]],
    ["A key value quantiser, or KVQ, is small.", ["KVQ: key value quantiser"], ["KVQ@26"]],
    ["A key value quantiser, also known as the KVQ, is small.", ["KVQ: key value quantiser"], ["KVQ@41"]],
    ["This key value quantiser, KVQ for short, is small.", ["KVQ: key value quantiser"], ["KVQ@26"]],
    ["We use KVQ, which is short for key value quantiser.", ["KVQ: key value quantiser"], ["KVQ@7"]],
    ["We use KVQ, that is, the key value quantiser.", ["KVQ: key value quantiser"], ["KVQ@7"]],
    ["他用 KVQ，意为 key value quantiser。", ["KVQ: key value quantiser"], ["KVQ@3"]],
    ["KVQ — key value quantiser — is small.", ["KVQ: key value quantiser"], ["KVQ@0"]],
    ["KVQ 是 key value quantiser 的缩写。KVQ！", ["KVQ: key value quantiser"], ["KVQ@0", "KVQ@30"]],
    ["KVQ是键值量化（Key Value Quantisation）的英文缩写。", ["KVQ: Key Value Quantisation"], ["KVQ@0"]],
    ["统一社会信用代码（USCC）", ["USCC: 统一社会信用代码"], ["USCC@9"]],
    ["国际非专利药品名称（INN）", ["INN: 国际非专利药品名称"], ["INN@10"]],
    ["他在环境、社会和治理（ESG）部门。", ["ESG: 环境、社会和治理"], ["ESG@11"]],
    [
      "国家药品监督管理局（以下简称“药监局”）通告。药监局说",
      ["药监局: 国家药品监督管理局"],
      ["药监局@15", "药监局@23"],
    ],
    ["发改委（国家发展和改革委员会）说，发改委", ["发改委: 国家发展和改革委员会"], ["发改委@0", "发改委@17"]],
    ["中国信息通信研究院，简称信通院。信通院", ["信通院: 中国信息通信研究院"], ["信通院@12", "信通院@16"]],
    ["a million barrels per day (bpd); bpd fell", ["bpd: barrels per day"], ["bpd@27", "bpd@33"]],
    ["key value quantisers (KVQs) and a KVQ", ["KVQ: key value quantisers"], ["KVQs@22", "KVQ@34"]],
    ['"KVQ", which stands for key value quantiser.', ["KVQ: key value quantiser"], ["KVQ@1"]],
    ["世界卫生组织，缩写为 “WHO”。", ["WHO: 世界卫生组织"], ["WHO@12"]],
    ["世界卫生组织（英文简称WHO）", ["WHO: 世界卫生组织"], ["WHO@11"]],
    ["世界卫生组织，英文简称WHO，在日内瓦", ["WHO: 世界卫生组织"], ["WHO@11"]],
    ["KVQ（全称Key Value Quantisation）", ["KVQ: Key Value Quantisation"], ["KVQ@0"]],
    ["key value quantisation (also called KVQ)", ["KVQ: key value quantisation"], ["KVQ@36"]],
    ["key value quantisation (or KVQ for short)", ["KVQ: key value quantisation"], ["KVQ@27"]],
    ["key value quantisation (KVQ (pronounced kay))", ["KVQ: key value quantisation"], ["KVQ@24"]],
    ["键值量化（Key Value Quantisation / KVQ）", ["KVQ: Key Value Quantisation"], ["KVQ@30"]],
    ["键值量化（Key Value Quantisation：KVQ）", ["KVQ: Key Value Quantisation"], ["KVQ@28"]],
    ["key value quantisation [KVQ]", ["KVQ: key value quantisation"], ["KVQ@24"]],
    ["世界卫生组织【WHO】说", ["WHO: 世界卫生组织"], ["WHO@7"]],
    ["世界卫生组织［WHO］说", ["WHO: 世界卫生组织"], ["WHO@7"]],
    ["世界卫生组织，下文称 WHO，在日内瓦", ["WHO: 世界卫生组织"], ["WHO@11"]],
    ["KVQ: key value quantisation", ["KVQ: key value quantisation"], ["KVQ@0"]],
    ["KVQ = key value quantisation", ["KVQ: key value quantisation"], ["KVQ@0"]],
    ["KVQ 指的是 key value quantisation", ["KVQ: key value quantisation"], ["KVQ@0"]],
    [
      "key value quantisers (KVQ) help; a key value quantiser (KVQ) is small.",
      ["KVQ: key value quantisers"],
      ["KVQ@22", "KVQ@56"],
    ],
    ["the Zero Redundancy Optimizer (ZeRO)", ["ZeRO: Zero Redundancy Optimizer"], ["ZeRO@31"]],
    ["資訊工業策進會（資策會）說", ["資策會: 資訊工業策進會"], ["資策會@8"]],
  ])("is a term of the article in %j", (text, terms, mentions) => {
    expect(ownOf(text)).toEqual({ terms, mentions });
  });

  it.each([
    ["a remark", "新的 GPU（已发布）很快"],
    ["a remark in few words", "NASA（美国）宣布"],
    ["a year", "The UN (1945) met."],
    ["an opening bracket", "key value quantisation (KVQ"],
    ["a bracket in another paragraph", "key value quantisation\n(KVQ) is small"],
    ["the name of a share", "英伟达（NVDA）和 Microsoft (MSFT) 收涨"],
    ["a state", "born in Springfield (IL)"],
    ["small words", "in the end (ITE)"],
    ["what somebody is", "总裁张三（CEO）"],
    ["a number of a chapter", "第四章（IV）最短"],
    ["a unit", "该机内存（GB）未公布"],
    ["a country", "海外用户（US）增长很快"],
    ["the word for a name", "公司名称（ABC）填在这里"],
    ["the word for a full name", "请填写上海分公司全称（KVQ）"],
    ["the word for a code", "股票代码（BABA）上涨"],
    ["the word for a number in the bracket", "KVQ（产品编号）见下"],
    ["a licence", "采用宽松的开源协议（MIT）发布"],
    ["a quarter", "今年第一季度（Q1）收入"],
    ["a name in two languages", "OpenSeek（开放求索）发布新品"],
    ["a source", "key value quantisation [KVQ24, p. 3] and 世界卫生组织[3]"],
    ["a bracket of another kind that closes", "key value quantisation (KVQ]"],
    ["a party to a contract", "启明科技有限公司（以下简称“公司”）"],
    ["a party by its place", "启明科技有限公司（以下简称“甲方”）"],
    ["a party as it calls itself", "启明科技有限公司（以下简称“本公司”）"],
    ["one of two that a text names", "found by using the HTTP or HTTPS protocol"],
    ["what a sentence draws from another", "第一个指标是准确率，也就是更准确了，很高"],
    ["two abbreviations in one bracket", "某某控股集团有限公司（NYSE，KVQ）"],
    ["words that do not spell it out", "The old house (KVQ) stands."],
    ["an abbreviation that the glossary knows in this sense", "Native Sparse Attention (NSA) is new. NSA!"],
    ["an abbreviation that the glossary knows in another sense", "the National Security Agency (NSA). NSA!"],
  ])("is none of the article's in %s", (_title, text) => {
    expect(ownOf(text)).toEqual({ terms: [], mentions: [] });
  });

  it("is another term where the article later defines it otherwise", () => {
    const text = "key value quantisation (KVQ)\nKVQ\nkind visual questions (KVQ)\nKVQ";
    const { articleTerms, mentions } = tagArticle({ title: "", text }, glossary);
    expect(articleTerms.map(({ id, long }) => `${id} ${long}`)).toEqual([
      "article:KVQ key value quantisation",
      "article:KVQ 2 kind visual questions",
    ]);
    expect(mentions.map(({ termId }) => termId)).toEqual([
      "article:KVQ",
      "article:KVQ",
      "article:KVQ 2",
      "article:KVQ 2",
    ]);
  });

  it("is the first term again where the article comes back to that", () => {
    const text =
      "key value quantisation (KVQ)\nkind visual questions (KVQ)\nKVQ\nkey value quantisation (KVQ)\nKVQ";
    const { articleTerms, mentions } = tagArticle({ title: "", text }, glossary);
    expect(articleTerms.map(({ id }) => id)).toEqual(["article:KVQ", "article:KVQ 2"]);
    expect(mentions.map(({ termId }) => termId)).toEqual([
      "article:KVQ",
      "article:KVQ 2",
      "article:KVQ 2",
      "article:KVQ",
      "article:KVQ",
    ]);
  });

  it.each([
    ["its first meaning", "article:KVQ", ["article:KVQ 2"]],
    ["its second meaning", "article:KVQ 2", ["article:KVQ"]],
    ["it in all articles", idInAllArticles("article:KVQ 2"), []],
    ["another in all articles", idInAllArticles("article:KV"), ["article:KVQ", "article:KVQ 2"]],
  ])("is left out where the reader does not want %s", (_what, muted, left) => {
    const text = "key value quantisation (KVQ)\nKVQ\nkind visual questions (KVQ)\nKVQ";
    const { articleTerms, mentions } = tagArticle({ title: "", text, muted: new Set([muted]) }, glossary);
    expect(articleTerms.map(({ id }) => id)).toEqual(left);
    expect([...new Set(mentions.map(({ termId }) => termId))]).toEqual(left);
  });

  it.each([
    [
      "in one bracket",
      "世界卫生组织（英语：World Health Organization，简称WHO）",
      ["World Health Organization"],
    ],
    ["one after the other", "世界卫生组织（WHO），即 World Health Organization (WHO)。", ["世界卫生组织"]],
    [
      "far from one another, where nothing says that both are one",
      `世界卫生组织（WHO）。${"今天的会开完了。".repeat(8)}World Health Organization (WHO)。`,
      ["世界卫生组织", "World Health Organization"],
    ],
  ])("is one term where two languages say it %s", (_title, text, expected) => {
    const { articleTerms } = tagArticle({ title: "", text }, glossary);
    expect(articleTerms.map(({ long }) => long)).toEqual(expected);
  });

  it("is found behind a thousand other brackets", () => {
    const text = `${"The UN (1945) met. ".repeat(500)}${"WHO（世界卫生组织）说。".repeat(500)}key value quantisation (KVQ)`;
    expect(ownOf(text).terms).toEqual(["WHO: 世界卫生组织", "KVQ: key value quantisation"]);
  });

  it("is neither listed nor tagged where the reader muted it", () => {
    const text = "key value quantisation (KVQ) and kind of thing (KOT)";
    const { articleTerms, mentions } = tagArticle(
      { title: "", text, muted: new Set(["article:KVQ"]) },
      glossary,
    );
    expect(articleTerms.map(({ id }) => id)).toEqual(["article:KOT"]);
    expect(mentions.map(({ termId }) => termId)).toEqual(["article:KOT"]);
  });

  it("is tagged as a whole where a term of the glossary stands within it", () => {
    const text = "MoE\nHierarchical Mixture of Experts (H-MoE) scales. H-MoE wins, MoE too.";
    const { mentions } = tagArticle({ title: "", text }, glossary);
    expect(mentions.map(({ start, end, termId }) => `${text.slice(start, end)}=${termId}`)).toEqual([
      "MoE=moe",
      "Mixture of Experts=moe",
      "H-MoE=article:H-MoE",
      "H-MoE=article:H-MoE",
      "MoE=moe",
    ]);
  });

  it("is not tagged in addresses, nor where a term of the glossary stands", () => {
    const text =
      "Model Context (MC). See https://mc.example/MC/x and MC/read_me.md, the Model Context Protocol.";
    const { mentions } = tagArticle({ title: "", text }, glossary);
    expect(mentions.map(({ start, end, termId }) => `${text.slice(start, end)}=${termId}`)).toEqual([
      "MC=article:MC",
      "Model Context Protocol=mcp",
    ]);
  });
});
