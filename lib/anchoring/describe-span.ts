import type { PageText, TextSpan } from "@/lib/page-text/page-text";
import { countCodePoints } from "@/lib/text/code-points";
import type { Selector, TextQuoteSelector } from "./selector";
import { describeShadowRoot } from "./shadow-path";
import { describeRangeByXPath } from "./x-path";

/** Least and most context on each side of a quote, UTF-16 units that are no white space. */
const MIN_CONTEXT = 32;
const MAX_CONTEXT = 256;

/**
 * Describes a passage so that it can be found again: by its words with as much context as makes it the only one in
 * the page (32 to 256 units a side), by its position in the page's text, and by its place in the DOM and the shadow root
 * that it may be in.
 *
 * @param range the same passage as a DOM range; its RangeSelector is left out where it cannot be described.
 */
export function describeSpan(page: PageText, span: TextSpan, range: AbstractRange): Selector[] {
  const byPath = describeRangeByXPath(range);
  const shadowRoot = describeShadowRoot(range.startContainer);
  return [
    quoteOf(page.text, span),
    {
      type: "TextPositionSelector",
      start: span.start,
      end: span.end,
      of: "visible-text",
      codePointsBefore: countCodePoints(page.text, 0, span.start),
    },
    ...(byPath ? [byPath] : []),
    ...(shadowRoot ? [shadowRoot] : []),
  ];
}

/** Each side has as much context as makes the words with it alone the only ones, so that one side that stays will do. */
function quoteOf(text: string, { start, end }: TextSpan): TextQuoteSelector {
  const from = contextEnd(text, start, -1, (at) => text.slice(at, end));
  const to = contextEnd(text, end, 1, (at) => text.slice(start, at));
  return {
    type: "TextQuoteSelector",
    exact: text.slice(start, end),
    prefix: text.slice(from, start),
    suffix: text.slice(end, to),
  };
}

/** How far the context reaches from `at`, as an offset. */
function contextEnd(text: string, at: number, step: 1 | -1, withContext: (end: number) => string): number {
  for (let length = MIN_CONTEXT; ; length *= 2) {
    const end = reach(text, at, step, length);
    const words = withContext(end);
    const isOne = text.indexOf(words, text.indexOf(words) + 1) < 0;
    if (isOne || length >= MAX_CONTEXT) return end;
  }
}

/** The offset so many units from `at`; white space does not count, but not more of it is taken than eight times as much. */
function reach(text: string, at: number, step: 1 | -1, length: number): number {
  let left = length;
  let end = at;
  while (left > 0 && Math.abs(end - at) < length * 9 && (step === 1 ? end < text.length : end > 0)) {
    if (!/\s/.test(text[step === 1 ? end : end - 1]!)) left--;
    end += step;
  }
  return end;
}
