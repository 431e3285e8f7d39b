import { formatLocale } from "@/components/format-locale";
import { definitionLanguage } from "@/components/language-tag";
import type { ListedTerm } from "@/lib/messages/library-protocol";
import { comparableNames, type TypedName } from "@/lib/text/typed-name";

/** All terms that there are, to be looked up. */
export interface TermDirectory {
  byId: ReadonlyMap<string, ListedTerm>;
  /** A term's name in the reader's language; its id, where there is no such term. */
  nameOf(id: string): string;
  /** Whether a term is found by what was typed of its names, in either language, and the other ways to write it. */
  matches(term: ListedTerm, typed: TypedName): boolean;
}

/** Makes the terms ready for look-ups. */
export function termDirectory(terms: readonly ListedTerm[]): TermDirectory {
  const byId = new Map(terms.map((term) => [term.id, term]));
  const names = new Map<string, string>();
  const namesOf = ({ id, name, aliases }: ListedTerm): string => {
    const known = names.get(id) ?? comparableNames([name.en, name.zh, ...aliases]);
    names.set(id, known);
    return known;
  };
  return {
    byId,
    nameOf: (id) => byId.get(id)?.name[definitionLanguage()] ?? id,
    matches: (term, typed) => typed.isFoundAmong(namesOf(term)),
  };
}

/** Compares names as the reader's language sorts them, numbers by their value. */
export function nameOrder(): (a: string, b: string) => number {
  return new Intl.Collator(formatLocale(), { numeric: true }).compare;
}
