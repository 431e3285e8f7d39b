import {
  BEGINS_KEY,
  edgeHash,
  type KeyTrie,
  prefixHash,
  SINGLE_UNIT_KEY,
  WORD_UNIT,
} from "@/lib/glossary/key-trie";
import { KEY_UNITS } from "@/lib/glossary/key-units";
import { mayBegin } from "@/lib/text/word-edges";

const SLOT = 4;

/** Takes the keys that are found. */
export interface KeySink {
  /** A key, by number, stands from `start` to `end` (normalised units); its beginning is a word's, its end any. */
  add(start: number, end: number, key: number): void;
}

/** Finds every key of a trie in normalised units, from left to right, the shorter ones at each place first. */
export class KeyFinder {
  constructor(
    private readonly units: Uint16Array,
    private readonly trie: KeyTrie,
    private readonly sink: KeySink,
  ) {}

  /** Finds the keys that begin from `from` (1 or more) to `to`, exclusive. */
  find(from: number, to: number): void {
    const { units } = this;
    const { beginnings, roots, prefixes } = this.trie;
    let before = beginnings[units[from - 1]!]!;
    for (let start = from; start < to; start++) {
      const unit = units[start]!;
      const kind = beginnings[unit]!;
      if (kind >= BEGINS_KEY && (kind & before & WORD_UNIT) === 0) {
        const first = KEY_UNITS[unit]!;
        const second = KEY_UNITS[units[start + 1]!]!;
        const third = KEY_UNITS[units[start + 2]!]!;
        const begins = prefixes[prefixHash(first, second, third)]! | prefixes[prefixHash(first, second, 0)]!;
        if (begins !== 0 || kind >= SINGLE_UNIT_KEY) this.walk(start, roots[unit]!);
      }
      before = kind;
    }
  }

  private walk(start: number, root: number): void {
    const { units } = this;
    const { edges, mask, nodeKeys } = this.trie;
    let node = root;
    for (let at = start + 1; ; at++) {
      const held = nodeKeys[node]!;
      if (held < 0) {
        this.compareRest(start, at, -held - 1);
        return;
      }
      if (held > 0) this.found(start, at, held - 1);
      const unit = KEY_UNITS[units[at]!]!;
      let slot = edgeHash(node, unit) & mask;
      for (; ; slot = (slot + 1) & mask) {
        const parent = edges[slot * SLOT]!;
        if (parent === 0) return;
        if (parent === node && edges[slot * SLOT + 1] === unit) break;
      }
      node = edges[slot * SLOT + 2]!;
    }
  }

  /** A leaf holds its key as a whole; `at` is where the part that is not yet compared begins. */
  private compareRest(start: number, at: number, key: number): void {
    const { units } = this;
    const { keyUnits, keyStarts } = this.trie;
    const first = keyStarts[key]!;
    const length = keyStarts[key + 1]! - first;
    for (let depth = at - start; depth < length; depth++) {
      if (KEY_UNITS[units[start + depth]!] !== keyUnits[first + depth]) return;
    }
    this.found(start, start + length, key);
  }

  private found(start: number, end: number, key: number): void {
    if (mayBegin(this.units, start)) this.sink.add(start, end, key);
  }
}
