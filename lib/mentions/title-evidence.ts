import type { CompiledGlossary } from "@/lib/glossary/compiled-glossary";
import { type CueSet, DECOY, WEIGHT_UNIT } from "@/lib/glossary/cue-set";
import { normalize } from "@/lib/text/normalize";
import { findCandidates } from "./candidates";
import { CueSum, type UseOfCue, type Weights } from "./cue-sum";
import { CueFinder, hasCapitals } from "./cue-words";
import { limitsInTitle } from "./field-reliance";
import { HitList } from "./hit-list";
import { selectLongest } from "./select-longest";

/** What a cue word in the title weighs beside one that stands next to the name. */
const TITLE_CUE = 0.25;

/** What an article's title says about it. */
export class TitleEvidence {
  /** Terms (by index) that the title names beyond doubt. */
  readonly terms: readonly number[];
  private readonly text;
  private cues: HitList | undefined;
  private sum: CueSum | undefined;

  /** @param unwanted see `findCandidates` */
  constructor(
    title: string,
    private readonly glossary: CompiledGlossary,
    unwanted?: ReadonlySet<number>,
  ) {
    this.text = normalize(title);
    const { candidates } = findCandidates(this.text, glossary, unwanted);
    const terms: number[] = [];
    selectLongest(
      candidates,
      (index) => candidates.form(index).proven && !candidates.isBlocked(index),
      (index) => terms.push(candidates.form(index).term),
    );
    this.terms = terms;
  }

  /** What the title's words weigh for and against `term`, with limits as words around a name have them. */
  weigh(term: number, use?: UseOfCue): Weights {
    const cues = this.glossary.cues();
    const row = cues.of(term);
    this.sum ??= new CueSum(cues.size);
    this.sum.begin(use);
    const { starts, ends, values, count } = this.find(cues);
    for (let at = 0; at < count; at++) this.add(row, cues, values[at]!, starts[at]!, ends[at]!);
    return this.sum.total(limitsInTitle(term, cues), 0);
  }

  private add(row: Int8Array, cues: CueSet, cue: number, start: number, end: number): void {
    const sum = this.sum!;
    const anywhere = row[cue]!;
    if (anywhere === DECOY) {
      sum.hide(start, end);
      return;
    }
    const weight = anywhere * WEIGHT_UNIT * TITLE_CUE;
    if (weight === 0 || sum.hides(end, weight)) return;
    if (!hasCapitals(this.text.units, start, cues.capitals(cue, weight))) return;
    sum.add(cue, start, end, weight, cues.source(anywhere));
  }

  /** The cue words of the title, found once. */
  private find({ keys }: CueSet): HitList {
    if (this.cues === undefined) {
      this.cues = new HitList(64);
      new CueFinder(this.text.units, keys, this.cues).find(1, this.text.length);
    }
    return this.cues;
  }
}
