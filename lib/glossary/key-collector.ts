import { buildKeys } from "./build-keys";
import type { KeySet } from "./key-set";
import { keyOf } from "./key-units";

/** Collects keys. They are numbered from 0 in the order in which they are added. */
export class KeyCollector {
  private readonly numbers = new Map<string, number>();

  /** Adds `text` (normalised, not empty; folded to a key here) unless it is there, and returns its number. */
  add(text: string): number {
    const key = keyOf(text);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.numbers.size);
    return this.numbers.size - 1;
  }

  /** The keys, made ready to be found. */
  collect(): KeySet {
    const keys = [...this.numbers.keys()].sort();
    return buildKeys(
      keys,
      Int32Array.from(keys, (key) => this.numbers.get(key)!),
    );
  }
}
