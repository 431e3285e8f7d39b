import { type CueSet, DECOY, WEIGHT_UNIT } from "@/lib/glossary/cue-set";
import { keyUnit } from "@/lib/glossary/key-units";
import { isCapital } from "@/lib/text/character-class";
import type { NormalizedText } from "@/lib/text/normalize";
import type { Candidate } from "./candidate-list";
import { type CueSource, CueSum, type UseOfCue, type Weights } from "./cue-sum";
import { CueFinder, hasCapitals } from "./cue-words";
import type { NameReason } from "./decision";
import { relianceOf } from "./field-reliance";
import { HitList } from "./hit-list";
import { LongerName } from "./longer-name";
import { frameAgainst } from "./name-frame";
import { cueReach, Surroundings } from "./surroundings";

/** What each unknown capitalised word beside a name weighs against it. */
const LONGER_NAME = 0.5;
/** What it weighs against a name that with what follows is somebody's or another thing's: more than any words for it. */
const FULL_NAME = 4;

/** Told what counts when a candidate is weighed. */
export interface WeighingLog {
  /** For each word near it. */
  cue: UseOfCue;
  /** For what the phrase in which it stands makes of it, with what that weighs against it. */
  name: (reason: NameReason, weight: number) => void;
}

/**
 * Weighs the cue words around candidates. Searches the text only around those that are asked about, once, if asked in its
 * order; all of it where they are so many that hardly any of it is left out, and then in any order.
 */
export class CueReader {
  readonly units: Uint16Array;
  readonly length: number;
  private finder: CueFinder | undefined;
  private sum: CueSum | undefined;
  /** The cue words that begin from `searchedFrom` to `searchedTo`, exclusive. */
  private readonly hits = new HitList(1024);
  private searchedFrom = 0;
  private searchedTo = 0;
  /** Index in `hits` of the first one that was near the last candidate. */
  private low = 0;

  /** @param isDense whether so many candidates will be asked about */
  constructor(
    { units, length }: NormalizedText,
    private readonly cues: () => CueSet,
    private readonly isDense: boolean,
  ) {
    this.units = units;
    this.length = length;
  }

  /**
   * Whether anything near `candidate` may speak against it: where nothing does, and the article says enough for it, nobody
   * need weigh the words. Where they would be searched again for that, it may always.
   */
  mayRefuse(candidate: Candidate): boolean {
    if (!this.isDense) return true;
    const { start, end, form } = candidate;
    if (this.otherNames(candidate, this.longerName(candidate)) > 0) return true;
    const reach = cueReach(this, start, end);
    this.search(Math.max(start - reach, 1), Math.min(end + reach + 1, this.length));
    const row = this.cues().of(form.term);
    const { starts, values, count } = this.hits;
    for (let at = this.low; at < count && starts[at]! <= end + reach; at++) {
      const weight = row[values[at]!]!;
      if (weight < 0 && weight !== DECOY) return true;
    }
    return false;
  }

  /** What the words near `candidate` weigh, and the phrase in which it stands. */
  weigh(candidate: Candidate, log?: WeighingLog): Weights {
    const { start, end, form } = candidate;
    const cues = this.cues();
    const longer = this.longerName(candidate);
    this.sum ??= new CueSum(cues.size);
    this.sum.begin(log?.cue);
    const around = new Surroundings(this.units, start, end, cueReach(this, start, end));
    this.addWords(candidate, around, longer);
    const { most, chance } = relianceOf(form.term, cues);
    const byChance = around.room * (around.isHan ? chance.han : chance.latin);
    return this.sum.total(most, this.otherNames(candidate, longer, log), byChance);
  }

  /** What stands beside a candidate that is written like a name; `null` for others. */
  private longerName({ start, end, form }: Candidate): LongerName | null {
    const isName = form.rule !== "any" && isCapital(this.units[start]!);
    return isName ? new LongerName(this.units, start, end) : null;
  }

