import {
  BEGINS_KEY,
  EDGE_FIELDS,
  edgeHash,
  type KeyTrie,
  SINGLE_UNIT_KEY,
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
    const { beginnings, roots, rootHolds, prefixes } = this.trie;
    let before = beginnings[units[from - 1]!]!;
    for (let start = from; start < to; start++) {
      const unit = units[start]!;
      const kind = beginnings[unit]!;
      if (kind >= BEGINS_KEY && (kind & before & WORD_UNIT) === 0) {
        const begins = prefixes.mayBegin(
          keyUnit(unit),
          keyUnit(units[start + 1]!),
          keyUnit(units[start + 2]!),
        );
        if (begins || kind >= SINGLE_UNIT_KEY) this.walk(start, roots[unit]!, rootHolds[unit]!);
      }
      before = kind;
    }
  }

  private walk(start: number, root: number, rootHeld: number): void {
    const { units } = this;
    const { edges, mask } = this.trie;
    let node = root;
    let held = rootHeld;
    for (let at = start + 1; ; at++) {
      if (held < 0) {
        this.compareRest(start, at, -held - 1);
        return;
      }
      if (held > 0) this.found(start, at, held - 1);
      const unit = keyUnit(units[at]!);
      let slot = (edgeHash(node, unit) & mask) * EDGE_FIELDS;
      while (edges[slot] !== node || edges[slot + 1] !== unit) {
        if (edges[slot] === 0) return;
        slot = (slot + EDGE_FIELDS) & (mask * EDGE_FIELDS + EDGE_FIELDS - 1);
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
