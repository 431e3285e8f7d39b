import { expect, it } from "vitest";
import { articlesFound } from "@/entrypoints/article.content/articles-found";
import { sampleHighlight, sampleId } from "../../lib/highlights/sample-highlight";

const TEXT =
  "A model of experts sends each token to a few of them. A router learns which ones, and most of the weights rest. " +
  "That saves work, not memory.";

/** A highlight of words with what stands around them in {@link TEXT}, or, of other words, with nothing. */
function kept(number: number, pageKey: string, exact: string) {
  const start = Math.max(0, TEXT.indexOf(exact));
  const isThere = TEXT.includes(exact);
  const prefix = isThere ? TEXT.slice(Math.max(0, start - 32), start) : "";
  const suffix = isThere ? TEXT.slice(start + exact.length, start + exact.length + 32) : "";
  return sampleHighlight({
    id: sampleId(number),
    pageKey,
    quote: exact,
    selectors: [
      { type: "TextQuoteSelector", exact, prefix, suffix },
      { type: "TextPositionSelector", start, end: start + exact.length, of: "visible-text" },
    ],
  });
}

it.each([
  ["all of them", ["each token", "saves work"], ["a"]],
  ["half of them", ["each token", "was taken out"], ["a"]],
  ["fewer", ["each token", "was taken out", "so was this"], []],
  ["none of them", ["was taken out"], []],
])("a page has an article where it has its passages: %s", (_fact, words, keys) => {
  const highlights = words.map((exact, index) => kept(index + 1, "a", exact));
  expect(articlesFound(highlights, TEXT)).toEqual(keys);
});

it("each article is judged by its own passages", () => {
  const highlights = [kept(1, "a", "each token"), kept(2, "b", "was taken out"), kept(3, "c", "saves work")];
  expect(articlesFound(highlights, TEXT)).toEqual(["a", "c"]);
});

it("the same words elsewhere in the text, among others, are not the passage", () => {
  const [quote, position] = kept(1, "a", "of the").selectors;
  const elsewhere = {
    ...kept(1, "a", "of the"),
    selectors: [{ ...quote!, prefix: "to the memory ", suffix: " too" }, position!],
  };
  expect(articlesFound([elsewhere as never], TEXT)).toEqual([]);
});

it("a page without a former address has no other article", () => {
  expect(articlesFound([], TEXT)).toEqual([]);
});
