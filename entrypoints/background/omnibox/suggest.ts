import { TermLookUp } from "@/lib/glossary/look-up";
import type { Language } from "@/lib/glossary/term";
import { findMatches } from "@/lib/search/find-matches";
import { parseQuery } from "@/lib/search/parse-query";
import { phrasesToMark } from "@/lib/search/query";
import type { Database } from "@/lib/store/database";
import { searchLibrary } from "@/lib/store/search-library";
import type { ReaderGlossary } from "../tagger";
import { placeText } from "./suggested-place";
import { type LinePart, suggestionLine } from "./suggestion-line";

/** Browsers show about nine: so many terms at most, and highlights in what is left. */
const TERMS = 4;
const ALL = 8;

/** What suggestions are made from. */
export interface SuggestOptions {
  glossary: ReaderGlossary;
  db: Database;
  /** Whose names and definitions are shown. */
  language: Language;
  /** Whether the browser reads markup in suggestions. */
  markup: boolean;
}

/** A suggestion as the browser takes it. */
export interface Suggestion {
  content: string;
  description: string;
}

/** The names of a glossary, made ready once for each. */
const lookUps = new WeakMap<ReaderGlossary, TermLookUp>();

/** Terms that are called so, then highlights that a search for it finds, from the article that was changed last on. */
export async function suggest(typed: string, options: SuggestOptions): Promise<Suggestion[]> {
  if (typed.trim() === "") return [];
  const terms = termsFor(typed, options);
  const highlights = await highlightsFor(typed, options.db);
  const phrases = phrasesToMark(parseQuery(typed));
  const find = (text: string) => findMatches(text, phrases);
  return [...terms, ...highlights].slice(0, ALL).map(({ content, parts }) => ({
    content,
    description: suggestionLine(parts, find, options.markup),
  }));
}

interface Suggested {
  content: string;
  parts: LinePart[];
}

function termsFor(typed: string, { glossary, language }: SuggestOptions): Suggested[] {
  const lookUp = lookUps.get(glossary) ?? new TermLookUp(glossary.byId.values());
  lookUps.set(glossary, lookUp);
  const other = language === "en" ? "zh" : "en";
  return lookUp.find(typed, TERMS).map(({ id, name, definition }) => ({
    content: placeText({ kind: "term", id }),
    parts: [
      { text: name[language], dim: false },
      { text: name[other] === name[language] ? "" : name[other], dim: false },
      { text: definition[language], dim: true },
    ],
  }));
}

async function highlightsFor(typed: string, db: Database): Promise<Suggested[]> {
  const articles = await searchLibrary(db, typed, { limit: ALL });
  return articles.flatMap(({ article, highlights }) =>
    highlights.slice(0, ALL).map(({ id, quote, note }) => ({
      content: placeText({ kind: "highlight", id }),
      parts: [
        { text: quote, dim: false },
        { text: note, dim: true },
        { text: article.title, dim: true },
      ],
    })),
  );
}
