import type { CompiledGlossary } from "@/lib/glossary/compiled-glossary";
import { normalize } from "@/lib/text/normalize";
import { findCandidates } from "./candidates";
import { type Decisions, decide } from "./decide";
import type { TaggerInput } from "./mention";
import type { Material } from "./place-evidence";
import { TitleEvidence } from "./title-evidence";

/** A text read through: what was found and decided, and the way back to its offsets. */
export interface Analysis extends Material, Decisions {}

/**
 * Finds every candidate of `glossary` in `input` and decides about each. What `tag` and `explain` have in common.
 * @param memory see `normalize`
 */
export function analyse(input: TaggerInput, glossary: CompiledGlossary, memory?: Uint16Array): Analysis {
  const text = normalize(input.text, input.code, memory);
  const title = new TitleEvidence(input.title, glossary);
  const material = { text, glossary, title, ...findCandidates(text, glossary) };
  return { ...material, ...decide(material) };
}