  /** What it weighs against a name that it is part of a longer one, or somebody's. */
  private otherNames({ start, end, form }: Candidate, longer: LongerName | null, log?: WeighingLog): number {
    const frame = this.cues().isProperName(form.term) ? frameAgainst(this.units, start, end) : null;
    if (frame !== null) log?.name(frame.reason, frame.weight);
    const byFrame = frame === null ? 0 : frame.weight;
    if (longer === null) return byFrame;
    const { owner } = longer;
    const byName = owner ? FULL_NAME : longer.unknown * LONGER_NAME;
    if (byName > 0) log?.name(owner ?? "part-of-name", byName);
    return byFrame + byName;
  }

  private addWords({ start, end, form }: Candidate, around: Surroundings, longer: LongerName | null): void {
    const sum = this.sum!;
    const cues = this.cues();
    const row = cues.of(form.term);
    this.search(around.from, Math.min(around.to + 1, this.length));
    const { starts, ends, values, count } = this.hits;
    for (let at = this.low; at < count; at++) {
      const from = starts[at]!;
      if (from > around.to) break;
      const cue = values[at]!;
      const to = ends[at]!;
      const anywhere = row[cue]!;
      const side = sideOf(from, to, start, end);
      // Most words say nothing about this term.
      if (anywhere === 0 && side === 0) continue;
      if (anywhere === DECOY) {
        sum.hide(from, to);
        continue;
      }
      const source = cues.source(anywhere);
      const beside = side === 0 ? 0 : besideWeight(cues.beside(cue, side, form.term), anywhere, source);
      const weight = (anywhere * around.weight(from, to, source === "own") + beside) * WEIGHT_UNIT;
      if (weight === 0 || sum.hides(to, weight)) continue;
      if (weight > 0 && this.isSame(from, to, start, end)) continue;
      if (!hasCapitals(this.units, from, cues.capitals(cue, weight))) continue;
      sum.add(cue, from, to, weight, source);
      if (weight > 0) longer?.know(from, to);
    }
  }

  /** Whether the word from `from` to `to` is the name from `start` to `end` once more, which is no evidence about itself. */
  private isSame(from: number, to: number, start: number, end: number): boolean {
    if (to - from !== end - start) return false;
    const { units } = this;
    for (let at = 0; at < end - start; at++)
      if (keyUnit(units[from + at]!) !== keyUnit(units[start + at]!)) return false;
    return true;
  }

  /** Searches the text from `from` to `to`, exclusive, as far as that was not done; sets `low` to the first cue word there. */
  private search(from: number, to: number): void {
    const { hits } = this;
    if (!this.isDense) this.find(from, to);
    else if (this.searchedTo < this.length) this.find(1, this.length);
    while (this.low > 0 && hits.starts[this.low - 1]! >= from) this.low--;
    while (this.low < hits.count && hits.starts[this.low]! < from) this.low++;
  }

  /** Finds the cue words that begin from `from` to `to`, exclusive, and keeps those before if nothing lies between. */
  private find(from: number, to: number): void {
    const { hits } = this;
    if (from < this.searchedFrom || from > this.searchedTo) {
      hits.count = 0;
      this.low = 0;
      this.searchedFrom = from;
      this.searchedTo = from;
    }
    if (to <= this.searchedTo) return;
    this.finder ??= new CueFinder(this.units, this.cues().keys, hits);
    this.finder.find(this.searchedTo, to);
    this.searchedTo = to;
  }
}

/** What a word weighs right beside a name in addition: a term's own word against it once more, since none tells more there. */
function besideWeight(used: number, anywhere: number, source: CueSource): number {
  return source === "own" && anywhere < 0 ? anywhere : used;
}

/** On which side of a name a word stands right beside it, with at most a space between: -1 before, 1 after, 0 neither. */
function sideOf(wordStart: number, wordEnd: number, start: number, end: number): -1 | 0 | 1 {
  if (wordEnd === start || wordEnd === start - 1) return -1;
  return wordStart === end || wordStart === end + 1 ? 1 : 0;
}
