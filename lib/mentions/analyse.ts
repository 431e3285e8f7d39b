import type { CompiledGlossary } from "@/lib/glossary/compiled-glossary";
import { normalize } from "@/lib/text/normalize";
import { findCandidates } from "./candidates";
import { type Decisions, decide } from "./decide";
import type { TaggerInput } from "./mention";
import type { Material } from "./place-evidence";
import { TitleEvidence } from "./title-evidence";

/** A text read through: what was found and decided, and the way back to its offsets. */
export interface Analysis extends Material, Decisions {
  /** The reader's own terms that are not wanted in the text, by index. */
  unwanted: ReadonlySet<number>;
}

/** Those of the reader's own terms that are among `muted`, by index. */
function unwantedTerms({ ownTerms }: CompiledGlossary, muted: ReadonlySet<string> = new Set()): Set<number> {
  const unwanted = new Set<number>();
  for (const id of muted) {
    const term = ownTerms().get(id);
    if (term !== undefined) unwanted.add(term);
  }
  return unwanted;
}

/**
 * Finds every candidate of `glossary` in `input` and decides about each. What `tag` and `explain` have in common.
 * @param memory see `normalize`
 */
export function analyse(input: TaggerInput, glossary: CompiledGlossary, memory?: Uint16Array): Analysis {
  const text = normalize(input.text, input.code, memory);
  const unwanted = unwantedTerms(glossary, input.muted);
  const title = new TitleEvidence(input.title, glossary, unwanted);
  const material = { text, glossary, title, ...findCandidates(text, glossary, unwanted) };
  return { ...material, ...decide(material), unwanted };
}
