import { keyText } from "./key-text";
import type { KeyTrie } from "./key-trie";
import { KeyTrieBuilder } from "./key-trie-builder";
import type { Term } from "./term";

/** A cue word of one term: its number, and 1 where it speaks for the term, -1 where against. */
interface Cue {
  number: number;
  polarity: 1 | -1;
}

/** The cue words of all terms, ready to be found. A cue's number is its key's in `trie`. */
export class CueSet {
  readonly trie: KeyTrie;
  /** Cue words by number, for explanations. */
  readonly words: string[] = [];
  /** By term. */
  private readonly lists: Cue[][] = [];
  /** Lists spread out by cue number, made when a term first turns up: most never do. */
  private readonly rows: Int8Array[] = [];

  /** Takes milliseconds; do it when the first ambiguous name turns up. */
  constructor(terms: readonly Term[]) {
    const builder = new KeyTrieBuilder();
    for (const { cues } of terms) {
      const list: Cue[] = [];
      for (const word of cues?.for ?? []) this.addWord(builder, word, 1, list);
      for (const word of cues?.against ?? []) this.addWord(builder, word, -1, list);
      this.lists.push(list);
    }
    this.trie = builder.build();
  }

  /** By cue number what each cue word says about `term` (by index): 1, -1, or 0 for nothing. For reading only. */
  of(term: number): Int8Array {
    const known = this.rows[term];
    if (known !== undefined) return known;
    const row = new Int8Array(this.words.length);
    for (const { number, polarity } of this.lists[term]!) row[number] = polarity;
    this.rows[term] = row;
    return row;
  }

  private addWord(builder: KeyTrieBuilder, word: string, polarity: 1 | -1, list: Cue[]): void {
    const text = keyText(word);
    if (text === "") return;
    const number = builder.add(text);
    if (number === this.words.length) this.words.push(word);
    list.push({ number, polarity });
  }
}
