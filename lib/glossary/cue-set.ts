import { keyText } from "./key-text";
import type { KeyTrie } from "./key-trie";
import { KeyTrieBuilder } from "./key-trie-builder";
import type { Term } from "./term";

/** What a cue word says about a term: 1 for it, -1 against it. */
export type Polarity = 1 | -1;

/** The cue words of all terms, ready to be found. A cue's number is its key's in `trie`. */
export class CueSet {
  readonly trie: KeyTrie;
  /** Cue words by number, for explanations. */
  readonly words: string[] = [];
  /** By term. */
  private readonly lists: { cue: number; polarity: Polarity }[][] = [];
  /** Lists spread out by cue number, made when a term first turns up: most never do. */
  private readonly rows: Int8Array[] = [];

  /** Takes milliseconds; do it when the first ambiguous name turns up. */
  constructor(terms: readonly Term[]) {
    const count = terms.reduce(
      (sum, { cues }) => sum + (cues ? cues.for.length + cues.against.length : 0),
      0,
    );
    const builder = new KeyTrieBuilder(count / 2);
    for (const [term, { cues }] of terms.entries()) {
      this.lists.push([]);
      for (const word of cues?.for ?? []) this.addWord(builder, word, term, 1);
      for (const word of cues?.against ?? []) this.addWord(builder, word, term, -1);
    }
    this.trie = builder.build();
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

  private addWord(builder: KeyTrieBuilder, word: string, term: number, polarity: Polarity): void {
    const text = keyText(word);
    if (text === "") return;
    const cue = builder.add(text);
    if (cue === this.words.length) this.words.push(word);
    this.lists[term]!.push({ cue, polarity });
  }
}
