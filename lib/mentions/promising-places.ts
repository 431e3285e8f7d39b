import { BEGINS_KEY_BIT, IS_KEY_BIT, type KeySet, pairOf, startHash } from "@/lib/glossary/key-set";
import { keyUnit } from "@/lib/glossary/key-units";
import { CharacterClass } from "@/lib/text/character-class";

/**
 * Finds the places of a text at which a key may begin: all at which one does, and some more. Three loops that call nothing
 * which could change anything, so that an engine keeps what they need in registers: they are most of what finding costs. They
 * do not branch, since no processor can guess where words begin: each place is written, and counted if it is kept.
 */
export class PromisingPlaces {
  /** Where the places are, in normalised units; as many as {@link collect} says. */
  readonly places: Int32Array;
  /**
   * How long the beginnings of keys may be there, as bits: bit n for n + 1 units. The longest (see `beginningLength`) stands
   * for all keys of so many units and more, the others each for a key of just so many.
   */
  readonly lengths: Uint8Array;

  /** @param room how many units are looked at together, at most */
  constructor(
    private readonly units: Uint16Array,
    private readonly keys: KeySet,
    room: number,
  ) {
    this.places = new Int32Array(room);
    this.lengths = new Uint8Array(room);
  }

  /** Collects the places from `from` (1 or more) to `to`, exclusive, in order; returns how many there are. */
  collect(from: number, to: number): number {
    return this.siftByStart(this.siftByPair(this.scan(from, to)));
  }

  /** Notes the places at which a word may begin with the first unit of a key; returns how many they are. */
  private scan(from: number, to: number): number {
    const { units, places } = this;
    const { unitKinds } = this.keys;
    let before = unitKinds[units[from - 1]!]!;
    let count = 0;
    for (let start = from; start < to; start++) {
      const kind = unitKinds[units[start]!]!;
      places[count] = start;
      // Between two letters no word begins.
      count += (kind >> BEGINS_KEY_BIT) & ~(kind & before) & CharacterClass.Word;
      before = kind;
    }
    return count;
  }

  /** Keeps those of the first `count` places at which the first two units of a key stand; returns how many they are. */
  private siftByPair(count: number): number {
    const { units, places } = this;
    const { unitKinds, filter } = this.keys;
    let kept = 0;
    for (let at = 0; at < count; at++) {
      const start = places[at]!;
      const unit = units[start]!;
      const pair = pairOf(keyUnit(unit), keyUnit(units[start + 1]!));
      places[kept] = start;
      kept += filter.pairBit(pair) | (unitKinds[unit]! >> IS_KEY_BIT);
    }
    return kept;
  }

  /** Keeps those of the first `count` places at which what follows may be a key; returns how many they are. */
  private siftByStart(count: number): number {
    const { units, places, lengths } = this;
    const { unitKinds, filter } = this.keys;
    let kept = 0;
    for (let at = 0; at < count; at++) {
      const start = places[at]!;
      const unit = units[start]!;
      const pair = pairOf(keyUnit(unit), keyUnit(units[start + 1]!));
      const third = pairOf(keyUnit(units[start + 2]!), 0);
      const next = third | keyUnit(units[start + 3]!);
      const fifth = pairOf(keyUnit(units[start + 4]!), 0);
      const last = fifth | keyUnit(units[start + 5]!);
      const length =
        (unitKinds[unit]! >> IS_KEY_BIT) |
        (filter.startBit(startHash(pair, 0, 0)) << 1) |
        (filter.startBit(startHash(pair, third, 0)) << 2) |
        (filter.startBit(startHash(pair, next, 0)) << 3) |
        (filter.startBit(startHash(pair, next, fifth)) << 4) |
        (filter.startBit(startHash(pair, next, last)) << 5);
      places[kept] = start;
      lengths[kept] = length;
      // 1 if any bit is set.
      kept += (length + 63) >> 6;
    }
    return kept;
  }
}
