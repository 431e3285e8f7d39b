import type { TextSpan } from "@/lib/page-text/page-text";
import { positionIn, quoteIn, type Selector, surroundingsIn, type TextQuoteSelector } from "./selector";

/** Words without so much context are not told apart by it, UTF-16 units on both sides together. */
const CONTEXT = 32;
/** How far a passage is looked for around where it is expected, UTF-16 units. */
const REACH = 4_000;

/** A quote with the offset at which it stood, and its number among the descriptions. */
interface PlacedQuote {
  index: number;
  quote: TextQuoteSelector;
  start: number;
}

/**
 * Finds passages whose words and neighbourhood are letter by letter as they were: where they stood, shifted by as much
 * as the one before, or not far from there. That is nearly all of them on nearly all visits, and costs no more than
 * comparing them.
 *
 * @returns per description, its span or `null` where it wants a closer look (see `find-spans.ts`).
 */
export function placeUnmoved(
  descriptions: readonly (readonly Selector[])[],
  text: string,
): (TextSpan | null)[] {
  const spans = new Array<TextSpan | null>(descriptions.length).fill(null);
  const placed = descriptions.flatMap((selectors, index): PlacedQuote[] => {
    const quote = quoteIn(selectors);
    const position = positionIn(selectors);
    // One of several that look the same everywhere around is counted off, not taken where it happens to stand.
    const isOne = (surroundingsIn(selectors)?.copies ?? 1) === 1;
    return quote && position && isOne ? [{ index, quote, start: position.start }] : [];
  });
  let shift = 0;
  for (const { index, quote, start } of placed.sort((a, b) => a.start - b.start)) {
    const at = [start, start + shift].find((place) => standsAt(text, quote, place));
    const found = at ?? findNear(text, quote, start + shift);
    if (found === null) continue;
    shift = found - start;
    spans[index] = { start: found, end: found + quote.exact.length };
  }
  return spans;
}

function standsAt(text: string, { exact, prefix, suffix }: TextQuoteSelector, start: number): boolean {
  return (
    exact !== "" &&
    text.startsWith(exact, start) &&
    text.startsWith(suffix, start + exact.length) &&
    text.endsWith(prefix, start)
  );
}

/** The only place nearby with the same words in the same neighbourhood. */
function findNear(
  text: string,
  { exact, prefix, suffix }: TextQuoteSelector,
  expected: number,
): number | null {
  if (prefix.length + suffix.length < CONTEXT) return null;
  const wanted = prefix + exact + suffix;
  const from = Math.max(0, expected - REACH);
  const window = text.slice(from, expected + wanted.length + REACH);
  const found = window.indexOf(wanted);
  if (found < 0 || window.indexOf(wanted, found + 1) >= 0) return null;
  return from + found + prefix.length;
}
