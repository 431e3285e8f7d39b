import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openBundledGlossary } from "@/lib/glossary/bundled-glossary";
import { TermLookUp } from "@/lib/glossary/look-up";

const { terms } = openBundledGlossary();
const lookUp = new TermLookUp(terms);

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
  ])("for “%s” finds %s first", (typed, id) => {
    expect(lookUp.find(typed, 5)[0]?.id).toBe(id);
  });

  it.each(["", "   ", "-", "nothing is called so", "x"])(
    "for “%s” finds nothing that is not called so",
    (typed) => {
      const wanted = typed.trim().toLowerCase();
      const called = lookUp
        .find(typed, 5)
        .every(({ name, aliases }) =>
          [name.en, name.zh, ...aliases.map(({ text }) => text)].some((each) =>
            each.toLowerCase().includes(wanted),
          ),
        );
      expect(called).toBe(true);
      if (wanted.length !== 1 || wanted === "-") expect(lookUp.find(typed, 5)).toEqual([]);
    },
  );

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
