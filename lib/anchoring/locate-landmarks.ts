import type { ComparableText } from "./comparable-text";
import { GramTable } from "./gram-table";
import { eachLongGram, hashOfLongGram, LONG_GRAM } from "./long-gram";
import type { Passage } from "./passage";
import type { Landmark } from "./selector";

/** Marks in the list of places. */
const NOWHERE = -1;
const SEVERAL = -2;

/** A landmark, and where it begins in the text as it is now; `null` where it is gone or not the only one any more. */
export interface LocatedLandmark extends Landmark {
  place: number | null;
}

/**
 * Finds the landmarks of passages in a text, all of them in one pass.
 *
 * @returns per passage its landmarks in their old order, none where it has none
 */
export function* locateLandmarks(
  text: ComparableText,
  passages: readonly Passage[],
): Generator<void, LocatedLandmark[][]> {
  const all = passages.map(({ surroundings }) => surroundings?.landmarks ?? []);
  const total = all.reduce((sum, { length }) => sum + length, 0);
  if (total === 0) return passages.map(() => []);
  const table = new GramTable(total);
  const hashes = all.map((landmarks) =>
    landmarks.map(({ words }) => (words.length === LONG_GRAM ? hashOfLongGram(unitsOf(words), 0) : null)),
  );
  for (const hash of hashes.flat()) if (hash !== null) table.add(hash);
  const places = new Int32Array(table.size).fill(NOWHERE);
  yield* eachLongGram(text, (hash, start) => {
    const number = table.numberOf(hash);
    if (number >= 0) places[number] = places[number] === NOWHERE ? start : SEVERAL;
  });
  const placeOf = (hash: number): number | null => {
    const place = places[table.numberOf(hash)]!;
    return place >= 0 ? place : null;
  };
  return all.map((landmarks, passage) =>
    landmarks.map((landmark, index) => {
      const hash = hashes[passage]![index]!;
      const end = landmark.distance < 0 ? -1 : text.length;
      return { ...landmark, place: hash === null ? end : placeOf(hash) };
    }),
  );
}

function unitsOf(words: string): Uint16Array {
  return Uint16Array.from(words, (unit) => unit.charCodeAt(0));
}
