import type { CompiledGlossary } from "@/lib/glossary/compiled-glossary";
import { analyse } from "./analyse";
import { isAccepted, type Reason } from "./decision";
import type { Mention, TaggerInput } from "./mention";

/** A place where an alias stands, and why it was tagged or not. */
export interface ExplainedCandidate extends Mention {
  accepted: boolean;
  reason: Reason;
  /** What the reason rests on, for people: cue words, a definition; `""` when the reason says it all. */
  detail: string;
}

/** Like `tag`, with the reason of each mention and the refused candidates among them, sorted by start. */
export function explain(input: TaggerInput, glossary: CompiledGlossary): ExplainedCandidate[] {
  const { text, candidates, reasons, detail } = { detail: "", ...analyse(input, glossary) };
  return candidates.map(({ start, end, form }, index) => ({
    start: text.offsets.sourceStart(start),
    end: text.offsets.sourceEnd(end),
    termId: glossary.terms[form.term]!.id,
    accepted: isAccepted(reasons[index]!),
    reason: reasons[index]!,
    detail,
  }));
}
