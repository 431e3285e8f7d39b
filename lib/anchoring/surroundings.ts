import type { PageText, TextSpan } from "@/lib/page-text/page-text";
import { findRivals } from "./find-rivals";
import { headingsIn } from "./headings";
import { quoteIn, type Selector, type SurroundingsSelector, type TextQuoteSelector } from "./selector";

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
  return {
    type: "SurroundingsSelector",
    headings: headingsIn(page, root)(span.start),
    ...copiesOf(quote, page.text, span.start),
    rivals: findRivals(page.text, quote, span),
  };
}

/** At how many places the passage stands in just this context, and which of them begins at `start`. */
function copiesOf({ exact, prefix, suffix }: TextQuoteSelector, text: string, start: number) {
  const whole = prefix + exact + suffix;
  let copies = 0;
  let copy = 0;
  for (let at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + 1)) {
    if (at + prefix.length === start) copy = copies;
    copies++;
  }
  return { copies, copy };
}
