import type { CueSet } from "@/lib/glossary/cue-set";
import type { NormalizedText } from "@/lib/text/normalize";
import { mayEnd, pluralEnd } from "@/lib/text/word-edges";
import type { Candidate } from "./candidate-list";
import { cueReach, cueWeight } from "./cue-weight";
import { HitList } from "./hit-list";
import { KeyFinder, type KeySink } from "./key-finder";

/** What cue words weigh for and against a term. */
export interface CueEvidence {
  for: number;
  against: number;
}

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
   * What the cue words near `candidate` say about its term.
   * @param use called with each of them, by number, and what it says: 1 for, -1 against
   */
  read({ start, end, form }: Candidate, use?: (cue: number, polarity: number) => void): CueEvidence {
    const evidence = { for: 0, against: 0 };
    const row = this.cues().of(form.term);
    const reach = cueReach(this.units, start, end);
    const first = Math.floor(Math.max(0, start - reach.reach) / PIECE);
    const last = Math.floor(Math.min(end + reach.reach, this.length - 1) / PIECE);
    for (let piece = first; piece <= last; piece++) {
      const from = this.search(piece);
      const { starts, ends, values } = this.hits;
      for (let at = from; at < this.pieceEnds[piece]!; at++) {
        const polarity = row[values[at]!]!;
        if (polarity === 0) continue;
        const weight = cueWeight(this.units, starts[at]!, ends[at]!, start, end, reach);
        if (weight === 0) continue;
        if (polarity > 0) evidence.for += weight;
        else evidence.against += weight;
        use?.(values[at]!, polarity);
      }
    }
    return evidence;
  }

  add(start: number, end: number, key: number): void {
    const stop = mayEnd(this.units, end) ? end : pluralEnd(this.units, end);
    if (stop > 0) this.hits.add(start, stop, key);
  }

  /** Searches a piece of the text, if that was not done; returns where its cue words begin in `hits`. */
  private search(piece: number): number {
    if (this.pieceStarts[piece] === 0) {
      this.pieceStarts[piece] = this.hits.count + 1;
      this.finder ??= new KeyFinder(this.units, this.cues().trie, this);
      this.finder.find(Math.max(1, piece * PIECE), Math.min((piece + 1) * PIECE, this.length));
      this.pieceEnds[piece] = this.hits.count;
    }
    return this.pieceStarts[piece]! - 1;
  }
}
