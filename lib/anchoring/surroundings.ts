import type { PageText, TextSpan } from "@/lib/page-text/page-text";
import { comparableIndex, comparableText } from "./comparable-text";
import { exactPlaces } from "./exact-places";
import { findRivals, MOST_RIVALS } from "./find-rivals";
import { headingsIn } from "./headings";
import { landmarksOf } from "./landmarks";
import { passageOf } from "./passage";
import { isSameSeat, seatOf } from "./seat";
import {
  quoteIn,
  type Rival,
  type Selector,
  type SurroundingsSelector,
  type TextQuoteSelector,
} from "./selector";

/**
 * What tells a passage of a page's text from its look-alikes, besides its words: the headings above it, how many places
 * look the same, what the most similar others were like, what stood around it near and far, and how it sat in its block.
 *
 * @param selectors the passage's description; it holds a quote
 * @param root what the page's text was read from
 */
export function surroundingsOf(
  selectors: readonly Selector[],
  page: PageText,
  span: TextSpan,
  root: Element,
): SurroundingsSelector {
  const quote = quoteIn(selectors);
  if (!quote) throw new TypeError("a description without a quote");
  return {
    type: "SurroundingsSelector",
    headings: headingsIn(page, root)(span.start),
    ...surroundingsInText(page.text, quote, span),
  };
}

/** The same without the headings, which only the page knows. */
function surroundingsInText(
  pageText: string,
  quote: TextQuoteSelector,
  span: TextSpan,
): Omit<SurroundingsSelector, "type" | "headings"> {
  const text = comparableText(pageText);
  const passage = passageOf(quote, [], null);
  const { length } = passage.exact;
  const start = comparableIndex(text, span.start);
  const copies = exactPlaces(text, passage);
  const others = findRivals(text, passage, start, copies);
  const twins = others.filter(isTwin);
  const seat = seatOf(text, start, start + length);
  const seated = copies.filter((copy) => isSameSeat(seatOf(text, copy, copy + length), seat));
  return {
    copies: twins.length + 1,
    copy: twins.filter(({ distance }) => distance < 0).length,
    rivals: others.filter((other) => !isTwin(other)).slice(0, MOST_RIVALS),
    landmarks: landmarksOf(text, { start, end: start + length }, copies),
    seat: { ...seat, copies: seated.length },
  };
}

/** Whether nothing tells another place from the passage. */
function isTwin({ words, before, after }: Rival): boolean {
  return words === 1 && (before ?? 1) === 1 && (after ?? 1) === 1;
}
