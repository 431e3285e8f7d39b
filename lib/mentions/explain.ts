import type { CompiledGlossary } from "@/lib/glossary/compiled-glossary";
import { type Analysis, analyse } from "./analyse";
import type { Weights } from "./cue-sum";
import { isAccepted, type Reason } from "./decision";
import type { Mention, TaggerInput } from "./mention";

/** A place where an alias stands, and why it was tagged or not. */
export interface ExplainedCandidate extends Mention {
  accepted: boolean;
  reason: Reason;
  /** Cue words around it that speak for its term, and against it; only for names that may mean something else. */
  cuesFor: string[];
  cuesAgainst: string[];
  /** What the words around it weigh together, for and against. */
  weights: Weights;
  /** What the article says that the abbreviation stands for, `""` when it does not. */
  definedAs: string;
}

function explainOne(analysis: Analysis, index: number): ExplainedCandidate {
  const { text, glossary, candidates, evidence } = analysis;
  const candidate = candidates.at(index);
  const cuesFor = new Set<string>();
  const cuesAgainst = new Set<string>();
  let weights: Weights = { for: 0, against: 0, isFirm: false, ownAgainst: 0 };
  if (!candidate.form.proven) {
    const { words } = glossary.cues();
    weights = evidence.weigh(index, (cue, weight) => (weight > 0 ? cuesFor : cuesAgainst).add(words[cue]!));
  }
  return {
    start: text.offsets.sourceStart(candidate.start),
    end: text.offsets.sourceEnd(candidate.end),
    termId: glossary.termOf(candidate.form).id,
    accepted: isAccepted(analysis.reasons[index]!),
    reason: analysis.reasons[index]!,
    weights,
    cuesFor: [...cuesFor],
    cuesAgainst: [...cuesAgainst],
    definedAs: evidence.definitions.definitionFor(candidate)?.long ?? "",
  };
}

/** Like `tag`, with the reason of each mention and the refused candidates among them, sorted by start. */
export function explain(input: TaggerInput, glossary: CompiledGlossary): ExplainedCandidate[] {
  const analysis = analyse(input, glossary);
  return analysis.reasons.map((_, index) => explainOne(analysis, index));
}
