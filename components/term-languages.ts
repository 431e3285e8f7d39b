import type { Language, Term } from "@/lib/glossary/term";
import { TAB_LANGUAGES } from "./LanguageTabs";

/** The languages that a term is explained in: the reader writes an own term in one. */
export function languagesOf({ language }: Term): readonly Language[] {
  return language === undefined ? TAB_LANGUAGES : [language];
}

/** The language to explain a term in: the one that is wanted, where there is that. */
export function languageFor(term: Term, wanted: Language): Language {
  const languages = languagesOf(term);
  return languages.includes(wanted) ? wanted : languages[0]!;
}
