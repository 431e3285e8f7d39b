import { describe, expect, it } from "vitest";
import { adjoining } from "@/entrypoints/article.content/adjoining";

const TEXT = "One, two\nthree four five.";

/** Spans of words of the text, named by them. */
function placed(...words: string[]) {
  return words.map((id) => {
    const start = TEXT.indexOf(id);
    return { id, span: { start, end: start + id.length } };
  });
}

describe("highlights that hang together", () => {
  it.each([
    ["overlap", ["One, two", "two\nthree", "four"], "One, two", ["One, two", "two\nthree", "four"]],
    ["have white space alone between them", ["two", "three"], "three", ["two", "three"]],
    [
      "lie in one another",
      ["two\nthree four", "three", "five"],
      "three",
      ["two\nthree four", "three", "five"],
    ],
    ["have words between them: not", ["three", "five"], "three", ["three"]],
    ["have a sign between them: not", ["One", "two"], "two", ["two"]],
    ["are not on the page: not", ["One"], "gone", []],
  ])("%s", (_, words, id, group) => {
    expect(adjoining(placed(...words), id, TEXT).map((each) => each.id)).toEqual(group);
  });
});
