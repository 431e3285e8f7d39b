import type { Language } from "@/lib/glossary/term";
import { findMatches } from "@/lib/search/find-matches";
import { termNamesIn, withNamedTerms } from "@/lib/search/named-terms";
import { parseQuery } from "@/lib/search/parse-query";
import { type ParsedQuery, phrasesToMark } from "@/lib/search/query";
import type { Database } from "@/lib/store/database";
import { searchLibrary } from "@/lib/store/search-library";
import type { ReaderGlossary } from "../tagger";
import { lookUpIn } from "../term-look-up";
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

/** Terms that are called so, then highlights that a search for it finds, from the article that was changed last on. */
export async function suggest(typed: string, options: SuggestOptions): Promise<Suggestion[]> {
  if (typed.trim() === "") return [];
  const terms = termsFor(typed, options);
  const query = queryFor(typed, options);
  const highlights = await highlightsFor(query, options.db);
  const phrases = phrasesToMark(query);
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
  const other = language === "en" ? "zh" : "en";
  return lookUpIn(glossary)
    .find(typed, TERMS)
    .map(({ id, name, definition }) => ({
      content: placeText({ kind: "term", id }),
      parts: [
        { text: name[language], dim: false },
        { text: name[other] === name[language] ? "" : name[other], dim: false },
        { text: definition[language], dim: true },
      ],
    }));
}

function queryFor(typed: string, { glossary }: SuggestOptions): ParsedQuery {
  const query = parseQuery(typed);
  const idsOf = (name: string) =>
    lookUpIn(glossary)
      .named(name)
      .map(({ id }) => id);
  return withNamedTerms(query, new Map(termNamesIn(query).map((name) => [name, idsOf(name)])));
}

async function highlightsFor(query: ParsedQuery, db: Database): Promise<Suggested[]> {
  const articles = await searchLibrary(db, query, { limit: ALL });
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
