import fc from "fast-check";
import { expect, it } from "vitest";
import { parseQuery } from "@/lib/search/parse-query";
import { phrasesToMark } from "@/lib/search/query";
import { excerptOf } from "@/lib/search/text-excerpt";

const FILL = "word ".repeat(100);

function marked(text: string, query: string): { text: string; words: string[] } {
  const { text: excerpt, marks } = excerptOf(text, phrasesToMark(parseQuery(query)));
  return { text: excerpt, words: marks.map(({ start, end }) => excerpt.slice(start, end)) };
}

it.each([
  ["a short text whole", "The router learns.", "router", "The router learns.", ["router"]],
  [
    "the place of what was found",
    `${FILL}the router learns ${FILL}`,
    "router",
    /^….*the router learns.*…$/,
    ["router"],
  ],
  [
    "a place far into a book",
    `${FILL.repeat(400)}the router learns`,
    "router",
    /the router learns$/,
    ["router"],
  ],
  ["Traditional characters by Simplified ones", "稀疏注意力讀取少數的塊。", "读取", /讀取/, ["讀取"]],
  ["the beginning where nothing is found", `Begin ${FILL}`, "zygote", /^Begin word/, []],
  ["lines as one", "one\n\ntwo   router", "router", "one two router", ["router"]],
])("an excerpt is %s", (_, text, query, expected, words) => {
  const excerpt = marked(text, query);
  expect(excerpt.text).toMatch(expected);
  expect(excerpt.words).toEqual(words);
});

it("an excerpt is short, whatever the text", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 3_000 }),
      fc.string({ minLength: 1 }),
      (text, query) => {
        const excerpt = excerptOf(text, phrasesToMark(parseQuery(query)));
        for (const { start, end } of excerpt.marks) expect(end).toBeGreaterThan(start);
        expect(excerpt.text.length).toBeLessThan(450);
      },
    ),
  );
});
