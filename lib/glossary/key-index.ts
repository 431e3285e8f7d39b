import { keyOf, unitsOfKey } from "./key-units";
import { PrefixFilter } from "./prefix-filter";

/** Fields per slot of the table of beginnings: the first two units in one number, the third, first place, last place + 1. */
export const START_FIELDS = 4;

/**
 * A set of keys, for finding every key that begins at a place of a text. The keys stand sorted, one behind the other, so
 * that those with a common beginning are neighbours: a search narrows a stretch of them unit by unit, as in a suffix
 * array (Manber and Myers 1993, https://doi.org/10.1137/0222058), and starts from the stretch that its first three units
 * lead to. There are no nodes to build, so that it is ready soon.
 */
export interface KeyIndex {
  /** By normalised unit: 1 where it alone is a key; `null` where none is, as in most glossaries. */
  singles: Uint8Array | null;
  /** What keys begin with. */
  filter: PrefixFilter;
  /** What the first three key units lead to. Shorter keys stand there with 0 for what they lack. Free slots begin with 0. */
  starts: Int32Array;
  startMask: number;
  /** All keys in the order of their units, by place: that at `place` from `offsets[place]` to `offsets[place + 1]`. */
  text: string;
  offsets: Int32Array;
  /** By place: the key's number. */
  numbers: Int32Array;
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

/** Collects keys. They are numbered from 0 in the order in which they are added. */
export class KeyCollector {
  private readonly numbers = new Map<string, number>();

  /** How many keys there are. */
  get size(): number {
    return this.numbers.size;
  }

  /** Adds `text` (normalised, not empty; folded to a key here) unless it is there, and returns its number. */
  add(text: string): number {
    const key = keyOf(text);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.numbers.size);
    return this.numbers.size - 1;
  }

  /** The keys, made ready to be found. */
  index(): KeyIndex {
    const keys = [...this.numbers.keys()].sort();
    return indexKeys(
      keys,
      Int32Array.from(keys, (key) => this.numbers.get(key)!),
    );
  }
}

/** Makes `keys` (sorted by their UTF-16 units, no two alike, none empty) ready to be found under their `numbers`. */
export function indexKeys(keys: readonly string[], numbers: Int32Array): KeyIndex {
  const offsets = new Int32Array(keys.length + 1);
  const filter = new PrefixFilter(keys.length);
  let singles: Uint8Array | null = null;
  let size = 16;
  while (size < keys.length * 2) size *= 2;
  const starts = new Int32Array(size * START_FIELDS);
  for (let place = 0; place < keys.length; place++) {
    const key = keys[place]!;
    const first = key.charCodeAt(0);
    const second = key.length > 1 ? key.charCodeAt(1) : 0;
    const third = key.length > 2 ? key.charCodeAt(2) : 0;
    offsets[place + 1] = offsets[place]! + key.length;
    const pair = pairOf(first, second);
    const slot = findStart(starts, size - 1, pair, third);
    starts[slot + 3] = place + 1;
    if (starts[slot] !== 0) continue;
    starts[slot] = pair;
    starts[slot + 1] = third;
    starts[slot + 2] = place;
    filter.add(key);
    if (key.length > 1) continue;
    singles ??= new Uint8Array(0x10000);
    for (const unit of unitsOfKey(first)) singles[unit] = 1;
  }
  return { singles, filter, starts, startMask: size - 1, text: keys.join(""), offsets, numbers };
}
