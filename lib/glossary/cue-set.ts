import { KeyCollector } from "./key-collector";
import type { KeySet } from "./key-set";
import { keyText } from "./key-text";
import type { Term } from "./term";

/** What a cue word says about a term: 1 for it, -1 against it. */
export type Polarity = 1 | -1;

/** The cue words of all terms, ready to be found. A cue's number is its key's in `keys`. */
export class CueSet {
  readonly keys: KeySet;
  /** Cue words by number, for explanations. */
  readonly words: string[] = [];
  /** By term. */
  private readonly lists: { cue: number; polarity: Polarity }[][] = [];
  /** Lists spread out by cue number, made when a term first turns up: most never do. */
  private readonly rows: Int8Array[] = [];

  /** Takes milliseconds; do it when the first ambiguous name turns up. */
  constructor(terms: readonly Term[]) {
    const collector = new KeyCollector();
    for (const [term, { cues }] of terms.entries()) {
      this.lists.push([]);
      for (const word of cues?.for ?? []) this.addWord(collector, word, term, 1);
      for (const word of cues?.against ?? []) this.addWord(collector, word, term, -1);
    }
    this.keys = collector.collect();
  }

  /** By cue number what each cue word says about `term` (by index), 0 for nothing. For reading only. */
  of(term: number): Int8Array {
    const known = this.rows[term];
    if (known !== undefined) return known;
    const row = new Int8Array(this.words.length);
    for (const { cue, polarity } of this.lists[term]!) row[cue] = polarity;
    this.rows[term] = row;
    return row;
  }

  private addWord(collector: KeyCollector, word: string, term: number, polarity: Polarity): void {
    const text = keyText(word);
    if (text === "") return;
    const cue = collector.add(text);
    if (cue === this.words.length) this.words.push(word);
    this.lists[term]!.push({ cue, polarity });
  }
}
