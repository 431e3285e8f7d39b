import type { ComparableText } from "./comparable-text";
import { GRAM, GramTable, rollGram } from "./gram-table";
import type { Passage } from "./passage";

/** Seeds taken from a passage's words, and from the context on each side. */
const SEEDS_IN_WORDS = 8;
const SEEDS_IN_CONTEXT = 4;
/** A gram that stands in the text more often than this says too little. */
const MOST_OCCURRENCES = 256;
/** Units looked at between two pauses. */
const UNITS_PER_STEP = 50_000;
const PASSAGES_PER_STEP = 20;

/** Where a passage's words may stand in a comparable text. */
export interface Places {
  /** Indices at which they may begin, sorted; one for each seed that was met. */
  starts: number[];
  /** False where the text lacks some of their grams, so that the exact words stand nowhere in it. */
  mayBeExact: boolean;
}

/** The grams of one passage: number of each, and where it stands, counted from the beginning of the words. */
interface PassageGrams {
  words: [number: number, at: number][];
  before: [number: number, at: number][];
  after: [number: number, at: number][];
}

/**
 * Finds where in a text passages may stand, all of them in two passes: the first counts how often the four-unit grams
 * of each occur, the second notes where the rarest of each stretch do (seeds, as sequence aligners use them: S. Altschul et
 * al. 1990, https://doi.org/10.1016/S0022-2836(05)80360-2). A passage that is gone costs next to nothing. Pausing work.
 *
 * @param leastOccurrences grams that stand in the text less often are no seeds: 2 to find where else a passage is that
 * stands in it
 */
export function* findPlaces(
  text: ComparableText,
  passages: readonly Passage[],
  leastOccurrences = 1,
): Generator<void, readonly Places[]> {
  const { table, grams } = yield* tableOf(passages);
  const counts = new Int32Array(table.size);
  yield* eachGram(text, table, (number) => {
    counts[number]!++;
  });
  const seeds = new SeedLists(table.size);
  const places = grams.map((own, passage): Places => {
    for (const [number, at] of rarest(own, counts, leastOccurrences)) seeds.add(number, passage, at);
    return { starts: [], mayBeExact: own.words.every(([number]) => counts[number]! > 0) };
  });
  yield* eachGram(text, table, (number, start) => {
    seeds.each(number, (passage, at) => places[passage]!.starts.push(start - at));
  });
  for (const { starts } of places) starts.sort((a, b) => a - b);
  return places;
}

function* tableOf(passages: readonly Passage[]) {
  const total = passages.reduce(
    (sum, { exact, prefix, suffix }) => sum + exact.length + prefix.length + suffix.length,
    0,
  );
  const table = new GramTable(total);
  const grams: PassageGrams[] = [];
  for (const [index, { exact, prefix, suffix }] of passages.entries()) {
    if (index % PASSAGES_PER_STEP === PASSAGES_PER_STEP - 1) yield;
    grams.push({
      words: gramsOf(exact, 0, table),
      before: gramsOf(prefix, -prefix.length, table),
      after: gramsOf(suffix, exact.length, table),
    });
  }
  return { table, grams };
}

function gramsOf(units: Uint16Array, offset: number, table: GramTable): [number, number][] {
  const grams: [number, number][] = [];
  let hash = 0;
  for (let at = 0; at < units.length; at++) {
    hash = rollGram(hash, units[at]!);
    if (at >= GRAM - 1) grams.push([table.add(hash), offset + at - GRAM + 1]);
  }
  return grams;
}

function* eachGram(
  { units, length }: ComparableText,
  table: GramTable,
  use: (number: number, start: number) => void,
): Generator<void, void> {
  let hash = 0;
  for (let at = 0; at < length; at++) {
    if (at % UNITS_PER_STEP === UNITS_PER_STEP - 1) yield;
    hash = rollGram(hash, units[at]!);
    if (at < GRAM - 1) continue;
    const number = table.numberOf(hash);
    if (number >= 0) use(number, at - GRAM + 1);
  }
}

function rarest(
  { words, before, after }: PassageGrams,
  counts: Int32Array,
  least: number,
): [number, number][] {
  return [
    ...pick(words, SEEDS_IN_WORDS, counts, least),
    ...pick(before, SEEDS_IN_CONTEXT, counts, least),
    ...pick(after, SEEDS_IN_CONTEXT, counts, least),
  ];
}

/** From each of so many stretches the rarest gram that occurs at all, so that no one edit spoils them all. */
function pick(
  grams: readonly [number, number][],
  most: number,
  counts: Int32Array,
  least: number,
): [number, number][] {
  const picked: [number, number][] = [];
  const stretch = Math.max(GRAM, grams.length / most);
  for (let from = 0; from < grams.length; from += stretch) {
    let best: [number, number] | undefined;
    for (const gram of grams.slice(Math.floor(from), Math.floor(from + stretch))) {
      const count = counts[gram[0]]!;
      if (count < least || count > MOST_OCCURRENCES) continue;
      if (!best || count < counts[best[0]]!) best = gram;
    }
    if (best) picked.push(best);
  }
  return picked;
}

/** For each gram, the passages that it is a seed of, as linked lists in flat arrays. */
class SeedLists {
  readonly #heads: Int32Array;
  readonly #seeds: { passage: number; at: number; next: number }[] = [];

  constructor(grams: number) {
    this.#heads = new Int32Array(grams).fill(-1);
  }

  add(number: number, passage: number, at: number): void {
    this.#seeds.push({ passage, at, next: this.#heads[number]! });
    this.#heads[number] = this.#seeds.length - 1;
  }

  each(number: number, use: (passage: number, at: number) => void): void {
    for (let index = this.#heads[number]!; index >= 0; ) {
      const { passage, at, next } = this.#seeds[index]!;
      use(passage, at);
      index = next;
    }
  }
}
