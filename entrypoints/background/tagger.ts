import { bundledTerms } from "@/lib/glossary/bundled";
import { openBundledGlossary } from "@/lib/glossary/bundled-glossary";
import type { CompiledGlossary } from "@/lib/glossary/compiled-glossary";
import type { Bilingual, Term } from "@/lib/glossary/term";

/** The bundled glossary, compiled when it is first needed; the worker may be stopped and lose it at any moment. */
let compiled: CompiledGlossary | undefined;
const byId = new Map(bundledTerms.map((term) => [term.id, term]));

/** The glossary ready for tagging. */
export function glossary(): CompiledGlossary {
  compiled ??= openBundledGlossary();
  return compiled;
}

/** The term of an id, `null` where the glossary has none. */
export function termById(id: string): Term | null {
  return byId.get(id) ?? null;
}

/** The names of all terms that the given ones are related to, by id. */
export function relatedNames(terms: readonly Term[]): Record<string, Bilingual> {
  const names: Record<string, Bilingual> = {};
  for (const id of terms.flatMap(({ related }) => related)) {
    const term = byId.get(id);
    if (term) names[id] = term.name;
  }
  return names;
}
