import type { Term } from "@/lib/glossary/term";
import { COLON } from "@/lib/text/units";
import type { CandidateList } from "./candidate-list";

/** From so many names before colons on, they are labels of who speaks and not a way to quote. */
const MIN_LABELS = 3;

/**
 * Tells the labels of an interview (`刘广：…`) from mentions of the person: they stand before every turn, and a reader who
 * wants to know who speaks does not look there.
 */
export class SpeakerLabels {
  private count = 0;

  constructor(
    private readonly units: Uint16Array,
    private readonly terms: readonly Term[],
    candidates: CandidateList,
  ) {
    for (let at = 0; at < candidates.length; at++) {
      if (this.looksLike(candidates.ends[at]!, candidates.form(at).term)) this.count++;
    }
  }

  /** Whether the candidate that ends at `end` and names `term` only says who speaks. */
  includes(end: number, term: number): boolean {
    return this.count >= MIN_LABELS && this.looksLike(end, term);
  }

  private looksLike(end: number, term: number): boolean {
    return this.units[end] === COLON && this.terms[term]!.kind === "person";
  }
}
