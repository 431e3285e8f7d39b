import type { TextSpan } from "@/lib/page-text/page-text";
import type { FoldedText } from "./fold-text";
import { matchQuote } from "./match-quote";
import type { Selector } from "./selector";

/** Where a highlight's passage stands in the page's text, or why it is an orphan. */
export type Anchoring =
  | { span: TextSpan; confidence: number; how: string }
  | { span: null; why: "missing" | "ambiguous" | "no-quote" };

/**
 * Finds a described passage in a page's text (folded once for all its highlights). The words decide; the stored
 * position only settles which of several equal places is meant.
 */
export function findSpan(selectors: readonly Selector[], text: FoldedText): Anchoring {
  const quote = selectors.find((selector) => selector.type === "TextQuoteSelector");
  const position = selectors.find((selector) => selector.type === "TextPositionSelector");
  if (!quote) return { span: null, why: "no-quote" };
  return matchQuote(text, {
    exact: quote.exact,
    prefix: quote.prefix,
    suffix: quote.suffix,
    start: position?.start,
  });
}
