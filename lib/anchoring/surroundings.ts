import type { PageText, TextSpan } from "@/lib/page-text/page-text";
import { findRivals, MOST_RIVALS } from "./find-rivals";
import { headingsIn } from "./headings";
import { quoteIn, type Rival, type Selector, type SurroundingsSelector } from "./selector";

/**
 * What tells a passage of a page's text from its look-alikes, besides its words: the headings above it, how many places
 * look the same, and what the most similar others were like.
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
  const others = findRivals(page.text, quote, span);
  const twins = others.filter(isTwin);
  return {
    type: "SurroundingsSelector",
    headings: headingsIn(page, root)(span.start),
    copies: twins.length + 1,
    copy: twins.filter(({ distance }) => distance < 0).length,
    rivals: others.filter((other) => !isTwin(other)).slice(0, MOST_RIVALS),
  };
}

/** Whether nothing tells another place from the passage. */
function isTwin({ words, before, after }: Rival): boolean {
  return words === 1 && (before ?? 1) === 1 && (after ?? 1) === 1;
}
