// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findSpans } from "@/lib/anchoring/find-spans";
import { readPageText } from "@/lib/page-text/read-page-text";
import { runAtOnce } from "@/lib/page-text/time-slices";
import { describeRange } from "./describe-range";
import { rangeOf } from "./range-of-words";

const PAGE = `<p>MoBA 把上下文切成块，再由门控网络选择其中一些块，其余的先放在一边。</p>
<p>A longer context needs more memory, and more of it has to be moved for every word.</p>
<p>Its blocks are small, and the gate that chooses among them is smaller.</p>`;
const ADVERT = "<div>Advertisement. Four new chairs for the price of three, this week only.</div>";
const ENGLISH = "needs more memory, and more of it has to be moved";

/** Describes words, changes the page, and tells the pieces in which they are found; or why they are not. */
function piecesOf(words: string, change: (page: string) => string): readonly string[] | string {
  document.body.innerHTML = PAGE;
  const selectors = describeRange(rangeOf(words), document.body);
  document.body.innerHTML = change(PAGE);
  const page = runAtOnce(readPageText(document.body));
  const anchoring = runAtOnce(findSpans([selectors], page, document.body))[0]!;
  if (!anchoring.span) return anchoring.why;
  return anchoring.pieces.map(({ start, end }) => page.text.slice(start, end));
}

const putBefore =
  (words: string, guest = ADVERT) =>
  (page: string): string =>
    page.replace(words, `${guest}${words}`);

describe("a passage that something was put into", () => {
  it.each<[string, string, (page: string) => string, string[]]>([
    [
      "an advertisement",
      ENGLISH,
      putBefore("and more"),
      ["needs more memory,", "and more of it has to be moved"],
    ],
    [
      "a note between two paragraphs",
      "for every word.\nIts blocks are small",
      putBefore("<p>Its"),
      ["for every word.", "Its blocks are small"],
    ],
    [
      "an advertisement, in Chinese",
      "再由门控网络选择其中一些块",
      putBefore("选择其中"),
      ["再由门控网络", "选择其中一些块"],
    ],
    [
      "two advertisements",
      ENGLISH,
      (page) => putBefore("has to")(putBefore("and more")(page)),
      ["needs more memory,", "and more of it", "has to be moved"],
    ],
    [
      "what begins like the words behind it",
      ENGLISH,
      putBefore("and more", "<div>and now a word from those who pay for all this.</div>"),
      ["needs more memory,", "and more of it has to be moved"],
    ],
  ])("is found without it: %s", (_what, words, change, pieces) => {
    expect(piecesOf(words, change)).toEqual(pieces);
  });

  it.each([
    ["a word", "memory,", "fast ", "needs more fast memory, and more of it has to be moved"],
    [
      "a footnote's mark",
      ", and",
      "<sup>[12]</sup>",
      "needs more memory[12], and more of it has to be moved",
    ],
  ])("is whole where that is %s", (_what, before, guest, whole) => {
    expect(piecesOf(ENGLISH, putBefore(before, guest))).toEqual([whole]);
  });

  it.each<[string, (page: string) => string]>([
    ["a part of it is gone", (page) => putBefore("and more")(page).replace("more of it has to be moved", "")],
    [
      "it is gone and its halves stand in other sentences",
      (page) =>
        page
          .replace(ENGLISH, "is dear")
          .replace(
            "Its blocks",
            "One who needs more memory, said he, buys it. And more of it has to be moved. Its blocks",
          ),
    ],
    [
      "a sentence was put into a line of it",
      putBefore("and more", "or so one who sells it once said to us, "),
    ],
    ["hardly a word of it stands before what was put in", putBefore("more memory")],
    [
      "what was put in reads like what is behind it",
      putBefore("and more", "<div>Advertisement, and more of it soon.</div>"),
    ],
    [
      "three advertisements were put into it",
      (page) => putBefore("moved")(putBefore("has to")(putBefore("and more")(page))),
    ],
    ["a whole article was put into it", putBefore("and more", ADVERT.repeat(60))],
    [
      "its halves changed places",
      (page) =>
        page
          .replace("needs more memory, ", "")
          .replace("moved for every word.", `moved.${ADVERT}needs more memory, `),
    ],
  ])("is an orphan where %s", (_what, change) => {
    expect(piecesOf(ENGLISH, change)).toMatch(/missing|ambiguous/);
  });

  it("is painted word for word or not at all, wherever it is put", () => {
    const words = ENGLISH.split(" ");
    fc.assert(
      fc.property(fc.integer({ min: 1, max: words.length - 1 }), fc.lorem({ maxCount: 12 }), (at, guest) => {
        fc.pre(guest.length > 20);
        const [head, tail] = [words.slice(0, at).join(" "), words.slice(at).join(" ")];
        const divided = `${head}<aside>${guest}</aside>${tail}`;
        const isLong = [head, tail].every((part) => part.replace(/\s/g, "").length >= 10);
        expect(piecesOf(ENGLISH, (page) => page.replace(ENGLISH, divided))).toEqual(
          isLong ? [head, tail] : "missing",
        );
      }),
      { numRuns: 60 },
    );
  });
});
