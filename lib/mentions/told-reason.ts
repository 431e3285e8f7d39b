import type { Analysis } from "./analyse";
import type { Weights } from "./cue-sum";
import { isAccepted, type NameReason, type Reason } from "./decision";
import type { EvidenceList } from "./evidence-list";
import { meantTerm } from "./meant-term";
import { refuses } from "./sense-judge";

/** What the phrase of a refused name makes of it, where that refuses it and words alone would not; else `null`. */
function refusingName(weights: Weights, { names, hasCueAgainst }: EvidenceList): NameReason | null {
  const [heaviest] = [...names].sort((a, b) => b[1] - a[1]);
  if (heaviest === undefined) return null;
  const byNames = [...names.values()].reduce((sum, weight) => sum + weight, 0);
  const byWords = weights.against - byNames;
  const isAlone = !hasCueAgainst || refuses({ for: weights.for, against: byNames });
  return isAlone && !refuses({ for: weights.for, against: byWords }) ? heaviest[0] : null;
}

/**
 * Tells why candidates of one text were tagged or not, more exactly than deciding needs: which of the things that were weighed
 * together turned the scale, and whether the name to which one gave way is tagged. Ask in their order.
 */
export class ReasonTeller {
  /** Indices of the candidates that are tagged; none overlap. */
  private readonly tagged: number[] = [];
  /** Index in `tagged` of the first one that ends behind the start of the candidate asked about. */
  private low = 0;

  constructor(private readonly analysis: Analysis) {
    analysis.reasons.forEach((reason, index) => {
      if (isAccepted(reason)) this.tagged.push(index);
    });
  }

  /** @param weights with `list`, what weighing the candidate with this index gave */
  reason(index: number, weights: Weights, list: EvidenceList): Reason {
    const reason = this.analysis.reasons[index]!;
    if (reason === "cue-for") return this.isLikely(index, weights) ? "likely" : reason;
    if (reason === "cue-against") return refusingName(weights, list) ?? reason;
    if (reason === "another-term") return this.givenUp(index);
    return reason === "no-evidence" && this.analysis.candidates.isLater(index) ? "no-fuller-name" : reason;
  }

  /** Whether the candidate is also tagged there. */
  isCopy(index: number): boolean {
    return this.taggedOver(index).some(
      (other) => other !== index && this.isSamePlace(other, index) && this.idOf(other) === this.idOf(index),
    );
  }

  /** Whether words speak for a name that is tagged without need. */
  private isLikely(index: number, weights: Weights): boolean {
    if (weights.against > 0) return false;
    return weights.for === 0 || (this.analysis.senses.needsNothing(index) && !this.hasRival(index));
  }

  /** Whether another term claimed the name, so that words had to choose. */
  private hasRival(index: number): boolean {
    const { candidates, reasons } = this.analysis;
    const isRival = (at: number) => reasons[at] === "another-term" && this.isSamePlace(at, index);
    const start = candidates.starts[index];
    for (let at = index - 1; candidates.starts[at] === start && at >= 0; at--) if (isRival(at)) return true;
    for (let at = index + 1; at < candidates.length && candidates.starts[at] === start; at++)
      if (isRival(at)) return true;
    return false;
  }

  /** Why a candidate that gave way to one of another term is not tagged. */
  private givenUp(index: number): Reason {
    const over = this.taggedOver(index);
    if (over.some((other) => this.isSamePlace(other, index))) return "another-term";
    if (over.length > 0) return "overlapped";
    return this.analysis.candidates.isLater(index) ? "no-fuller-name" : "no-evidence";
  }

  /** The candidates that are tagged where this one stands, or in a part of that. */
  private taggedOver(index: number): number[] {
    const { starts, ends } = this.analysis.candidates;
    const { tagged } = this;
    while (this.low < tagged.length && ends[tagged[this.low]!]! <= starts[index]!) this.low++;
    let to = this.low;
    while (to < tagged.length && starts[tagged[to]!]! < ends[index]!) to++;
    return tagged.slice(this.low, to);
  }

  private isSamePlace(index: number, other: number): boolean {
    const { starts, ends } = this.analysis.candidates;
    return starts[index] === starts[other] && ends[index] === ends[other];
  }

  private idOf(index: number): string {
    return meantTerm(this.analysis, this.analysis.candidates.at(index)).id;
  }
}
