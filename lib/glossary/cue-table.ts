/** Which cue words, by number, say something about which terms. */
export class CueTable {
  /** Cue words by number, for explanations. */
  readonly words: string[] = [];
  private readonly lists = new Map<number, number[]>();
  /** Lists spread out by cue number, made when a term first turns up: most never do. */
  private readonly rows = new Map<number, Uint8Array>();

  /** Adds a cue word and returns its number, counted from 0. */
  addWord(word: string): number {
    return this.words.push(word) - 1;
  }

  /** Notes that `cue` says something about `term`. All notes come before the first question. */
  relate(cue: number, term: number): void {
    const list = this.lists.get(term);
    if (list === undefined) this.lists.set(term, [cue]);
    else list.push(cue);
  }

  /** By cue number: 1 where the cue word says something about `term`, else 0. For reading only. */
  of(term: number): Uint8Array {
    let row = this.rows.get(term);
    if (row === undefined) {
      row = new Uint8Array(this.words.length);
      for (const cue of this.lists.get(term) ?? []) row[cue] = 1;
      this.rows.set(term, row);
    }
    return row;
  }
}
