import { describe, expect, it } from "vitest";
import { isChangedWording } from "@/lib/anchoring/changed-wording";
import { comparableText } from "@/lib/anchoring/comparable-text";
import { passageOf } from "@/lib/anchoring/passage";

const WORDS = "Sparse attention reads a small part of what stands before, and leaves the rest aside.";
const LINES = "Sparse attention reads a small part.\nThe rest is left aside until it is asked for again.";

/** Whether what stands between two other lines of a page is a changed wording of some words. */
function isWordingOf(words: string, stretch: string): boolean {
  const [before, own] = ["A first line.\n", stretch].map((text) => comparableText(text).length);
  const text = comparableText(`A first line.\n${stretch}\nA last line.`);
  const passage = passageOf({ exact: words, prefix: "A first line.", suffix: "A last line." }, [], null);
  return isChangedWording(text, passage, { start: before!, end: before! + own!, errors: words.length });
}

describe("a stretch like a passage", () => {
  it.each([
    [
      "a letter here and there is another one",
      WORDS,
      WORDS.replace("small", "smoll").replace("rest", "test"),
    ],
    ["a word is another word", WORDS, WORDS.replace("small", "tiny")],
    ["a few words more stand in it", WORDS, WORDS.replace("a small", "but a small")],
    ["a line was divided between words as they were", WORDS, WORDS.replace("what ", "what\n")],
    ["two lines became one", LINES, LINES.replace("\n", " ")],
    ["a letter is another one where a line begins", LINES, LINES.replace("The", "Tho")],
    ["a mark stands between two lines", LINES, LINES.replace("\n", "\n*\n")],
  ])("is its words, changed: %s", (_what, words, stretch) => {
    expect(isWordingOf(words, stretch)).toBe(true);
  });

  it.each([
    ["more than a tenth was put in at one place", WORDS, WORDS.replace("reads", "of the newest kind reads")],
    ["more than a tenth was left out at one place", WORDS, WORDS.replace(", and leaves the rest", "")],
    ["its end is another one", WORDS, WORDS.replace("the rest aside", "nothing out")],
    ["a little was put in on a line of its own", WORDS, WORDS.replace("what ", "what\nHot!\n")],
    ["it goes on with a line that repeats its last letter", "what stands before", "what s\ns\ntands before"],
    ["the end of a line is gone with some of its words", LINES, LINES.replace("part.\nThe", "")],
    ["it is much longer in all", WORDS, WORDS.replaceAll("a", "aaa")],
  ])("is something else: %s", (_what, words, stretch) => {
    expect(isWordingOf(words, stretch)).toBe(false);
  });
});
