import { extendAliases } from "./build-aliases";
import { openGlossary } from "./compile";
import type { CompiledGlossary } from "./compiled-glossary";
import type { Term } from "./term";

/**
 * The glossary with the reader's own terms, up to 50,000 of them; `glossary` stays as it is and serves again after the
 * next change. An own term has `source: "own"` and wins over a bundled one that claims the same alias; it has no
 * cues, and is tagged wherever its name stands. Do it once per change and keep the result: it takes milliseconds, with
 * thousands of terms some tenths of a second. Muted terms and those refused in an article need no other glossary, see
 * `TaggerInput.muted`.
 */
export function withOwnTerms(glossary: CompiledGlossary, ownTerms: readonly Term[]): CompiledGlossary {
  if (ownTerms.length === 0) return glossary;
  const terms = [...glossary.terms, ...ownTerms];
  return openGlossary(terms, extendAliases(glossary, terms, glossary.terms.length), glossary.cueTable);
}
