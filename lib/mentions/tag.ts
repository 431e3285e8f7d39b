import type { CompiledGlossary } from "@/lib/glossary/compiled-glossary";
import { analyse } from "./analyse";
import { isAccepted } from "./decision";
import type { Mention, TaggerInput } from "./mention";

/**
 * Every mention of the glossary's terms in an article, sorted, none overlapping, `core` and `basic` terms alike.
 * Offsets are UTF-16 units of `input.text`, so `text.slice(start, end)` is the mention as written. Takes any string;
 * time grows with the text alone.
 */
export function tag(input: TaggerInput, glossary: CompiledGlossary): Mention[] {
  const { text, candidates, reasons } = analyse(input, glossary);
  const mentions: Mention[] = [];
  for (let index = 0; index < candidates.length; index++) {
    if (!isAccepted(reasons[index]!)) continue;
    mentions.push({
      start: text.offsets.sourceStart(candidates.starts[index]!),
      end: text.offsets.sourceEnd(candidates.ends[index]!),
      termId: glossary.terms[candidates.form(index).term]!.id,
    });
  }
  return mentions;
}
