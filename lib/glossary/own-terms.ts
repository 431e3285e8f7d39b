import { compileGlossary } from "./compile";
import type { CompiledGlossary } from "./compiled-glossary";
import type { Term } from "./term";

/**
 * The glossary with the reader's own terms, up to 10,000 of them; `glossary` stays as it is and serves again after the
 * next change. An own term has `source: "own"` and wins over a bundled one that claims the same alias; one without
 * cues is tagged wherever its name stands. Do it once per change and keep the result: it takes milliseconds. Muted terms
 * and those refused in an article need no other glossary, see `TaggerInput.muted`.
 */
export function withOwnTerms(glossary: CompiledGlossary, ownTerms: readonly Term[]): CompiledGlossary {
  return ownTerms.length === 0 ? glossary : compileGlossary([...glossary.terms, ...ownTerms]);
}
