import {
  BEGINS_KEY,
  EDGE_FIELDS,
  findStart,
  type KeyTrie,
  pairOf,
  SINGLE_UNIT_KEY,
  slotHash,
  WORD_UNIT,
} from "@/lib/glossary/key-trie";
import { keyUnit } from "@/lib/glossary/key-units";
import { mayBegin } from "@/lib/text/word-edges";

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
    const { unitKinds, prefixes } = this.trie;
    let before = unitKinds[units[from - 1]!]!;
    for (let start = from; start < to; start++) {
      const unit = units[start]!;
      const kind = unitKinds[unit]!;
      if (kind >= BEGINS_KEY && (kind & before & WORD_UNIT) === 0) {
        const first = keyUnit(unit);
        const second = keyUnit(units[start + 1]!);
        if (kind >= SINGLE_UNIT_KEY) this.enter(start, pairOf(first, 0), 0, 1);
        if (prefixes.hasPair(first, second)) this.findLonger(start, first, second);
      }
      before = kind;
    }
  }

  private findLonger(start: number, first: number, second: number): void {
    const third = keyUnit(this.units[start + 2]!);
    const { prefixes } = this.trie;
    if (prefixes.hasTriple(first, second, 0)) this.enter(start, pairOf(first, second), 0, 2);
    if (prefixes.hasTriple(first, second, third)) this.enter(start, pairOf(first, second), third, 3);
  }

  /** Follows the keys that begin with three units, or takes the one that is only `depth` units long. */
  private enter(start: number, pair: number, third: number, depth: number): void {
    const { starts, startMask } = this.trie;
    const slot = findStart(starts, startMask, pair, third);
    if (starts[slot] !== 0) this.walk(start, start + depth, starts[slot + 2]!, starts[slot + 3]!);
  }

  private walk(start: number, from: number, root: number, rootHeld: number): void {
    const { units } = this;
    const { edges, edgeMask } = this.trie;
    let node = root;
    let held = rootHeld;
    for (let at = from; ; at++) {
      if (held < 0) {
        this.compareRest(start, at, -held - 1);
        return;
      }
      if (held > 0) this.found(start, at, held - 1);
      if (node === 0) return;
      const unit = keyUnit(units[at]!);
      let slot = (slotHash(node, unit) & edgeMask) * EDGE_FIELDS;
      while (edges[slot] !== node || edges[slot + 1] !== unit) {
        if (edges[slot] === 0) return;
        slot = (slot + EDGE_FIELDS) & (edgeMask * EDGE_FIELDS + EDGE_FIELDS - 1);
      }
      node = edges[slot + 2]!;
      held = edges[slot + 3]!;
    }
  }

  /** A leaf holds its key as a whole; `at` is where the part that is not yet compared begins. */
  private compareRest(start: number, at: number, key: number): void {
    const { units } = this;
    const { keyUnits, keyStarts } = this.trie;
    const first = keyStarts[key]!;
    const length = keyStarts[key + 1]! - first;
    for (let depth = at - start; depth < length; depth++) {
      if (keyUnit(units[start + depth]!) !== keyUnits[first + depth]) return;
    }
    this.found(start, start + length, key);
  }

  private found(start: number, end: number, key: number): void {
    if (mayBegin(this.units, start)) this.sink.add(start, end, key);
  }
}
