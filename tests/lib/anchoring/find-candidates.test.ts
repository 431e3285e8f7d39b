import { describe, expect, it } from "vitest";
import { findCandidates } from "@/lib/anchoring/find-candidates";
import type { Selector } from "@/lib/anchoring/selector";
import { runAtOnce } from "@/lib/page-text/time-slices";

const quote = (exact: string): Selector[] => [{ type: "TextQuoteSelector", exact, prefix: "", suffix: "" }];

function candidates(exact: string, text: string): string[] {
  const spans = runAtOnce(findCandidates(quote(exact), text));
  return spans.map(({ start, end }) => text.slice(start, end));
}

describe("what is like a lost passage", () => {
  const TEXT =
    "Reading half the text means four times the work. Elsewhere, twice the text meant four times the work. " +
    "用稀疏注意力读长文，只看一部分内容，其余的都先放在一边。";

  it.each([
    [
      "in English, the likest first",
      "twice the text means four times the work",
      "twice the text meant four times the work",
    ],
    ["in Chinese", "稀疏注意力读长文，只看小部分内容", "稀疏注意力读长文，只看一部分内容"],
  ])("is found %s", (_fact, exact, likest) => {
    expect(candidates(exact, TEXT)[0]).toBe(likest);
  });

  it.each(["the committee met on a rainy afternoon", "雨天的会议一直开到晚上", ""])(
    "is nothing where the page has nothing like %j",
    (exact) => {
      expect(candidates(exact, TEXT)).toEqual([]);
    },
  );

  it("is nothing for a description without words", () => {
    expect(runAtOnce(findCandidates([], TEXT))).toEqual([]);
  });
});
