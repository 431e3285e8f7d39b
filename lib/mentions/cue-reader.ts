import { type CueSet, WEIGHT_UNIT } from "@/lib/glossary/cue-set";
import { isCapital } from "@/lib/text/character-class";
import type { NormalizedText } from "@/lib/text/normalize";
import { mayEnd, pluralEnd } from "@/lib/text/word-edges";
import type { Candidate } from "./candidate-list";
import { CueSum, type Limits, type Weights } from "./cue-sum";
import { HitList } from "./hit-list";
import { KeyFinder, type KeySink } from "./key-finder";
import { LongerName } from "./longer-name";
import { frameAgainst } from "./name-frame";
import { cueReach, Surroundings } from "./surroundings";

/** Text is searched in pieces of this many normalised units. */
const PIECE = 64;
/** What each unknown capitalised word beside a name weighs against it. */
const LONGER_NAME = 0.5;
/**
 * What the words of the field weigh together at most: many of them say that a text is about AI, not which sense a name has
 * in it. And for names that mean something else even there.
 */
const MOST: Limits = { field: 1.3, faint: 0.4 };
const MOST_IF_UNLIKELY: Limits = { field: 0.1, faint: 0.1 };

/** Called with the number of each word that counts, and what it weighs where it stands. */
export type UseOfCue = (cue: number, weight: number) => void;

/** Weighs the cue words around candidates. Searches the text only around those that are asked about, once. */
export class CueReader implements KeySink {
  readonly units: Uint16Array;
  readonly length: number;
  private finder: KeyFinder | undefined;
  private sum: CueSum | undefined;
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

  /** What the words near `candidate` weigh, and the phrase in which it stands. */
  weigh(candidate: Candidate, use?: UseOfCue): Weights {
    const { start, end, form } = candidate;
    const cues = this.cues();
    const isName = form.rule !== "any" && isCapital(this.units[start]!);
    const longer = isName ? new LongerName(this.units, start, end) : null;
    this.sum ??= new CueSum(cues.words.length);
    this.sum.begin();
    this.addWords(candidate, this.sum, longer, use);
    const more = longer === null ? 0 : longer.unknown * LONGER_NAME;
    const frame = cues.isProperName(form.term) ? frameAgainst(this.units, start, end) : 0;
    return this.sum.total(cues.isUnlikely(form.term) ? MOST_IF_UNLIKELY : MOST, more + frame);
  }

  add(start: number, end: number, key: number): void {
    const stop = mayEnd(this.units, end) ? end : pluralEnd(this.units, end);
    if (stop > 0) this.hits.add(start, stop, key);
  }

  private addWords(
    { start, end, form }: Candidate,
    sum: CueSum,
    longer: LongerName | null,
    use?: UseOfCue,
  ): void {
    const cues = this.cues();
    const row = cues.of(form.term);
    const around = new Surroundings(this.units, start, end, cueReach(this, start, end));
    const last = Math.floor(Math.min(around.to, this.length - 1) / PIECE);
    for (let piece = Math.floor(around.from / PIECE); piece <= last; piece++) {
      const from = this.search(piece);
      const { starts, ends, values } = this.hits;
      for (let at = from; at < this.pieceEnds[piece]!; at++) {
        const cue = values[at]!;
        const side = sideOf(starts[at]!, ends[at]!, start, end);
        const beside = side === 0 ? 0 : cues.beside(cue, side, form.term);
        if (row[cue] === 0 && beside === 0) continue;
        const weight = (row[cue]! * around.weight(starts[at]!, ends[at]!) + beside) * WEIGHT_UNIT;
        if (weight === 0) continue;
        const source = beside === 0 ? cues.source(row[cue]!) : "field";
        sum.add(cue, starts[at]!, ends[at]!, weight, source);
        if (weight > 0) longer?.know(starts[at]!, ends[at]!);
        use?.(cue, weight);
      }
    }
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

/** On which side of a name a word stands right beside it, with at most a space between: -1 before, 1 after, 0 neither. */
function sideOf(wordStart: number, wordEnd: number, start: number, end: number): -1 | 0 | 1 {
  if (wordEnd === start || wordEnd === start - 1) return -1;
  return wordStart === end || wordStart === end + 1 ? 1 : 0;
}
