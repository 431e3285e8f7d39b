import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparableName, comparableNames, TypedName } from "@/lib/text/typed-name";

function isFound(typed: string, ...names: string[]): boolean {
  return new TypedName(typed).isFoundAmong(comparableNames(names));
}

function isName(typed: string, ...names: string[]): boolean {
  return new TypedName(typed).isNameAmong(comparableNames(names));
}

/** What is typed, and a name that is the same. */
const SAME = [
  ["case", "moba", "MoBA"],
  ["full width", "ＫＶ　ｃａｃｈｅ", "KV cache"],
  ["Traditional characters", "檢索門", "检索门"],
  ["a space for a hyphen", "fine tuning", "fine-tuning"],
  ["neither", "finetuning", "fine-tuning"],
  ["a hyphen for a space", "kv-cache", "KV cache"],
  ["another hyphen", "self‑attention", "self-attention"],
  ["no space", "kvcache", "KV cache"],
  ["a space more", "GPT 4", "GPT4"],
  ["a space before a number", "Qwen 2.5", "Qwen2.5"],
  ["no space between scripts", "KV缓存", "KV 缓存"],
  ["a space between scripts", "KV 缓存", "KV缓存"],
  ["no accents", "pokemon", "Pokémon"],
  ["no brackets", "mixture of experts moe", "Mixture of Experts (MoE)"],
  ["no dot in a foreign name", "吴恩达安德鲁", "吴恩达·安德鲁"],
  ["a plural", "LLMs", "LLM"],
  ["the plural of its last word", "AI agents", "AI agent"],
  ["a plural of what hisses", "indexes", "index"],
  ["a plural in one word", "kvcaches", "KV cache"],
  ["a plural behind ch", "batches", "batch"],
  ["no accents above accents", "nguyen", "Nguyễn"],
] as const;

describe("what is typed of a name", () => {
  it.each(SAME)("is the whole of it with %s: %j of %j", (_, typed, name) => {
    expect(isName(typed, name)).toBe(true);
    expect(isFound(typed, name)).toBe(true);
  });

  it.each([
    ["its beginning", "transf", "Transformer"],
    ["the beginning of a word", "cac", "KV cache"],
    ["a word and the beginning of the next", "flashatt", "the Flash Attention kernel"],
    ["a part of a word", "eek", "DeepSeek"],
    ["a part of a Chinese name", "专", "混合专家"],
    ["a word's plural within a longer name", "agents", "agent framework"],
    ["a plural at the end of a word", "transformers", "pretransformer"],
    ["its words in another order", "experts mixture", "Mixture of Experts"],
    ["parts of Chinese words", "注意力 机制", "注意力门控机制"],
  ])("finds it by %s: %j of %j, and is not all of it", (_, typed, name) => {
    expect(isFound(typed, name)).toBe(true);
    expect(isName(typed, name)).toBe(false);
  });

  it.each([
    ["one letter within a word", "o", ["MoBA"]],
    ["letters across the end of one word", "rag", ["layer agnostic"]],
    ["a plural in the midst of a word", "bias", ["Arabian nights"]],
    ["an abbreviation with an S as a plural", "AIS", ["OpenAI"]],
    ["a word that no name has", "kv store", ["KV cache"]],
    ["signs for any letter", "k.cache", ["KVcache"]],
    ["one name's end with the next one's beginning", "cachekv", ["cache", "KV"]],
  ])("finds nothing by %s: %j", (_, typed, names) => {
    expect(isFound(typed, ...names)).toBe(false);
  });

  it("finds several words in several names, each in any of them", () => {
    expect(isFound("DeepSeek 深度求索", "DeepSeek", "深度求索")).toBe(true);
    expect(isFound("DeepSeek 月之暗面", "DeepSeek", "深度求索")).toBe(false);
  });

  it.each([
    ["KV cache", 0],
    ["kvca", 1],
    ["cache", 2],
    ["ach", 3],
    ["cache kv", null],
  ])("fits “KV cache” by how much of it is there: %j is %j", (typed, fit) => {
    expect(new TypedName(typed).fitOf(comparableName("KV cache"))).toBe(fit);
  });

  it.each(["", " \n", "-", "()", "\u200b"])("is nothing in %j, which is found in all", (typed) => {
    expect(new TypedName(typed).isEmpty).toBe(true);
    expect(isFound(typed, "KV cache")).toBe(true);
    expect(isName(typed, "KV cache")).toBe(false);
  });

  it.each([
    ["one word", "a".repeat(1_000_000)],
    ["words", "ab ".repeat(300_000)],
    ["Chinese", "注".repeat(1_000_000)],
    ["a sign that is eighteen when it is compared", "\ufdfa".repeat(1_000_000)],
    ["blanks", " ".repeat(1_000_000)],
  ])("may be a text that is no name, such as a million units of %s", (_, typed) => {
    expect(isName(typed, "ab", "注意力")).toBe(false);
    expect(isFound(`KV cache ${typed}`, "ab", "注意力")).toBe(false);
  });

  it("may be all of a long definition, of which each word counts", () => {
    const definition = `A cache of keys and values. ${"It is long. ".repeat(160)}Stop`;
    expect(isFound(definition, "KV cache", definition)).toBe(true);
    expect(isFound(definition, "KV cache", definition.replace("Stop", "End"))).toBe(false);
  });

  it("may be anything, and finds itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 20 }), (name) => {
        expect(isFound(name, name)).toBe(true);
        expect(isName(name, name)).toBe(comparableName(name) !== "");
      }),
    );
  });
});
