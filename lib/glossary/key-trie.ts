import { CHARACTER_CLASSES, CharacterClass } from "@/lib/text/character-class";
import { KEY_UNITS } from "./key-units";

/** Fields per slot of the edge table: parent node, unit, child node, unused (a slot is a quarter of a cache line). */
const SLOT = 4;

/**
 * A set of keys in typed arrays, for finding every key that begins at a place of a text. A trie whose edges lie in one
 * hash table; a key that shares no further unit with another ends in a leaf that holds the key as a whole, so that
 * there are few nodes and start-up is short. Key numbers count from 0 in the order in which keys were added.
 */
export interface KeyTrie {
  /** Node reached from the root, 0 for none. Indexed by normalised unit, not yet folded to a key unit. */
  roots: Int32Array;
  /** Indexed by normalised unit: those of {@link WORD_UNIT}, {@link BEGINS_KEY}, {@link SINGLE_UNIT_KEY} that hold, added. */
  beginnings: Uint8Array;
  /** By {@link prefixHash}: 0 when no key begins with these three units, or is these two and no more. */
  prefixes: Uint8Array;
  /** The edge table; a free slot has parent 0. Its number of slots is `mask + 1`. */
  edges: Int32Array;
  mask: number;
  /** Per node: 0, or key + 1 for a key that ends here, or -(key + 1) for a leaf whose key must be compared. */
  nodeKeys: Int32Array;
  /** All keys' units, one after the other; key `k` from `keyStarts[k]` to `keyStarts[k + 1]`. */
  keyUnits: Uint16Array;
  keyStarts: Int32Array;
}

/** In `KeyTrie.beginnings`: a letter or digit of a script with spaces between words. */
export const WORD_UNIT = 1;
/** In `KeyTrie.beginnings`: some key begins with this unit. */
export const BEGINS_KEY = 2;
/** In `KeyTrie.beginnings`: this unit alone is a key. */
export const SINGLE_UNIT_KEY = 4;

/** Where `KeyTrie.prefixes` keeps what it says of three key units; 0 in the third place stands for any. */
export function prefixHash(first: number, second: number, third: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35);
  return (mixed >>> 15) & 0xffff;
}

