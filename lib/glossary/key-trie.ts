import type { PrefixFilter } from "./prefix-filter";

/** Fields per slot of the edge table: parent node, unit, child node, what the child holds. A quarter of a cache line. */
export const EDGE_FIELDS = 4;

/** In `KeyTrie.beginnings`: a letter or digit of a script with spaces between words. */
export const WORD_UNIT = 1;
/** In `KeyTrie.beginnings`: some key begins with this unit. */
export const BEGINS_KEY = 2;
/** In `KeyTrie.beginnings`: this unit alone is a key. */
export const SINGLE_UNIT_KEY = 4;

/**
 * A set of keys in typed arrays, for finding every key that begins at a place of a text. A trie whose edges lie in one
 * hash table; a key that shares no further unit with another ends in a leaf that holds the key as a whole, so that
 * there are few nodes and start-up is short. A node holds 0, or key + 1 for a key that ends there, or -(key + 1) when it
 * is a leaf whose key must still be compared.
 */
export interface KeyTrie {
  /** Node reached from the root, 0 for none. Indexed by normalised unit, not yet folded to a key unit. */
  roots: Int32Array;
  /** What these nodes hold. */
  rootHolds: Int32Array;
  /** Indexed by normalised unit: those of {@link WORD_UNIT}, {@link BEGINS_KEY}, {@link SINGLE_UNIT_KEY} that hold, added. */
  beginnings: Uint8Array;
  /** What keys begin with; spares most walks. */
  prefixes: PrefixFilter;
  /** The edge table; a free slot has parent 0. Its number of slots is `mask + 1`. */
  edges: Int32Array;
  mask: number;
  /** All keys' units, one after the other; key `k` from `keyStarts[k]` to `keyStarts[k + 1]`. */
  keyUnits: Uint16Array;
  keyStarts: Int32Array;
}

/** Where in the edge table the search for an edge begins, before masking. */
export function edgeHash(node: number, unit: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
