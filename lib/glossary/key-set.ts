import { CHARACTER_CLASSES } from "@/lib/text/character-class";
import { beginningLength, letterBeginning } from "./key-beginning";
import type { KeyTable } from "./key-table";
import { spreadMarks } from "./key-units";
import { largeCount, unpackAll, unpacked, unpackedLarge } from "./packed-numbers";
import { PrefixFilter } from "./prefix-filter";

/** Fields per slot of the table of beginnings: the first two units, the next two, the two after them, the first place. */
export const START_FIELDS = 4;

/** In `KeySet.unitKinds`: which bit says that some key begins with this unit. */
export const BEGINS_KEY_BIT = 2;
/** In `KeySet.unitKinds`: which bit says that this unit alone is a key; none stands above. */
export const IS_KEY_BIT = 3;

/**
 * A set of keys, for finding every key that begins at a place of a text. The keys stand sorted, one behind the other, so
 * that those with a common beginning are neighbours: a search narrows a stretch of them unit by unit, as in a suffix
 * array (Manber and Myers 1993, https://doi.org/10.1137/0222058, from which the lengths of what neighbours share are too),
 * and starts from the stretch that its beginning leads to. There are no nodes to build, so that it is ready soon.
 */
export interface KeySet {
  /** By normalised unit: its `CharacterClass`, {@link BEGINS_KEY_BIT} and {@link IS_KEY_BIT}. */
  unitKinds: Uint8Array;
  /** What keys begin with. */
  filter: PrefixFilter;
  /**
   * What the beginnings of keys lead to, as many units as `beginningLength` says. Shorter keys stand there with 0 for what
   * they lack, each alone. Free slots begin with 0.
   */
  starts: Int32Array;
  startMask: number;
  /** By slot: the last place + 1 of the keys with its beginning. */
  startEnds: Int32Array;
  /** How many units the beginning of a key in letters has. */
  letters: number;
  /**
   * All keys, sorted, by place: that at `place` from `offsets[place]` to `offsets[place + 1]`. Left as the string that it came
   * as: to copy it into an array would take a third of the time that it takes to be ready.
   */
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

/** A power of two with room for `count` slots and half as many free ones. */
function tableSize(count: number): number {
  let size = 16;
  while (size * 2 < count * 3) size *= 2;
  return size;
}

/** Where each key begins, and one more for the end of the last. */
function offsetsOf(lengths: string): Int32Array {
  const offsets = new Int32Array(lengths.length + 1);
  let end = 0;
  for (let place = 0; place < lengths.length; place++) {
    end += unpacked(lengths, place);
    offsets[place + 1] = end;
  }
  return offsets;
}

/**
 * Makes keys ready to be found.
 * @param numbers what each is reported as; its place when left out
 */
export function openKeys(table: KeyTable, numbers: Int32Array | null = null): KeySet {
  const { text, beginnings, longest } = table;
  const letters = letterBeginning(table.lengths.length);
  const offsets = offsetsOf(table.lengths);
  const count = largeCount(beginnings);
  const size = tableSize(count);
  const filter = new PrefixFilter(table.lengths.length);
  const unitKinds = CHARACTER_CLASSES.slice();
  const starts = new Int32Array(size * START_FIELDS);
  const startEnds = new Int32Array(size);
  let place = 0;
  for (let number = 0; number < count; number++) {
    const at = offsets[place]!;
    const length = offsets[place + 1]! - at;
    const first = text.charCodeAt(at);
    const known = Math.min(length, beginningLength(first, letters));
    const pair = pairOf(first, known > 1 ? text.charCodeAt(at + 1) : 0);
    const third = known > 2 ? text.charCodeAt(at + 2) : 0;
    const next = pairOf(third, known > 3 ? text.charCodeAt(at + 3) : 0);
    const fifth = known > 4 ? text.charCodeAt(at + 4) : 0;
    const last = pairOf(fifth, known > 5 ? text.charCodeAt(at + 5) : 0);
    const hash = startHash(pair, next, last);
    let slot = hash & (size - 1);
    while (starts[slot * START_FIELDS] !== 0) slot = (slot + 1) & (size - 1);
    starts[slot * START_FIELDS] = pair;
    starts[slot * START_FIELDS + 1] = next;
    starts[slot * START_FIELDS + 2] = last;
    starts[slot * START_FIELDS + 3] = place;
    place += unpackedLarge(beginnings, number);
    startEnds[slot] = place;
    filter.add(hash);
    unitKinds[first]! |= (1 << BEGINS_KEY_BIT) | (length > 1 ? 0 : 1 << IS_KEY_BIT);
  }
  spreadMarks(unitKinds);
  const shared = unpackAll(table.shared);
  return {
    unitKinds,
    filter,
    starts,
    startEnds,
    letters,
    startMask: size - 1,
    text,
    offsets,
    shared,
    longest,
    numbers,
  };
}
