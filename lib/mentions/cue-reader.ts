import { type CueSet, WEIGHT_UNIT } from "@/lib/glossary/cue-set";
import type { NormalizedText } from "@/lib/text/normalize";
import { isCapital } from "@/lib/text/character-class";
import { mayEnd, pluralEnd } from "@/lib/text/word-edges";
import type { Candidate } from "./candidate-list";
import { HitList } from "./hit-list";
import { KeyFinder, type KeySink } from "./key-finder";
import { capitalAfter, capitalBefore } from "./longer-name";
import { cueReach, Surroundings } from "./surroundings";

/** Text is searched in pieces of this many normalised units. */
const PIECE = 64;

const LOWCAP = Number(process.env.LOWCAP ?? 0.1);
const CAP = Number(process.env.CAP ?? 1.3);
/** What it weighs against a name that another capitalised word stands beside it, of which nothing is known: `Devin Booker`. */
const LONGER_NAME = Number(process.env.LN ?? 0.5);

/** What the words around a name weigh together, for its sense of AI and against it; both 0 or more. */
export interface Weights {
  for: number;
  against: number;
}

/** Called with the number of each word that counts, and what it weighs where it stands. */
export type UseOfCue = (cue: number, weight: number) => void;

/** Weighs the cue words around candidates. Searches the text only around those that are asked about, once. */
export class CueReader implements KeySink {
  private readonly units: Uint16Array;
  private readonly length: number;
  private finder: KeyFinder | undefined;
  private readonly hits = new HitList(256);
  /** Per piece: 1 + where its cue words begin in `hits`, 0 while it is not searched; and where they end. */
  private readonly pieceStarts: Int32Array;
  private readonly pieceEnds: Int32Array;

  private stamps: Int32Array | undefined;
  private best: Float32Array | undefined;
  private asked = 0;
  constructor(
    { units, length }: NormalizedText,
    private readonly cues: () => CueSet,
  ) {
    this.units = units;
    this.length = length;
    this.pieceStarts = new Int32Array(Math.ceil(length / PIECE));
    this.pieceEnds = new Int32Array(this.pieceStarts.length);
  }

  /** What the words near `candidate` weigh. */
  weigh(candidate: Candidate, use?: UseOfCue): Weights {
    const { start, end, form } = candidate;
    this.stamps ??= new Int32Array(this.cues().words.length);
    this.best ??= new Float32Array(this.cues().words.length);
    const { stamps, best } = this;
    this.asked++;
    const row = this.cues().of(form.term);
    const reach = cueReach(this.units, start, end);
    const around = new Surroundings(this.units, start, end, reach);
    let field = 0;
    const total = { for: 0, against: 0 };
    const isName = form.rule !== "any" && isCapital(this.units[start]!);
    let after = isName ? capitalAfter(this.units, end) : -1;
    let before = isName ? capitalBefore(this.units, start) : -1;
    const last = Math.floor(Math.min(around.to, this.length - 1) / PIECE);
    for (let piece = Math.floor(around.from / PIECE); piece <= last; piece++) {
      const from = this.search(piece);
      const { starts, ends, values } = this.hits;
      for (let at = from; at < this.pieceEnds[piece]!; at++) {
        const cue = values[at]!;
        const base = row[cue]! * WEIGHT_UNIT * around.weight(starts[at]!, ends[at]!);
        let weight = base + this.besideWeight(candidate, at);
        if (weight === 0) continue;
        const known = stamps[cue] === this.asked ? best[cue]! : 0;
        if (Math.abs(weight) <= Math.abs(known)) weight = 0; else { stamps[cue] = this.asked; best[cue] = weight; weight -= known; }
        use?.(cue, weight);
        if (weight < 0) {
          total.against -= weight;
          continue;
        }
        if (row[cue]! === 60) total.for += weight; else field += weight;
        if (starts[at] === after) after = -1;
        if (ends[at] === before) before = -1;
      }
    }
    total.for += Math.min(field, this.cues().isUnlikely(form.term) ? LOWCAP : CAP);
    if (after >= 0) total.against += LONGER_NAME;
    if (before >= 0) total.against += LONGER_NAME;
    return total;
  }

  add(start: number, end: number, key: number): void {
    const stop = mayEnd(this.units, end) ? end : pluralEnd(this.units, end);
    if (stop > 0) this.hits.add(start, stop, key);
  }

  /** What the hit at `at` weighs in addition for standing right beside the candidate, with at most a space between. */
  private besideWeight({ start, end, form }: Candidate, at: number): number {
    const before = start - this.hits.ends[at]!;
    const after = this.hits.starts[at]! - end;
    if (before !== 0 && before !== 1 && after !== 0 && after !== 1) return 0;
    const side = before === 0 || before === 1 ? -1 : 1;
    return this.cues().beside(this.hits.values[at]!, side, form.term) * WEIGHT_UNIT;
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
