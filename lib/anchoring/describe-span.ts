import type { PageText, TextSpan } from "@/lib/page-text/page-text";
import { foldText } from "./fold-text";
import type { Selector } from "./selector";
import { describeRangeByXPath } from "./x-path";

/** Least and most context on each side of a quote, UTF-16 units. */
const MIN_CONTEXT = 32;
const MAX_CONTEXT = 256;

/**
 * Describes a passage so that it can be found again: by its words with as much context as makes it the only one in
 * the page (32 to 256 units a side), by its position in the page's text, and by its place in the DOM.
 *
 * @param range the same passage as a DOM range; its RangeSelector is left out where it cannot be described.
 */
export function describeSpan(page: PageText, span: TextSpan, range: AbstractRange): Selector[] {
  const exact = page.text.slice(span.start, span.end);
  const context = contextThatSetsApart(page.text, span);
  const selectors: Selector[] = [
    {
      type: "TextQuoteSelector",
      exact,
      prefix: page.text.slice(Math.max(0, span.start - context), span.start),
      suffix: page.text.slice(span.end, span.end + context),
    },
    { type: "TextPositionSelector", start: span.start, end: span.end },
  ];
  const byPath = describeRangeByXPath(range);
  if (byPath) selectors.push(byPath);
  return selectors;
}

function contextThatSetsApart(text: string, span: TextSpan): number {
  for (let context = MIN_CONTEXT; context < MAX_CONTEXT; context *= 2) {
    const surroundings = text.slice(Math.max(0, span.start - context), span.end + context);
    const first = text.indexOf(surroundings);
    if (text.indexOf(surroundings, first + 1) < 0) return context;
  }
  return MAX_CONTEXT;
}

/** The passage as a reader would write it down: white space collapsed to single spaces, line breaks kept as `\n`. */
export function quoteOf(page: PageText, span: TextSpan): string {
  return page.text
    .slice(span.start, span.end)
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => foldText(line).text !== "")
    .join("\n");
}
