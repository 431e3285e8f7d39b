import { runAtOnce } from "@/lib/page-text/time-slices";
import type { ComparableText } from "./comparable-text";
import { GramTable } from "./gram-table";
import { eachLongGram, hashOfLongGram, LONG_GRAM } from "./long-gram";
import type { Landmark } from "./selector";

/** The first stretch on each side in which a landmark is looked for, units; each further one is twice as long. */
const FIRST_STRETCH = 32;
/** No landmark is farther away, units. */
const FARTHEST = 65_536;
/** So many places of a stretch are tried. */
const TRIED = 16;

/**
 * What to find one's way by around a passage: on each side, words that stand in the text once only, close to each other
 * near the passage and twice as far apart with each further one; and how often the passage's own words stand between it
 * and them. Whatever is put in, taken out or moved, the landmarks that stay say between which of them the passage
 * belongs.
 *
 * @param start where the passage's words begin in the text
 * @param end where they end, exclusive
 * @param copies where the same words begin, the passage's own place included, in order
 * @returns in the order of the text; the first and the last, without words, are its two ends
 */
export function landmarksOf(
  text: ComparableText,
  { start, end }: { start: number; end: number },
  copies: readonly number[],
): Landmark[] {
  const stretches = [...stretchesFrom(start - LONG_GRAM, -1, text), ...stretchesFrom(end, 1, text)];
  const isOne = onlyOnes(text, stretches.flat());
  const at = stretches.flatMap((tried) => tried.find(isOne) ?? []).sort((a, b) => a - b);
  const landmark = (place: number, words: string): Landmark => {
    const [from, to] = place < start ? [place, start] : [start + 1, place];
    return {
      words,
      distance: place - start,
      copies: copies.filter((copy) => copy >= from && copy < to).length,
    };
  };
  return [
    landmark(-1, ""),
    ...at.map((place) =>
      landmark(place, String.fromCharCode(...text.units.subarray(place, place + LONG_GRAM))),
    ),
    landmark(text.length, ""),
  ];
}

/** The places to try, stretch by stretch, nearest first. */
function stretchesFrom(nearest: number, step: 1 | -1, text: ComparableText): number[][] {
  const stretches: number[][] = [];
  const isInside = (place: number): boolean => place >= 0 && place + LONG_GRAM <= text.length;
  for (let from = 0, to = FIRST_STRETCH; to <= FARTHEST; from = to, to *= 2) {
    const places = Array.from({ length: TRIED }, (_, index) => from + ((to - from) / TRIED) * index);
    const inside = places.map((distance) => nearest + step * distance).filter(isInside);
    if (inside.length === 0) break;
    stretches.push(inside);
  }
  return stretches;
}

/** Tells whether the long gram at one of some places stands in the text only there. */
function onlyOnes(text: ComparableText, places: readonly number[]): (place: number) => boolean {
  const table = new GramTable(places.length);
  for (const place of places) table.add(hashOfLongGram(text.units, place));
  const counts = new Int32Array(table.size);
  runAtOnce(
    eachLongGram(text, (hash) => {
      const number = table.numberOf(hash);
      if (number >= 0) counts[number]!++;
    }),
  );
  return (place) => counts[table.numberOf(hashOfLongGram(text.units, place))] === 1;
}
