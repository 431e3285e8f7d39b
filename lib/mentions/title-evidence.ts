import type { CompiledGlossary } from "@/lib/glossary/compiled-glossary";
import { type CueSet, DECOY, WEIGHT_UNIT } from "@/lib/glossary/cue-set";
import { normalize } from "@/lib/text/normalize";
import { findCandidates } from "./candidates";
import type { Weights } from "./cue-sum";
import { HitList } from "./hit-list";
import { KeyFinder } from "./key-finder";
import { selectLongest } from "./select-longest";

/** What a cue word in the title weighs beside one that stands next to the name. */
const TITLE_CUE = 0.25;
/** Length of a normalised text without a character: the breaks at its ends. */
const EMPTY = 2;

/** What an article's title says about it. */
export class TitleEvidence {
  /** Terms (by index) that the title names beyond doubt. */
  readonly terms: readonly number[];
  private readonly text;
  private cues: ReadonlySet<number> | undefined;

  constructor(
    title: string,
    private readonly glossary: CompiledGlossary,
  ) {
    this.text = normalize(title);
    const { candidates } = findCandidates(this.text, glossary);
    const terms: number[] = [];
    selectLongest(
      candidates,
      (index) => candidates.form(index).proven && !candidates.isBlocked(index),
      (index) => terms.push(candidates.form(index).term),
    );
    this.terms = terms;
  }

  /** What the title's words weigh for and against `term`. */
  weigh(term: number): Weights {
    const total = { for: 0, against: 0, isFirm: false };
    if (this.text.length === EMPTY) return total;
    const cues = this.glossary.cues();
    const row = cues.of(term);
    this.cues ??= this.find(cues);
    for (const cue of this.cues) {
      if (row[cue] === DECOY) continue;
      const weight = row[cue]! * WEIGHT_UNIT * TITLE_CUE;
      if (weight > 0) total.for += weight;
      else total.against -= weight;
    }
    return total;
  }

  private find({ keys }: CueSet): Set<number> {
    const hits = new HitList(64);
    new KeyFinder(this.text.units, keys, hits).find(1, this.text.length);
    return new Set(hits.values.subarray(0, hits.count));
  }
}
