import type { CompiledGlossary } from "@/lib/glossary/compiled-glossary";
import type { NormalizedText } from "@/lib/text/normalize";
import { mayEnd, pluralEnd } from "@/lib/text/word-edges";
import type { Candidate } from "./candidate-list";
import { cueReach, cueWeight } from "./cue-weight";
import { HitList } from "./hit-list";
import { KeyFinder, type KeySink } from "./key-finder";

/** Text is searched in pieces of this many normalised units. */
const PIECE = 256;

/** Weighs the cue words that speak for candidates. Searches the text only around those that are asked about. */
export class SupportReader implements KeySink {
  private readonly units: Uint16Array;
  private readonly length: number;
  private finder: KeyFinder | undefined;
  private readonly pieces: (HitList | undefined)[] = [];
  private current = new HitList(0);

  constructor(
    { units, length }: NormalizedText,
    private readonly glossary: CompiledGlossary,
  ) {
    this.units = units;
    this.length = length;
  }

  /**
   * The weight of the cue words near `candidate` that speak for its term.
   * @param use called with each of them, by number
   */
  weigh(candidate: Candidate, use?: (cue: number) => void): number {
    const { start, end, form } = candidate;
    const row = this.glossary.support().table.of(form.term);
    const reach = cueReach(this.units, start, end);
    const first = Math.floor(Math.max(0, start - reach.reach) / PIECE);
    const last = Math.floor(Math.min(end + reach.reach, this.length - 1) / PIECE);
    let total = 0;
    for (let piece = first; piece <= last; piece++) {
      const { starts, ends, values, count } = this.piece(piece);
      for (let at = 0; at < count; at++) {
        if (row[values[at]!] === 0) continue;
        const weight = cueWeight(this.units, { start: starts[at]!, end: ends[at]! }, candidate, reach);
        if (weight > 0) use?.(values[at]!);
        total += weight;
      }
    }
    return total;
  }

  add(start: number, end: number, key: number): void {
    const stop = mayEnd(this.units, end) ? end : pluralEnd(this.units, end);
    if (stop > 0) this.current.add(start, stop, key);
  }

  /** The cue words that begin in a piece of the text; searched when first needed. */
  private piece(index: number): HitList {
    let hits = this.pieces[index];
    if (hits === undefined) {
      hits = this.current = this.pieces[index] = new HitList(16);
      this.finder ??= new KeyFinder(this.units, this.glossary.support().trie, this);
      this.finder.find(Math.max(1, index * PIECE), Math.min((index + 1) * PIECE, this.length));
    }
    return hits;
  }
}
