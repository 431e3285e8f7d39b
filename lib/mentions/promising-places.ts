import { FEW_LETTERS, FIRST_IDEOGRAPHIC } from "@/lib/glossary/key-beginning";
import {
  BEGINS_KEY_BIT,
  IS_KEY_BIT,
  type KeySet,
  lastHash,
  mixed,
  nextHash,
  pairHash,
  pairOf,
} from "@/lib/glossary/key-set";
import { keyUnit } from "@/lib/glossary/key-units";
import { CharacterClass } from "@/lib/text/character-class";

/** So many units are looked at together, at most: what is noted of them stays in the fastest cache. */
export const STRETCH = 4096;

/**
 * What was noted of the last stretch, for all finders, one of which works at a time. Constants: where they lie is then part of
 * the compiled loops and takes no registers, which makes these a quarter faster.
 */
const PLACES = new Int32Array(STRETCH);
const LENGTHS = new Uint8Array(STRETCH);

/**
 * Finds the places of a text at which a key may begin: all at which one does, and some more. Two loops that call nothing
 * which could change anything, so that an engine keeps what they need in registers: they are most of what finding costs. They
 * branch by script alone, since no processor can guess where words begin: each place is written, and counted if it is kept.
 */
export class PromisingPlaces {
  constructor(
    private readonly units: Uint16Array,
    private readonly keys: KeySet,
  ) {}

  /**
   * Collects the places from `from` (1 or more) to `to`, exclusive, in order, {@link STRETCH} units at most; returns how many
   * there are. They are known until the next call, whoever makes it.
   */
  collect(from: number, to: number): number {
    return this.sift(this.scan(from, to));
  }

  /** Where the collected place `at` is, in normalised units. */
  place(at: number): number {
    return PLACES[at]!;
  }

  /**
   * How long the beginnings of keys may be at the collected place `at`, as bits: bit n for n + 1 units. The longest (see
   * `beginningLength`) stands for all keys of so many units and more, the others each for a key of just so many.
   */
  lengths(at: number): number {
    return LENGTHS[at]!;
  }

  /** Notes the places at which a word may begin with the first unit of a key; returns how many they are. */
  private scan(from: number, to: number): number {
    const { units } = this;
    const { unitKinds } = this.keys;
    let before = unitKinds[units[from - 1]!]!;
    let count = 0;
    for (let start = from; start < to; start++) {
      const kind = unitKinds[units[start]!]!;
      PLACES[count] = start;
      // Between two letters no word begins.
      count += (kind >> BEGINS_KEY_BIT) & ~(kind & before) & CharacterClass.Word;
      before = kind;
    }
    return count;
  }

  /** Keeps those of the first `count` places at which what follows may be a key; returns how many they are. */
  private sift(count: number): number {
    const { units } = this;
    const { unitKinds, filter, letters } = this.keys;
    let kept = 0;
    for (let at = 0; at < count; at++) {
      const start = PLACES[at]!;
      const unit = units[start]!;
      const two = pairHash(pairOf(keyUnit(unit), keyUnit(units[start + 1]!)));
      let length = (unitKinds[unit]! >> IS_KEY_BIT) | (filter.bit(mixed(two)) << 1);
      if (unit < FIRST_IDEOGRAPHIC) {
        const third = pairOf(keyUnit(units[start + 2]!), 0);
        const four = two ^ nextHash(third | keyUnit(units[start + 3]!));
        length |= (filter.bit(mixed(two ^ nextHash(third))) << 2) | (filter.bit(mixed(four)) << 3);
        if (letters > FEW_LETTERS) {
          const fifth = pairOf(keyUnit(units[start + 4]!), 0);
          length |=
            (filter.bit(mixed(four ^ lastHash(fifth))) << 4) |
            (filter.bit(mixed(four ^ lastHash(fifth | keyUnit(units[start + 5]!)))) << 5);
        }
      }
      PLACES[kept] = start;
      LENGTHS[kept] = length;
      // 1 if any bit is set.
      kept += (length + 63) >> 6;
    }
    return kept;
  }
}
