import { openBundledGlossary } from "@/lib/glossary/bundled-glossary";
import type { CompiledGlossary } from "@/lib/glossary/compiled-glossary";
import { withOwnTerms } from "@/lib/glossary/own-terms";
import type { Bilingual, Term } from "@/lib/glossary/term";
import { glossaryTerm } from "@/lib/own-terms/glossary-term";
import { MAX_OWN_TERMS } from "@/lib/own-terms/own-term-faults";
import { listOwnTerms } from "@/lib/store/own-term-store";
import { database } from "./database";

/** The glossary as it holds for this reader, own terms included. */
export interface ReaderGlossary {
  compiled: CompiledGlossary;
  byId: ReadonlyMap<string, Term>;
}

/** The bundled glossary, opened when it is first needed; the worker may be stopped and lose it at any moment. */
let bundled: CompiledGlossary | undefined;
/** The same with the reader's own terms, until these change. */
let current: Promise<ReaderGlossary> | undefined;

/** The reader's glossary, ready for tagging. Rejects when the database cannot be read. */
export function readerGlossary(): Promise<ReaderGlossary> {
  current ??= compileForReader().catch((error: unknown) => {
    // The next one to ask tries again.
    current = undefined;
    throw error;
  });
  return current;
}

/** The own terms changed: the glossary is made anew when it is next asked for. */
export function forgetOwnTerms(): void {
  current = undefined;
}

/** The names of all terms that the given ones are related to, by id. */
export function relatedNames(
  terms: readonly Term[],
  { byId }: Pick<ReaderGlossary, "byId">,
): Record<string, Bilingual> {
  const names: Record<string, Bilingual> = {};
  for (const id of terms.flatMap(({ related }) => related)) {
    const term = byId.get(id);
    if (term) names[id] = term.name;
  }
  return names;
}

async function compileForReader(): Promise<ReaderGlossary> {
  // The matcher has no room for more than there may be; an earlier version let more in.
  const own = (await listOwnTerms(database())).slice(0, MAX_OWN_TERMS).map(glossaryTerm);
  bundled ??= openBundledGlossary();
  const compiled = withOwnTerms(bundled, own);
  return { compiled, byId: new Map(compiled.terms.map((term) => [term.id, term])) };
}
