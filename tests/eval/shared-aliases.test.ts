import { describe, expect, it } from "vitest";
import { term } from "../fixtures/tiny-glossary";
import { sharedAliases } from "./shared-aliases";

const cache = term("kv-cache", "architecture", [["KV cache", "any"]]);
const sparse = term("sparse-attention", "architecture", [["稀疏注意力", "any"]]);
const base = term("base-model", "concept", [["Base 模型", "any"]]);

describe("aliases that two terms claim", () => {
  it.each([
    ["kv-cache", "kv cache: kv-cache, other"],
    ["KVCache", "kvcache: kv-cache, other"],
    ["KV caches", "kv caches: kv-cache, other"],
    ["ＫＶ cache", "kv cache: kv-cache, other"],
    ["稀疏注意力", "稀疏注意力: sparse-attention, other"],
    ["Base模型", "base模型: base-model, other"],
    ["Base 模型", "base模型: base-model, other"],
  ])("are told once, in a way that both claim, where the other writes it %s", (text, expected) => {
    const other = term("other", "concept", [[text, "any"]]);
    expect(sharedAliases([cache, sparse, base, other])).toEqual([expected]);
  });

  it("are none where each term's are its own", () => {
    expect(sharedAliases([cache, sparse, base, term("caching", "concept", ["cache"])])).toEqual([]);
  });
});