/** Where in the edge table the search for an edge begins, before masking. */
export function edgeHash(node: number, unit: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/** Collects keys into a {@link KeyTrie}. */
export class KeyTrieBuilder {
  private readonly roots = new Int32Array(0x10000);
  private edges = new Int32Array(SLOT * 8192);
  private mask = 8191;
  private edgeCount = 0;
  private nodeKeys = new Int32Array(4096);
  private nodeCount = 1;
  private keyUnits = new Uint16Array(32768);
  private keyStarts = new Int32Array(4096);
  private keyCount = 0;
  private readonly prefixes = new Uint8Array(0x10000);

  /** Adds `key` (normalised, not empty; folded to key units here) unless it is there, and returns its number. */
  add(key: string): number {
    const from = this.keyStarts[this.keyCount]!;
    this.reserveKey(from + key.length);
    for (let at = 0; at < key.length; at++) this.keyUnits[from + at] = KEY_UNITS[key.charCodeAt(at)]!;
    this.notePrefix(from, key.length);
    const found = this.insert(from, key.length);
    if (found === this.keyCount) this.keyStarts[++this.keyCount] = from + key.length;
    return found;
  }

  /** The finished trie. The builder must not be used afterwards. */
  build(): KeyTrie {
    const { edges, mask } = this;
    const roots = new Int32Array(0x10000);
    const beginnings = new Uint8Array(0x10000);
    for (let unit = 0; unit < roots.length; unit++) {
      const root = this.roots[KEY_UNITS[unit]!]!;
      roots[unit] = root;
      const word = CHARACTER_CLASSES[unit] === CharacterClass.Word ? WORD_UNIT : 0;
      const single = this.prefixes[prefixHash(KEY_UNITS[unit]!, 0, 0)] === 0 ? 0 : SINGLE_UNIT_KEY;
      beginnings[unit] = root === 0 ? word : word + BEGINS_KEY + single;
    }
    return {
      roots,
      beginnings,
      prefixes: this.prefixes,
      edges,
      mask,
      nodeKeys: this.nodeKeys.subarray(0, this.nodeCount),
      keyUnits: this.keyUnits.subarray(0, this.keyStarts[this.keyCount]),
      keyStarts: this.keyStarts.subarray(0, this.keyCount + 1),
    };
  }

  private notePrefix(from: number, length: number): void {
    const { keyUnits } = this;
    const second = length > 1 ? keyUnits[from + 1]! : 0;
    const third = length > 2 ? keyUnits[from + 2]! : 0;
    this.prefixes[prefixHash(keyUnits[from]!, second, third)] = 1;
  }

  /** Walks down the units of the new key and adds what is missing; returns the key's number. */
  private insert(from: number, length: number): number {
    let node = this.roots[this.keyUnits[from]!]!;
    if (node === 0) {
      this.roots[this.keyUnits[from]!] = this.addNode(-(this.keyCount + 1));
      return this.keyCount;
    }
    for (let depth = 1; ; depth++) {
      const held = this.nodeKeys[node]!;
      if (held < 0) {
        if (this.equals(-held - 1, from, length)) return -held - 1;
        this.pushDown(node, depth);
      }
      if (depth === length) return this.endAt(node);
      const unit = this.keyUnits[from + depth]!;
      const child = this.findEdge(node, unit);
      if (child === 0) {
        this.addEdge(node, unit, this.addNode(-(this.keyCount + 1)));
        return this.keyCount;
      }
      node = child;
    }
  }

  private endAt(node: number): number {
    const held = this.nodeKeys[node]!;
    if (held > 0) return held - 1;
    this.nodeKeys[node] = this.keyCount + 1;
    return this.keyCount;
  }

  /** Turns a leaf at `depth` into an inner node: its key ends here, or moves one unit down. */
  private pushDown(node: number, depth: number): void {
    const key = -this.nodeKeys[node]! - 1;
    const start = this.keyStarts[key]!;
    if (this.keyStarts[key + 1]! - start === depth) {
      this.nodeKeys[node] = key + 1;
      return;
    }
    this.nodeKeys[node] = 0;
    this.addEdge(node, this.keyUnits[start + depth]!, this.addNode(-(key + 1)));
  }

  private equals(key: number, from: number, length: number): boolean {
    const start = this.keyStarts[key]!;
    if (this.keyStarts[key + 1]! - start !== length) return false;
    for (let at = 0; at < length; at++)
      if (this.keyUnits[start + at] !== this.keyUnits[from + at]) return false;
    return true;
  }

  private addNode(held: number): number {
    if (this.nodeCount === this.nodeKeys.length) this.nodeKeys = grown(this.nodeKeys);
    this.nodeKeys[this.nodeCount] = held;
    return this.nodeCount++;
  }

  private findEdge(node: number, unit: number): number {
    const { edges, mask } = this;
    for (let slot = edgeHash(node, unit) & mask; ; slot = (slot + 1) & mask) {
      const parent = edges[slot * SLOT]!;
      if (parent === 0) return 0;
      if (parent === node && edges[slot * SLOT + 1] === unit) return edges[slot * SLOT + 2]!;
    }
  }

  private addEdge(node: number, unit: number, child: number): void {
    if (++this.edgeCount * 2 > this.mask) this.growEdges();
    let slot = edgeHash(node, unit) & this.mask;
    while (this.edges[slot * SLOT] !== 0) slot = (slot + 1) & this.mask;
    this.edges[slot * SLOT] = node;
    this.edges[slot * SLOT + 1] = unit;
    this.edges[slot * SLOT + 2] = child;
  }

  private growEdges(): void {
    const old = this.edges;
    this.edges = new Int32Array(old.length * 2);
    this.mask = this.mask * 2 + 1;
    for (let at = 0; at < old.length; at += SLOT) {
      if (old[at] === 0) continue;
      let slot = edgeHash(old[at]!, old[at + 1]!) & this.mask;
      while (this.edges[slot * SLOT] !== 0) slot = (slot + 1) & this.mask;
      this.edges.set(old.subarray(at, at + SLOT), slot * SLOT);
    }
  }

  private reserveKey(length: number): void {
    if (this.keyCount + 2 > this.keyStarts.length) this.keyStarts = grown(this.keyStarts);
    while (length > this.keyUnits.length) {
      const larger = new Uint16Array(this.keyUnits.length * 2);
      larger.set(this.keyUnits);
      this.keyUnits = larger;
    }
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
