import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KeyCollector } from "@/lib/glossary/key-collector";
import { HitList } from "@/lib/mentions/hit-list";
import { KeyFinder } from "@/lib/mentions/key-finder";
import { normalize } from "@/lib/text/normalize";

/** Keys found in `text`, as `start-end number`, in source offsets. */
function found(keys: readonly string[], text: string): string[] {
  const collector = new KeyCollector();
  for (const key of keys) collector.add(key);
  const { units, length, offsets } = normalize(text);
  const hits = new HitList(1);
  new KeyFinder(units, collector.collect(), hits).find(1, length);
  return Array.from(
    hits.values.subarray(0, hits.count),
    (key, at) => `${offsets.sourceStart(hits.starts[at]!)}-${offsets.sourceEnd(hits.ends[at]!)} ${key}`,
  );
}

/** Chinese has no word edges, so every occurrence counts. */
const han = (maxLength: number) =>
  fc.array(fc.constantFrom(..."模型推理大小"), { minLength: 1, maxLength }).map((parts) => parts.join(""));

describe("a finder of keys", () => {
  it("finds nested and overlapping keys, the shorter first", () => {
    expect(found(["大模型", "模型", "大模型推理"], "大模型推理")).toEqual(["0-3 0", "0-5 2", "1-3 1"]);
  });

  it("takes hyphen and space for one, and any case", () => {
    expect(found(["kv cache"], "KV-Cache, kv cache")).toEqual(["0-8 0", "10-18 0"]);
  });

  it("finds keys of a single unit", () => {
    expect(found(["a", "模"], "a 模 b")).toEqual(["0-1 0", "2-3 1"]);
  });

  it("never matches across a block break", () => {
    expect(found(["大模型", "a b"], "大\n模型 a\nb")).toEqual([]);
  });

  it("finds one of more keys with a common beginning than a unit can count", () => {
    const keys = Array.from({ length: 70_000 }, (_, number) => `term ${100_000 + number}`);
    expect(found(keys, "the last, term 169999, and the term")).toEqual(["10-21 69999"]);
  });

  it.each([
    ["few", 0],
    ["many", 12_000],
  ])("finds keys of every length in letters among %s", (_title, others) => {
    const nested = ["a", "ab", "abc", "abcd", "abcde", "abcdef", "abcdefg", "abcdefgh"];
    const keys = [...nested, ...Array.from({ length: others }, (_, number) => `zz${number}`)];
    expect(found(keys, "abcdefg x")).toEqual(
      nested.slice(0, 7).map((key, number) => `0-${key.length} ${number}`),
    );
  });

  it("finds what a search for each key finds", () => {
    fc.assert(
      fc.property(fc.uniqueArray(han(5), { maxLength: 40 }), han(60), (keys, text) => {
        const expected = keys.flatMap((key, number) =>
          [...text].flatMap((_, start) =>
            text.startsWith(key, start) ? [`${start}-${start + key.length} ${number}`] : [],
          ),
        );
        expect(found(keys, text).sort()).toEqual(expected.sort());
      }),
    );
  });

  it("finds what a search for each key finds where words have edges", () => {
    // One key is a word's beginning of the next, so that they share much and little.
    const latin = fc
      .array(fc.constantFrom("a", "ab", "abab", "b", "a b", "ab 1", "1", " "), { minLength: 1, maxLength: 5 })
      .map((parts) => parts.join(""))
      .filter((key) => key.trim() === key && key !== "" && !key.includes("  "));
    fc.assert(
      fc.property(
        fc.uniqueArray(latin, { maxLength: 40 }),
        fc.array(latin, { maxLength: 12 }),
        (keys, parts) => {
          const text = parts.join(" ");
          const beginsWord = (at: number) => at === 0 || text[at] === " " || text[at - 1] === " ";
          const expected = keys.flatMap((key, number) =>
            [...text].flatMap((_, start) =>
              text.startsWith(key, start) && beginsWord(start)
                ? [`${start}-${start + key.length} ${number}`]
                : [],
            ),
          );
          expect(found(keys, text).sort()).toEqual(expected.sort());
        },
      ),
    );
  });

  it("keeps thousands of keys apart", () => {
    const keys = Array.from(
      { length: 20_000 },
      (_, index) => `键${index.toString(6).replace(/./g, (d) => "零一二三四五"[Number(d)]!)}终`,
    );
    const picked = [0, 777, 19_999].map((index) => keys[index]!);
    expect(found(keys, picked.join("，")).map((place) => place.split(" ")[1])).toEqual(["0", "777", "19999"]);
  });
});
