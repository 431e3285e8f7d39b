import { formatLocale } from "@/components/format-locale";
import { definitionLanguage } from "@/components/language-tag";
import type { ListedTerm } from "@/lib/messages/library-protocol";
import { foldName } from "@/lib/search/fold-name";

/** All terms that there are, to be looked up. */
export interface TermDirectory {
  byId: ReadonlyMap<string, ListedTerm>;
  /** A term's name in the reader's language; its id, where there is no such term. */
  nameOf(id: string): string;
  /** Whether a term has a name, in either language, or another way to be written that holds what was typed. */
  matches(term: ListedTerm, typed: string): boolean;
}

/** Makes the terms ready for look-ups. */
export function termDirectory(terms: readonly ListedTerm[]): TermDirectory {
  const byId = new Map(terms.map((term) => [term.id, term]));
  const spellings = new Map<string, string>();
  const spellingsOf = ({ id, name, aliases }: ListedTerm): string => {
    const known = spellings.get(id) ?? [name.en, name.zh, ...aliases].map(foldName).join("\n");
    spellings.set(id, known);
    return known;
  };
  return {
    byId,
    nameOf: (id) => byId.get(id)?.name[definitionLanguage()] ?? id,
    matches: (term, typed) => spellingsOf(term).includes(foldName(typed)),
  };
}

/** Compares names as the reader's language sorts them, numbers by their value. */
export function nameOrder(): (a: string, b: string) => number {
  return new Intl.Collator(formatLocale(), { numeric: true }).compare;
}
