import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildKeys } from "@/lib/glossary/build-keys";
import type { KeySet } from "@/lib/glossary/key-set";
import { openKeys, packKeys } from "@/lib/glossary/packed-keys";

/** Keys that were kept in a file. */
function kept(keys: KeySet): KeySet {
  return openKeys(JSON.parse(JSON.stringify(packKeys(keys))));
}

/** All that a set of keys holds, its arrays as text, which is compared fast. */
function contents({ filter, ...fields }: KeySet): [string, string][] {
  return Object.entries({ ...fields, filter: filter.bits }).map(([name, value]) => [name, String(value)]);
}

/** In the order of their units, each once. */
function sorted(keys: readonly string[]): string[] {
  return [...new Set(keys)].sort();
}

describe("keys written down as text", () => {
  it("are opened as they were built", () => {
    const key = fc.string({ unit: fc.constantFrom(..."ab -1模型推理𠮷"), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(key, { maxLength: 40 }), (keys) => {
        const built = buildKeys(sorted(keys));
        expect(contents(kept(built))).toEqual(contents(built));
      }),
    );
  });

  it("are opened as they were built if they are many", () => {
    const keys = Array.from({ length: 12_000 }, (_, number) => [`term ${number}`, `词${number}`]).flat();
    const built = buildKeys(sorted(keys));
    expect(contents(kept(built))).toEqual(contents(built));
  });
});
