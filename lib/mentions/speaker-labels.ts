import type { Term } from "@/lib/glossary/term";
import type { Candidate } from "./candidates";

/** From so many names before colons on, they are labels of who speaks and not a way to quote. */
const MIN_LABELS = 3;
const COLON = 0x3a;

/**
 * Tells the labels of an interview (`刘广：…`) from mentions of the person: they stand before every turn, and a reader who
 * wants to know who speaks does not look there.
 */
export class SpeakerLabels {
  private count = 0;

  constructor(
    private readonly units: Uint16Array,
    private readonly terms: readonly Term[],
    candidates: readonly Candidate[],
  ) {
    for (const candidate of candidates) if (this.hasForm(candidate)) this.count++;
  }

  /** Whether `candidate` only says who speaks. */
  includes(candidate: Candidate): boolean {
    return this.count >= MIN_LABELS && this.hasForm(candidate);
  }

  private hasForm({ end, form }: Candidate): boolean {
    return this.units[end] === COLON && this.terms[form.term]!.kind === "person";
  }
}
