/** Units in a gram. Four letters or characters tell places apart, and survive between two edits. */
export const GRAM = 4;

/** Folds the next unit into the running hash of the last four units: what is older is shifted out of 32 bits. */
export function rollGram(hash: number, unit: number): number {
  return ((hash << 8) + unit) | 0;
}

/** Numbers grams as they come, by open addressing. Grams with one hash count as one: whoever asks compares the text. */
export class GramTable {
  readonly #keys: Int32Array;
  /** Number + 1; 0 in an empty slot. */
  readonly #numbers: Int32Array;
  readonly #shift: number;
  #size = 0;

  /** @param most how many grams may be added. */
  constructor(most: number) {
    const bits = Math.max(8, 34 - Math.clz32(most));
    this.#keys = new Int32Array(1 << bits);
    this.#numbers = new Int32Array(1 << bits);
    this.#shift = 32 - bits;
  }

  /** How many different grams were added. */
  get size(): number {
    return this.#size;
  }

  /** The number of a gram, given to it now if it has none. */
  add(hash: number): number {
    const slot = this.#slotOf(hash);
    if (this.#numbers[slot] === 0) {
      this.#keys[slot] = hash;
      this.#numbers[slot] = ++this.#size;
    }
    return this.#numbers[slot]! - 1;
  }

  /** The number of a gram, -1 where it was not added. */
  numberOf(hash: number): number {
    return this.#numbers[this.#slotOf(hash)]! - 1;
  }

  #slotOf(hash: number): number {
    const numbers = this.#numbers;
    const last = numbers.length - 1;
    let slot = Math.imul(hash, 0x9e3779b1) >>> this.#shift;
    while (numbers[slot] !== 0 && this.#keys[slot] !== hash) slot = (slot + 1) & last;
    return slot;
  }
}
