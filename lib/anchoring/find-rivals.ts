import { runAtOnce } from "@/lib/page-text/time-slices";
import type { ComparableText } from "./comparable-text";
import { findPlaces } from "./find-places";
import { likenessOf, PassageFitter } from "./fit-passage";
import type { Passage } from "./passage";
import type { Likeness, Rival } from "./selector";

/** So many look-alikes are remembered; where there were as many, there may have been more. */
export const MOST_RIVALS = 16;
/** Of the places that have the same words, so many are looked at, the nearest. */
const MOST_COPIES = 64;

/**
 * The other places of a text that are like a passage, the likest first. Known when a passage is kept, they tell
 * later whether what is found is it or a look-alike.
 *
 * @param start where the passage's words begin
 * @param copies where its exact words begin, there and elsewhere
 */
export function findRivals(
  text: ComparableText,
  passage: Passage,
  start: number,
  copies: readonly number[],
): Rival[] {
  if (passage.exact.length === 0) return [];
  const end = start + passage.exact.length;
  const fitter = new PassageFitter(text, passage);
  const far = (place: number): number => Math.abs(place - start);
  const nearest = [...copies].sort((a, b) => far(a) - far(b)).slice(0, MOST_COPIES);
  // What is said more often than the exact words are says where changed ones stand.
  const [places] = runAtOnce(findPlaces(text, [passage], copies.length + 1));
  const changed = fitter.fitsAt(places?.starts ?? []).filter(({ errors }) => errors > 0);
  return [...nearest.map((place) => fitter.exactAt(place)), ...changed]
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
