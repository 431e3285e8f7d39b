import { CHARACTER_CLASSES } from "@/lib/text/character-class";
import { spreadMarks } from "./key-units";
import { PrefixFilter } from "./prefix-filter";

/** Fields per slot of the table of beginnings: the first two units in one number, the third, first place, last place + 1. */
export const START_FIELDS = 4;

/** In `KeySet.unitKinds`: some key begins with this unit. */
export const BEGINS_KEY = 4;
/** In `KeySet.unitKinds`: this unit alone is a key. */
export const SINGLE_UNIT_KEY = 8;

/**
 * A set of keys, for finding every key that begins at a place of a text. The keys stand sorted, one behind the other, so
 * that those with a common beginning are neighbours: a search narrows a stretch of them unit by unit, as in a suffix
 * array (Manber and Myers 1993, https://doi.org/10.1137/0222058), and starts from the stretch that its first three units
 * lead to. There are no nodes to build, so that it is ready soon.
 */
export interface KeySet {
  /** By normalised unit: its `CharacterClass`, {@link BEGINS_KEY} and {@link SINGLE_UNIT_KEY} where they hold, added. */
  unitKinds: Uint8Array;
  /** What keys begin with. */
  filter: PrefixFilter;
  /** What the first three key units lead to. Shorter keys stand there with 0 for what they lack. Free slots begin with 0. */
  starts: Int32Array;
  startMask: number;
  /** All keys in the order of their units, by place: that at `place` from `offsets[place]` to `offsets[place + 1]`. */
  text: string;
  offsets: Int32Array;
  /** By place: the key's number; `null` where it is the place. */
  numbers: Int32Array | null;
}

/** The first two key units of a key as one number. */
export function pairOf(first: number, second: number): number {
  return (first << 16) | second;
}

/** Index of the slot in `starts` for three key units, or of the free one where they would stand. */
export function findStart(starts: Int32Array, mask: number, pair: number, third: number): number {
  const mixed = Math.imul(pair, 0x9e3779b1) ^ Math.imul(third, 0x85ebca6b);
  let slot = ((mixed ^ (mixed >>> 15)) & mask) * START_FIELDS;
  while (starts[slot] !== 0 && (starts[slot] !== pair || starts[slot + 1] !== third)) {
    slot = (slot + START_FIELDS) & (mask * START_FIELDS + START_FIELDS - 1);
  }
  return slot;
}

/**
 * Makes keys ready to be found.
 * @param keys sorted by their units, no two alike, none empty
 * @param numbers what each is reported as; its place when left out
 */
export function keySetOf(keys: readonly string[], numbers: Int32Array | null = null): KeySet {
  const offsets = new Int32Array(keys.length + 1);
  const filter = new PrefixFilter(keys.length);
  const unitKinds = CHARACTER_CLASSES.slice();
  let size = 16;
  while (size < keys.length * 2) size *= 2;
  const starts = new Int32Array(size * START_FIELDS);
  for (let place = 0; place < keys.length; place++) {
    const key = keys[place]!;
    const first = key.charCodeAt(0);
    const second = key.length > 1 ? key.charCodeAt(1) : 0;
    const third = key.length > 2 ? key.charCodeAt(2) : 0;
    offsets[place + 1] = offsets[place]! + key.length;
    filter.add(key);
    const pair = pairOf(first, second);
    const slot = findStart(starts, size - 1, pair, third);
    starts[slot + 3] = place + 1;
    if (starts[slot] !== 0) continue;
    starts[slot] = pair;
    starts[slot + 1] = third;
    starts[slot + 2] = place;
    unitKinds[first]! |= key.length > 1 ? BEGINS_KEY : BEGINS_KEY | SINGLE_UNIT_KEY;
  }
  spreadMarks(unitKinds);
  return { unitKinds, filter, starts, startMask: size - 1, text: keys.join(""), offsets, numbers };
}
