import { beginningLength, letterBeginning } from "./key-beginning";
import { type KeySet, pairOf, startHash } from "./key-set";
import { PrefixFilter } from "./prefix-filter";
import { beginUnits, unitKinds } from "./unit-kinds";

/** How many units two keys begin with alike. */
function sharedLength(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one.charCodeAt(length) === other.charCodeAt(length)) length++;
  return length;
}

/** A hash table with room for `count` beginnings and half as many free slots. */
function slotsFor(count: number): Int32Array {
  let size = 16;
  while (size * 2 < count * 3) size *= 2;
  return new Int32Array(size);
}

/** The hash of the first `length` units of `key`, six at most. */
function hashOf(key: string, length: number): number {
  const unit = (at: number) => (at < length ? key.charCodeAt(at) : 0);
  return startHash(pairOf(unit(0), unit(1)), pairOf(unit(2), unit(3)), pairOf(unit(4), unit(5)));
}

/**
 * Makes keys ready to be found.
 * @param keys sorted by their units, no two alike, none empty
 * @param numbers what each is reported as; its place when left out
 */
export function buildKeys(keys: readonly string[], numbers: Int32Array | null = null): KeySet {
  const letters = letterBeginning(keys.length);
  const offsets = new Int32Array(keys.length + 1);
  const shared = new Uint16Array(keys.length);
  const firsts: number[] = [];
  keys.forEach((key, place) => {
    offsets[place + 1] = offsets[place]! + key.length;
    if (place > 0) shared[place] = sharedLength(keys[place - 1]!, key);
    if (shared[place]! < beginningLength(key.charCodeAt(0), letters)) firsts.push(place);
  });
  const filter = PrefixFilter.forKeys(keys.length);
  const slots = slotsFor(firsts.length);
  firsts.forEach((place, beginning) => {
    const key = keys[place]!;
    const hash = hashOf(key, Math.min(key.length, beginningLength(key.charCodeAt(0), letters)));
    filter.add(hash);
    let slot = hash & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = beginning + 1;
  });
  return {
    unitKinds: unitKinds(beginUnits(keys)),
    filter,
    slots,
    firsts: Int32Array.from([...firsts, keys.length]),
    letters,
    text: keys.join(""),
    offsets,
    shared,
    longest: keys.reduce((most, key) => Math.max(most, key.length), 0),
    numbers,
  };
}
