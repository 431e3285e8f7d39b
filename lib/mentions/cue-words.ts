import type { KeySet } from "@/lib/glossary/key-set";
import { isCapital } from "@/lib/text/character-class";
import { mayEnd, pluralEnd } from "@/lib/text/word-edges";
import type { HitList } from "./hit-list";
import { KeyFinder } from "./key-finder";

/** Finds cue words in normalised units: keys that begin and end as words of the text do, plurals to their end. */
export class CueFinder {
  private readonly keys: KeyFinder;

  /** @param hits where what is found is added: each word's place and number */
  constructor(
    private readonly units: Uint16Array,
    keys: KeySet,
    private readonly hits: HitList,
  ) {
    this.keys = new KeyFinder(units, keys, hits, true);
  }

  /** Finds the words that begin from `from` (1 or more) to `to`, exclusive. */
  find(from: number, to: number): void {
    const known = this.hits.count;
    this.keys.find(from, to);
    keepWords(this.units, this.hits, known);
  }
}

/** Of what was found, from index `from` of `hits` on, keeps what ends as a word of the text does; plurals to their end. */
function keepWords(units: Uint16Array, hits: HitList, from: number): void {
  const { starts, ends, values, count } = hits;
  let kept = from;
  for (let at = from; at < count; at++) {
    const end = ends[at]!;
    starts[kept] = starts[at]!;
    ends[kept] = mayEnd(units, end) ? end : pluralEnd(units, end);
    values[kept] = values[at]!;
    if (ends[kept]! > 0) kept++;
  }
  hits.count = kept;
}

/** Whether the word at `start` has capitals where these bits are set: bit n for its unit n. */
export function hasCapitals(units: Uint16Array, start: number, bits: number): boolean {
  for (let at = start; bits !== 0; at++, bits >>>= 1)
    if ((bits & 1) !== 0 && !isCapital(units[at]!)) return false;
  return true;
}
