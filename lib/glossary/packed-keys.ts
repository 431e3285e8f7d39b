import { letterBeginning } from "./key-beginning";
import { type KeySet, keyCount, keysOf } from "./key-set";
import { listed, readList } from "./packed-numbers";
import { PrefixFilter } from "./prefix-filter";
import { type BeginUnits, beginUnits, unitKinds } from "./unit-kinds";

/**
 * A {@link KeySet} as plain text: what a file can hold, and what is opened in a fraction of the time that it takes to build,
 * since nothing is worked out. Its lists are as `listed` writes them.
 */
export interface PackedKeys extends BeginUnits {
  text: string;
  longest: number;
  offsets: string;
  shared: string;
  slots: string;
  firsts: string;
  /** The bits of the filter. */
  filter: string;
}

/** Writes down keys that are numbered by their places. */
export function packKeys(keys: KeySet): PackedKeys {
  const { text, longest, offsets, shared, slots, firsts, filter } = keys;
  return {
    text,
    longest,
    offsets: listed(offsets),
    shared: listed(shared),
    slots: listed(slots),
    firsts: listed(firsts),
    filter: listed(filter.bits),
    ...beginUnits(keysOf(keys)),
  };
}

/** The keys that {@link packKeys} wrote down. */
export function openKeys(packed: PackedKeys): KeySet {
  const offsets = new Int32Array(readList(packed.offsets));
  return {
    unitKinds: unitKinds(packed),
    filter: new PrefixFilter(new Int32Array(readList(packed.filter))),
    slots: new Int32Array(readList(packed.slots)),
    firsts: new Int32Array(readList(packed.firsts)),
    letters: letterBeginning(keyCount({ offsets })),
    text: packed.text,
    offsets,
    shared: new Uint16Array(readList(packed.shared)),
    longest: packed.longest,
    numbers: null,
  };
}
