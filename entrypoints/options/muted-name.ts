import type { Bilingual, Language } from "@/lib/glossary/term";
import { abbreviationOf } from "@/lib/mentions/article-term-id";
import type { MutedTerm } from "@/lib/store/muted-terms";

/** What a muted term is called in the list; `null` where nothing has its name any more, and what kind of term it is. */
export interface MutedName {
  name: string | null;
  is: "known" | "deleted" | "abbreviation" | "unknown";
}

/**
 * The name of a muted term: of the reader's own as it is now, or was when it was deleted; of an abbreviation that articles
 * define, itself; of the glossary's in a language.
 *
 * @param names of terms of the glossary, by id.
 */
export function mutedName(
  { termId, own }: Pick<MutedTerm, "termId" | "own">,
  names: Readonly<Record<string, Bilingual>>,
  language: Language,
): MutedName {
  if (own) return { name: own.name, is: own.deleted ? "deleted" : "known" };
  const short = abbreviationOf(termId);
  if (short !== null) return { name: short, is: "abbreviation" };
  const name = Object.hasOwn(names, termId) ? names[termId]?.[language] : undefined;
  return name === undefined ? { name: null, is: "unknown" } : { name, is: "known" };
}
