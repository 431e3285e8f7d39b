import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KeyCollector } from "@/lib/glossary/key-collector";
import { CueFinder } from "@/lib/mentions/cue-words";
import { HitList } from "@/lib/mentions/hit-list";
import { normalize } from "@/lib/text/normalize";

/** Cue words found in `text`, as they stand there with their numbers. */
function found(words: readonly string[], text: string): string[] {
  const collector = new KeyCollector();
  for (const word of words) collector.add(word);
  const { units, length, offsets } = normalize(text);
  const hits = new HitList(1);
  new CueFinder(units, collector.collect(), hits).find(1, length);
  return Array.from(hits.values.subarray(0, hits.count), (word, at) => {
    const start = offsets.sourceStart(hits.starts[at]!);
    return `${start} ${text.slice(start, offsets.sourceEnd(hits.ends[at]!))} ${word}`;
  });
}

describe("cue words", () => {
  it.each([
    ["play, pla, PLA", ["6 pla 0", "11 PLA 0"]],
    ["plas or plase", ["0 plas 0"]],
    ["plaé", []],
    ["pla用, 用pla", ["0 pla 0", "7 pla 0"]],
  ])("end where words do, or their plurals: %s", (text, expected) => {
    expect(found(["pla"], text)).toEqual(expected);
  });

  it("take es for a plural behind hissing letters only", () => {
    expect(found(["box", "bot"], "boxes botes")).toEqual(["0 boxes 0"]);
  });

  it("go on in Chinese", () => {
    expect(found(["模型"], "大模型们")).toEqual(["1 模型 0"]);
  });

  it("are those that a search for each as a word finds", () => {
    const letters = (most: number) =>
      fc
        .array(fc.constantFrom("a", "b", "s", "e", "x"), { minLength: 1, maxLength: most })
        .map((parts) => parts.join(""));
    fc.assert(
      fc.property(
        fc.uniqueArray(letters(7), { maxLength: 40 }),
        fc.array(letters(8), { maxLength: 12 }),
        (words, parts) => {
          const text = parts.join(" ");
          const expected = words.flatMap((word, number) =>
            [...text.matchAll(new RegExp(`\\b(?=(${word})(?:s|(?<=[sx])es)?\\b)`, "g"))].map(({ index }) => {
              const whole = /^\w+/.exec(text.slice(index))![0];
              return `${index} ${whole} ${number}`;
            }),
          );
          expect(found(words, text).sort()).toEqual(expected.sort());
        },
      ),
    );
  });
});
