import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openBundledGlossary } from "@/lib/glossary/bundled-glossary";
import { TermLookUp } from "@/lib/glossary/look-up";
import type { Term } from "@/lib/glossary/term";
import { term } from "../../fixtures/tiny-glossary";

const { terms } = openBundledGlossary();
const lookUp = new TermLookUp(terms);

function basic(name: string): Term {
  return term(name, "concept", [name], { level: "basic" });
}

describe("TermLookUp", () => {
  it.each([
    ["moba", "moba"],
    ["MOBA", "moba"],
    ["ＭｏＢＡ", "moba"],
    ["mixture-of experts", "moe"],
    ["mixture of exp", "moe"],
    ["稀疏注意力", "sparse-attention"],
    ["稀疏注意", "sparse-attention"],
    ["混合專家", "moe"],
    ["experts mixture", "moe"],
    ["anthrop", "anthropic"],
    ["683B", "billion-parameters"],
    ["finetuning", "fine-tuning"],
    ["fine tuning", "fine-tuning"],
    ["kvcache", "kv-cache"],
    ["KV缓存", "kv-cache"],
    ["selfattention", "self-attention"],
    ["GPT4", "gpt"],
    ["Qwen 2.5", "qwen2-5"],
    ["pretraining", "pre-training"],
    ["attention sparse", "sparse-attention"],
    ["注意力 机制", "attention"],
    ["LLMs", "llm"],
    ["agents", "agent"],
    ["transformers", "transformer"],
    ["pokemon", "claude-plays-pokemon"],
  ])("for “%s” finds %s first", (typed, id) => {
    expect(lookUp.find(typed, 5)[0]?.id).toBe(id);
  });

  it.each(["", "   ", "-", "nothing is called so"])("for “%s” finds nothing", (typed) => {
    expect(lookUp.find(typed, 5)).toEqual([]);
  });

  it.each<[string, readonly Term[], string, string[]]>([
    [
      "everyday words behind the others",
      [basic("Foo A"), term("core", "concept", ["Foo ABC"])],
      "foo",
      ["core", "Foo A"],
    ],
    [
      "everyday words first where they fit better",
      [term("core", "concept", ["A foo"]), basic("Foo A")],
      "foo",
      ["Foo A", "core"],
    ],
    [
      "the shortest of those that begin alike first",
      [term("b", "concept", ["Foo AB"]), term("a", "concept", ["Foo A"])],
      "foo",
      ["a", "b"],
    ],
    [
      "a Latin letter where it begins a word",
      [term("a", "concept", ["GPT o"]), term("b", "concept", ["MoBA"])],
      "o",
      ["a"],
    ],
    ["two Latin letters within a word", [term("b", "concept", ["MoBA"])], "ob", ["b"]],
    ["a Chinese character within a word", [term("b", "concept", ["混合专家"])], "专", ["b"]],
  ])("puts or finds %s", (_title, terms, typed, ids) => {
    expect(new TermLookUp(terms).find(typed, 5).map(({ id }) => id)).toEqual(ids);
  });

  it("finds every term by each of its names, in whatever case", () => {
    fc.assert(
      fc.property(fc.constantFrom(...terms), ({ id, name }) => {
        for (const typed of [name.en, name.zh, name.en.toUpperCase()]) {
          expect(lookUp.find(typed, terms.length).map((term) => term.id)).toContain(id);
        }
      }),
    );
  });

  it.each([
    ["月之暗面", ["moonshot-kimi"]],
    ["moonshot AI", ["moonshot-kimi"]],
    ["kv-cache", ["kv-cache"]],
    ["ＮＳＡ", ["nsa"]],
    ["混合專家", ["moe"]],
    ["kvcache", ["kv-cache"]],
    ["KV缓存", ["kv-cache"]],
    ["finetuning", ["fine-tuning"]],
    ["Qwen 2.5", ["qwen2-5"]],
    ["LLMs", ["llm"]],
    ["transformers", ["transformer"]],
    ["mixture of exp", []],
    ["", []],
  ])("%j is the name of %j", (typed, ids) => {
    expect(lookUp.named(typed).map(({ id }) => id)).toEqual(ids);
  });

  it("gives no more than it is asked for, each once", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 6 }), fc.integer({ min: 0, max: 8 }), (typed, limit) => {
        const found = lookUp.find(typed, limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});
