import type { PrefixFilter } from "./prefix-filter";

/** In `KeySet.unitKinds`: which bit says that some key begins with this unit. */
export const BEGINS_KEY_BIT = 2;
/** In `KeySet.unitKinds`: which bit says that this unit alone is a key; none stands above. */
export const IS_KEY_BIT = 3;

/**
 * A set of keys, for finding every key that begins at a place of a text. The keys stand sorted, one behind the other, so
 * that those with a common beginning are neighbours: a search narrows a stretch of them unit by unit, as in a suffix
 * array (Manber and Myers 1993, https://doi.org/10.1137/0222058, from which the lengths of what neighbours share are too),
 * and starts from the stretch that its beginning leads to.
 */
export interface KeySet {
  /** By normalised unit: its `CharacterClass`, {@link BEGINS_KEY_BIT} and {@link IS_KEY_BIT}. */
  unitKinds: Uint8Array;
  /** What keys begin with. */
  filter: PrefixFilter;
  /**
   * What the beginnings of keys lead to, as many units as `beginningLength` says; a shorter key is a beginning of its own. A
   * hash table with open addressing (D. Knuth, The Art of Computer Programming 3, 6.4), of a power of two: from the slot that
   * `startHash` says, each has the number of a beginning + 1, or 0 where it is free.
   */
  slots: Int32Array;
  /** By beginning, in the order of keys: the place of its first key; one more at the end. */
  firsts: Int32Array;
  /** How many units the beginning of a key in letters has. */
  letters: number;
  /** All keys, sorted, by place: that at `place` from `offsets[place]` to `offsets[place + 1]`. */
  text: string;
  offsets: Int32Array;
  /** By place: how many units the key begins with that the one before it begins with too. */
  shared: Uint16Array;
  /** How many units the longest key has; so many keys may begin at one place at most. */
  longest: number;
  /** By place: the key's number; `null` where it is the place. */
  numbers: Int32Array | null;
}

/** Two key units as one number; 0 stands for one that is not there. */
export function pairOf(first: number, second: number): number {
  return (first << 16) | second;
}

/**
 * The hash of a key's beginning: of its first two units, the next two and the two after them, each as {@link pairOf} gives them.
 * Whoever needs several beginnings of one text puts it together from the parts: `mixed(pairHash(pair) ^ nextHash(next) ^ …)`.
 */
export function startHash(pair: number, next: number, last: number): number {
  return mixed(pairHash(pair) ^ nextHash(next) ^ lastHash(last));
}

/** 2^32 by the golden ratio: D. Knuth, The Art of Computer Programming 3, 6.4. */
const GOLDEN = 0x9e3779b1;
/** The mixers of A. Appleby's MurmurHash3. */
const MIXER_1 = 0x85ebca6b;
const MIXER_2 = 0xc2b2ae35;

/** What the first two units give to {@link startHash}. */
export function pairHash(pair: number): number {
  return Math.imul(pair, GOLDEN);
}

/** What the next two give; nothing where there are none. */
export function nextHash(next: number): number {
  return Math.imul(next, MIXER_1);
}

/** What the last two give; nothing where there are none. */
export function lastHash(last: number): number {
  return Math.imul(last, MIXER_2);
}

/** The sum of the parts with what its high bits say in the low ones too. */
export function mixed(sum: number): number {
  return sum ^ (sum >>> 15);
}

/** The keys of a set, in their order. */
export function keysOf({ text, offsets }: KeySet): string[] {
  return Array.from({ length: keyCount({ offsets }) }, (_, place) =>
    text.slice(offsets[place], offsets[place + 1]),
  );
}

/** How many keys a set has. */
export function keyCount({ offsets }: Pick<KeySet, "offsets">): number {
  return offsets.length - 1;
}
