import type { Color } from "./reader";

/** A highlight as a reader knows it. */
export interface Expected {
  color: Color;
  note: string;
  deleted: boolean;
}

/** What the database says of a highlight. */
export interface Stored extends Expected {
  quote: string;
}

/** What a library must hold: all that was acknowledged, as it was acknowledged last, and nothing else. */
export class LibraryModel {
  readonly #expected = new Map<string, Expected>();

  /** A passage was kept, once. */
  keep(quote: string, color: Color): void {
    this.#expected.set(quote, { color, note: "", deleted: false });
  }

  /** Something about a kept passage was changed. */
  change(quote: string, changes: Partial<Expected>): void {
    this.#expected.set(quote, { ...this.of(quote), ...changes });
  }

  /** Takes over what another library holds, as an import does. */
  take(other: LibraryModel): void {
    for (const [quote, expected] of other.#expected) this.#expected.set(quote, expected);
  }

  /** @throws Error where the passage was never kept. */
  of(quote: string): Expected {
    const expected = this.#expected.get(quote);
    if (!expected) throw new Error(`never kept: ${quote}`);
    return expected;
  }

  /** Whether the passage was ever kept. */
  knows(quote: string): boolean {
    return this.#expected.has(quote);
  }

  /** The passages that are kept and not in the bin, in the order in which they were kept. */
  get quotes(): string[] {
    return [...this.#expected].flatMap(([quote, { deleted }]) => (deleted ? [] : [quote]));
  }

  /** What of a library is not so, one line each: lost, doubled, changed, or never acknowledged. */
  faults(stored: readonly Stored[]): string[] {
    const found: string[] = [];
    for (const [quote, { color, note, deleted }] of this.#expected) {
      const rows = stored.filter((row) => row.quote === quote);
      const [row] = rows;
      if (!row) found.push(`lost: ${quote}`);
      else if (rows.length > 1) found.push(`${rows.length} times: ${quote}`);
      else if (row.color !== color || row.note !== note || row.deleted !== deleted)
        found.push(`not as acknowledged: ${quote}`);
    }
    for (const { quote } of stored)
      if (!this.#expected.has(quote)) found.push(`never acknowledged: ${quote}`);
    return found;
  }
}
