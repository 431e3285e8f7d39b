import { CHARACTER_CLASSES, CharacterClass } from "@/lib/text/character-class";
import {
  BEGINS_KEY,
  EDGE_FIELDS,
  findStart,
  type KeyTrie,
  pairOf,
  SINGLE_UNIT_KEY,
  START_FIELDS,
  slotHash,
  WORD_UNIT,
} from "./key-trie";
import { keyUnit } from "./key-units";
import { PrefixFilter } from "./prefix-filter";

const WORD_UNITS = CHARACTER_CLASSES.map((kind) => (kind === CharacterClass.Word ? WORD_UNIT : 0));

/** Collects keys into a {@link KeyTrie}. Keys are numbered from 0 in the order in which they are added. */
export class KeyTrieBuilder {
  /** By key unit. */
  private readonly roots = new Int32Array(0x10000);
  private edges: Int32Array<ArrayBuffer>;
  private mask: number;
  private edgeCount = 0;
  /** What each node holds; see {@link KeyTrie}. Node 0 is none. */
  private holds = new Int32Array(4096);
  private nodeCount = 1;
  private keyUnits = new Uint16Array(32768);
  private keyStarts = new Int32Array(4096);
  private keyCount = 0;
  /** By key unit: 1 where it alone is a key. */
  private readonly singles = new Uint8Array(0x10000);
  private readonly prefixes = new PrefixFilter();

  /** @param expectedKeys about how many keys will be added: room for so many is made at once */
  constructor(expectedKeys = 0) {
    let slots = 1024;
    // About two and a half edges per key, half of the slots in use.
    while (slots < expectedKeys * 5) slots *= 2;
    this.edges = new Int32Array(EDGE_FIELDS * slots);
    this.mask = slots - 1;
  }

  /** Adds `key` (normalised, not empty; folded to key units here) unless it is there, and returns its number. */
  add(key: string): number {
    const from = this.keyStarts[this.keyCount]!;
    this.reserveKey(from + key.length);
    for (let at = 0; at < key.length; at++) this.keyUnits[from + at] = keyUnit(key.charCodeAt(at));
    if (key.length === 1) this.singles[this.keyUnits[from]!] = 1;
    this.prefixes.add(this.keyUnits, from, key.length);
    const found = this.insert(from, key.length);
    if (found === this.keyCount) this.keyStarts[++this.keyCount] = from + key.length;
    return found;
  }

  /** The finished trie. The builder must not be used afterwards. */
  build(): KeyTrie {
    return {
      unitKinds: this.buildKinds(),
      prefixes: this.prefixes,
      ...this.buildStarts(),
      ...this.buildEdges(),
      keyUnits: this.keyUnits.subarray(0, this.keyStarts[this.keyCount]),
      keyStarts: this.keyStarts.subarray(0, this.keyCount + 1),
    };
  }

  private buildKinds(): Uint8Array {
    const kinds = WORD_UNITS.slice();
    for (let unit = 0; unit < kinds.length; unit++) {
      const folded = keyUnit(unit);
      if (this.roots[folded] === 0) continue;
      kinds[unit] = kinds[unit]! + BEGINS_KEY + (this.singles[folded] === 1 ? SINGLE_UNIT_KEY : 0);
    }
    return kinds;
  }

  private buildEdges(): Pick<KeyTrie, "edges" | "edgeMask"> {
    const { edges, holds } = this;
    for (let at = 0; at < edges.length; at += EDGE_FIELDS) edges[at + 3] = holds[edges[at + 2]!]!;
    return { edges, edgeMask: this.mask };
  }

  private buildStarts(): Pick<KeyTrie, "starts" | "startMask"> {
    const { keyUnits, keyStarts } = this;
    let size = 16;
    while (size < this.keyCount * 2) size *= 2;
    const starts = new Int32Array(size * START_FIELDS);
    for (let key = 0; key < this.keyCount; key++) {
      const from = keyStarts[key]!;
      const length = keyStarts[key + 1]! - from;
      const pair = pairOf(keyUnits[from]!, length > 1 ? keyUnits[from + 1]! : 0);
      const third = length > 2 ? keyUnits[from + 2]! : 0;
      const slot = findStart(starts, size - 1, pair, third);
      if (starts[slot] !== 0) continue;
      const node = length > 2 ? this.nodeAtThree(from) : 0;
      starts[slot] = pair;
      starts[slot + 1] = third;
      starts[slot + 2] = node;
      starts[slot + 3] = length > 2 ? (node === 0 ? -(key + 1) : this.holds[node]!) : key + 1;
    }
    return { starts, startMask: size - 1 };
  }

  /** The node that the three units at `from` lead to, 0 when a leaf before it holds the only such key. */
  private nodeAtThree(from: number): number {
    const first = this.roots[this.keyUnits[from]!]!;
    const second = this.findEdge(first, this.keyUnits[from + 1]!);
    return second === 0 ? 0 : this.findEdge(second, this.keyUnits[from + 2]!);
  }

  /** Walks down the units of the new key and adds what is missing; returns the key's number. */
  private insert(from: number, length: number): number {
    let node = this.roots[this.keyUnits[from]!]!;
    if (node === 0) {
      this.roots[this.keyUnits[from]!] = this.addNode(-(this.keyCount + 1));
      return this.keyCount;
    }
    for (let depth = 1; ; depth++) {
      const held = this.holds[node]!;
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
    const held = this.holds[node]!;
    if (held > 0) return held - 1;
    this.holds[node] = this.keyCount + 1;
    return this.keyCount;
  }

  /** Turns a leaf at `depth` into an inner node: its key ends here, or moves one unit down. */
  private pushDown(node: number, depth: number): void {
    const key = -this.holds[node]! - 1;
    const start = this.keyStarts[key]!;
    if (this.keyStarts[key + 1]! - start === depth) {
      this.holds[node] = key + 1;
      return;
    }
    this.holds[node] = 0;
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
    if (this.nodeCount === this.holds.length) this.holds = grown(this.holds);
    this.holds[this.nodeCount] = held;
    return this.nodeCount++;
  }

  private findEdge(node: number, unit: number): number {
    const { edges, mask } = this;
    for (let slot = slotHash(node, unit) & mask; ; slot = (slot + 1) & mask) {
      const parent = edges[slot * EDGE_FIELDS]!;
      if (parent === 0) return 0;
      if (parent === node && edges[slot * EDGE_FIELDS + 1] === unit) return edges[slot * EDGE_FIELDS + 2]!;
    }
  }

  private addEdge(node: number, unit: number, child: number): void {
    if (++this.edgeCount * 2 > this.mask) this.growEdges();
    let slot = slotHash(node, unit) & this.mask;
    while (this.edges[slot * EDGE_FIELDS] !== 0) slot = (slot + 1) & this.mask;
    this.edges[slot * EDGE_FIELDS] = node;
    this.edges[slot * EDGE_FIELDS + 1] = unit;
    this.edges[slot * EDGE_FIELDS + 2] = child;
  }

  private growEdges(): void {
    const old = this.edges;
    this.edges = new Int32Array(old.length * 2);
    this.mask = this.mask * 2 + 1;
    this.edgeCount = 0;
    for (let at = 0; at < old.length; at += EDGE_FIELDS) {
      if (old[at] !== 0) this.addEdge(old[at]!, old[at + 1]!, old[at + 2]!);
    }
    this.edgeCount++;
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
