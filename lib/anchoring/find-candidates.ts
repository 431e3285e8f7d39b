import type { TextSpan } from "@/lib/page-text/page-text";
import { comparableText } from "./comparable-text";
import { findPlaces } from "./find-places";
import { likenessOf, type PassageFit, PassageFitter } from "./fit-passage";
import { type Passage, passageOf } from "./passage";
import { quoteIn, type Selector } from "./selector";

/** So many places are shown at most; nobody looks through more. */
const MOST = 8;

/**
 * The places of a page's text that are most like a passage that was not found, the likest first: for a reader to judge,
 * never to be painted. None where nothing is anything like it. Pausing work.
 */
export function* findCandidates(selectors: readonly Selector[], text: string): Generator<void, TextSpan[]> {
  const quote = quoteIn(selectors);
  const comparable = comparableText(text);
  yield;
  const passage = quote && passageOf(quote, [], null);
  if (!passage || passage.exact.length === 0) return [];
  const [places] = yield* findPlaces(comparable, [passage]);
  return new PassageFitter(comparable, passage)
    .fitsAt(places?.starts ?? [])
    .sort((a, b) => worth(passage, b) - worth(passage, a))
    .slice(0, MOST)
    .map(({ start, end }) => ({ start: comparable.sourceStart(start), end: comparable.sourceEnd(end) }));
}

/** The words count as much as both sides together. */
function worth(passage: Passage, fit: PassageFit): number {
  const { words, before, after } = likenessOf(passage, fit);
  return 2 * words + (before ?? 0) + (after ?? 0);
}
