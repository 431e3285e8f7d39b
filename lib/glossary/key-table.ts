import { beginningLength, letterBeginning } from "./key-beginning";
import { packed, packedLarge, unpacked } from "./packed-numbers";

/** Sorted keys (see `keyOf`) as plain text: what a file can hold, and what is quick to open. */
export interface KeyTable {
  /** All keys in the order of their units, one behind the other. */
  text: string;
  /** Per key, packed: its length. */
  lengths: string;
  /** Per key, packed: how many units it begins with that the one before it begins with too. */
  shared: string;
  /** Per beginning by which keys are looked up, packed as large numbers: how many keys have it. */
  beginnings: string;
  /** How many units the longest key has. */
  longest: number;
}

/** How many units two keys begin with alike. */
function sharedLength(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one.charCodeAt(length) === other.charCodeAt(length)) length++;
  return length;
}

/** How many keys each beginning has. */
function beginningsOf(keys: readonly string[], shared: readonly number[]): number[] {
  const letters = letterBeginning(keys.length);
  const counts: number[] = [];
  keys.forEach((key, place) => {
    if (shared[place]! < beginningLength(key.charCodeAt(0), letters)) counts.push(0);
    counts[counts.length - 1]!++;
  });
  return counts;
}

/** @param keys sorted by their units, no two alike, none empty */
export function keyTableOf(keys: readonly string[]): KeyTable {
  const shared = keys.map((key, place) => (place === 0 ? 0 : sharedLength(keys[place - 1]!, key)));
  return {
    text: keys.join(""),
    lengths: packed(keys.map((key) => key.length)),
    shared: packed(shared),
    beginnings: packedLarge(beginningsOf(keys, shared)),
    longest: keys.reduce((most, key) => Math.max(most, key.length), 0),
  };
}

/** The keys of a table, in their order. */
export function keysOf({ text, lengths }: KeyTable): string[] {
  const keys: string[] = [];
  let start = 0;
  for (let place = 0; place < lengths.length; place++) {
    const end = start + unpacked(lengths, place);
    keys.push(text.slice(start, end));
    start = end;
  }
  return keys;
}
