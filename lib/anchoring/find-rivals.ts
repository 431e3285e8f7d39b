import type { TextSpan } from "@/lib/page-text/page-text";
import { runAtOnce } from "@/lib/page-text/time-slices";
import { comparableIndex, comparableText } from "./comparable-text";
import { findPlaces } from "./find-places";
import { likenessOf, PassageFitter } from "./fit-passage";
import { passageOf } from "./passage";
import type { Likeness, Rival, TextQuoteSelector } from "./selector";

/** So many look-alikes are remembered; where there were as many, there may have been more. */
export const MOST_RIVALS = 16;

/**
 * The other places of a text that are like a passage, the likest first. Known when a passage is kept, they tell
 * later whether what is found is it or a look-alike.
 *
 * @param span where the passage stands, UTF-16 offsets
 */
export function findRivals(text: string, quote: TextQuoteSelector, span: TextSpan): Rival[] {
  const comparable = comparableText(text);
  const passage = passageOf(quote, [], null);
  if (passage.exact.length === 0) return [];
  const [places] = runAtOnce(findPlaces(comparable, [passage], 2));
  const start = comparableIndex(comparable, span.start);
  const end = start + passage.exact.length;
  return new PassageFitter(comparable, passage)
    .fitsAt(places ?? [])
    .filter((fit) => fit.end <= start || fit.start >= end)
    .map((fit) => ({ ...likenessOf(passage, fit), distance: fit.start - start }))
    .sort((a, b) => sum(b) - sum(a))
    .map(({ words, before, after, distance }) => ({
      words: rounded(words),
      before: rounded(before),
      after: rounded(after),
      distance,
    }));
}

function sum({ words, before, after }: Likeness): number {
  return 2 * words + (before ?? 0) + (after ?? 0);
}

function rounded<T extends number | null>(share: T): T {
  return (share === null ? null : Math.round(share * 1_000) / 1_000) as T;
}
