import type { CueSet, Polarity } from "@/lib/glossary/cue-set";
import type { NormalizedText } from "@/lib/text/normalize";
import { mayEnd, pluralEnd } from "@/lib/text/word-edges";
import type { Candidate } from "./candidate-list";
import { HitList } from "./hit-list";
import { KeyFinder, type KeySink } from "./key-finder";
import { cueReach, Surroundings } from "./surroundings";

/** Text is searched in pieces of this many normalised units. */
const PIECE = 64;

/** Weighs the cue words around candidates. Searches the text only around those that are asked about, once. */
export class CueReader implements KeySink {
  private readonly units: Uint16Array;
  private readonly length: number;
  private finder: KeyFinder | undefined;
  private readonly hits = new HitList(256);
  /** Per piece: 1 + where its cue words begin in `hits`, 0 while it is not searched; and where they end. */
  private readonly pieceStarts: Int32Array;
  private readonly pieceEnds: Int32Array;

  constructor(
    { units, length }: NormalizedText,
    private readonly cues: () => CueSet,
  ) {
    this.units = units;
    this.length = length;
    this.pieceStarts = new Int32Array(Math.ceil(length / PIECE));
    this.pieceEnds = new Int32Array(this.pieceStarts.length);
  }

  /**
   * The weight of the cue words near `candidate` that speak for its term (1) or against it (-1).
   * @param use called with the number of each
   */
  weigh({ start, end, form }: Candidate, polarity: Polarity, use?: (cue: number) => void): number {
    const row = this.cues().of(form.term);
    const reach = cueReach(this.units, start, end);
    let around: Surroundings | undefined;
    let total = 0;
    const last = Math.floor(Math.min(end + reach, this.length - 1) / PIECE);
    for (let piece = Math.floor(Math.max(start - reach, 0) / PIECE); piece <= last; piece++) {
      const from = this.search(piece);
      const { starts, ends, values } = this.hits;
      for (let at = from; at < this.pieceEnds[piece]!; at++) {
        if (row[values[at]!] !== polarity) continue;
        around ??= new Surroundings(this.units, start, end, reach);
        const weight = around.weight(starts[at]!, ends[at]!);
        if (weight > 0) use?.(values[at]!);
        total += weight;
      }
    }
    return total;
  }

  add(start: number, end: number, key: number): void {
    const stop = mayEnd(this.units, end) ? end : pluralEnd(this.units, end);
    if (stop > 0) this.hits.add(start, stop, key);
  }

  /** Searches a piece of the text, if that was not done; returns where its cue words begin in `hits`. */
  private search(piece: number): number {
    if (this.pieceStarts[piece] === 0) {
      this.pieceStarts[piece] = this.hits.count + 1;
      this.finder ??= new KeyFinder(this.units, this.cues().keys, this);
      this.finder.find(Math.max(1, piece * PIECE), Math.min((piece + 1) * PIECE, this.length));
      this.pieceEnds[piece] = this.hits.count;
    }
    return this.pieceStarts[piece]! - 1;
  }
}
