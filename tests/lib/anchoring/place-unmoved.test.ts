import { describe, expect, it } from "vitest";
import { placeUnmoved } from "@/lib/anchoring/place-unmoved";
import type { Selector } from "@/lib/anchoring/selector";

const TEXT =
  "MoBA 把上下文切成块，再由门控网络选择其中一些块，其余的先放在一边。A longer context needs more memory.";

function described(words: string): Selector[] {
  const start = TEXT.indexOf(words);
  const end = start + words.length;
  const [prefix, suffix] = [TEXT.slice(0, start).slice(-32), TEXT.slice(end, end + 32)];
  return [
    { type: "TextQuoteSelector", exact: words, prefix, suffix },
    { type: "TextPositionSelector", start, end, of: "visible-text" },
  ];
}

describe("placeUnmoved", () => {
  it.each([
    ["where it stood", TEXT, "门控网络"],
    ["behind something new", `后来加进来的。${TEXT}`, "门控网络"],
    ["nowhere when its words changed", TEXT.replace("门控", "开关"), null],
    ["nowhere when its neighbourhood changed", TEXT.replace("选择其中", "挑选其中"), null],
    ["nowhere when it moved to two places", `新。${TEXT}${TEXT}`, null],
  ])("finds a passage %s", (_where, text, expected) => {
    const [span] = placeUnmoved([described("门控网络")], text);
    expect(span ? text.slice(span.start, span.end) : null).toBe(expected);
  });

  it("answers in the order in which it is asked", () => {
    const text = `新。${TEXT}`;
    const words = ["memory", "MoBA", "longer"];
    const spans = placeUnmoved(words.map(described), text);
    expect(spans.map((span) => span && text.slice(span.start, span.end))).toEqual(words);
  });

  it("leaves equal passages in equal surroundings to be counted", () => {
    const surroundings = {
      type: "SurroundingsSelector",
      headings: [],
      copies: 2,
      copy: 0,
      rivals: [],
    } as const;
    expect(
      placeUnmoved([[...described("门控网络"), { ...surroundings, headings: [], rivals: [] }]], TEXT),
    ).toEqual([null]);
  });
});
