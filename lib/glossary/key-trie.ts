import type { PrefixFilter } from "./prefix-filter";

/** Fields per slot of the edge table: parent node, unit, child node, what the child holds. A quarter of a cache line. */
export const EDGE_FIELDS = 4;
/** Fields per slot of the table of beginnings: the first two units in one number, the third, node, what it holds. */
export const START_FIELDS = 4;

/** In `KeyTrie.unitKinds`: a letter or digit of a script with spaces between words. */
export const WORD_UNIT = 1;
/** In `KeyTrie.unitKinds`: some key begins with this unit. */
export const BEGINS_KEY = 2;
/** In `KeyTrie.unitKinds`: this unit alone is a key. */
export const SINGLE_UNIT_KEY = 4;

/**
 * A set of keys in typed arrays, for finding every key that begins at a place of a text. A trie whose edges lie in one
 * hash table, entered at depth three by the first three units; a key that shares no further unit with another ends in a
 * leaf that holds the key as a whole, so that there are few nodes and start-up is short. A node holds 0, or key + 1 for a
 * key that ends there, or -(key + 1) when it is a leaf whose key must still be compared.
 */
export interface KeyTrie {
  /** Indexed by normalised unit: those of {@link WORD_UNIT}, {@link BEGINS_KEY}, {@link SINGLE_UNIT_KEY} that hold, added. */
  unitKinds: Uint8Array;
  /** What keys begin with; spares most look-ups in `starts`. */
  prefixes: PrefixFilter;
  /** What the first three key units lead to. Shorter keys stand there with 0 for what they lack. Free slots begin with 0. */
  starts: Int32Array;
  startMask: number;
  /** The edge table; a free slot has parent 0. Its number of slots is `edgeMask + 1`. */
  edges: Int32Array;
  edgeMask: number;
  /** All keys' units, one after the other; key `k` from `keyStarts[k]` to `keyStarts[k + 1]`. */
  keyUnits: Uint16Array;
  keyStarts: Int32Array;
}

/** Where in a hash table the search for two numbers begins, before masking. */
export function slotHash(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/** The first two key units of a key as one number. */
export function pairOf(first: number, second: number): number {
  return (first << 16) | second;
}

/** Index of the slot in `starts` for three key units, or of the free one where they would stand. */
export function findStart(starts: Int32Array, mask: number, pair: number, third: number): number {
  let slot = (slotHash(pair, third) & mask) * START_FIELDS;
  while (starts[slot] !== 0 && (starts[slot] !== pair || starts[slot + 1] !== third)) {
    slot = (slot + START_FIELDS) & (mask * START_FIELDS + START_FIELDS - 1);
  }
  return slot;
}
