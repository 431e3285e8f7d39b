import type { HighlightColor } from "@/lib/highlights/highlight";
import type { Phrase } from "./phrase";

/** The names of the search's operators, in the order in which they are explained. */
export const OPERATORS = ["term", "tag", "site", "color", "before", "after", "has", "is"] as const;

/** One of {@link OPERATORS}. */
export type Operator = (typeof OPERATORS)[number];

/** What a highlight has to be to be found. */
export type Criterion =
  /**
   * Words in the quote, note or tags, or in the article's title, author, site's name or host. Where it has them in its kept
   * text alone, the article itself is found.
   */
  | { kind: "words"; phrase: Phrase }
  /** One of its tags, in whatever way of writing; folded by `fold-name.ts`. */
  | { kind: "tag"; name: string }
  /**
   * A term that it mentions: the name or id as typed, and the folded ids of the terms that are meant by it. `isKnown`:
   * whether there is such a term; false until it was looked up.
   */
  | { kind: "term"; name: string; ids: readonly string[]; isKnown: boolean }
  /** Its article's host, a domain above it, or the site's name; folded. */
  | { kind: "site"; name: string }
  | { kind: "color"; color: HighlightColor }
  /** When it was kept, ms since the epoch: `from` inclusive, `to` exclusive. */
  | { kind: "time"; from: number; to: number }
  | { kind: "note" }
  /** Its page no longer has the passage. */
  | { kind: "orphan" };

/** One part of a query. A highlight is found when it fulfils all of them. */
export interface Clause {
  criterion: Criterion;
  /** True where it must not be so. */
  not: boolean;
}

/** An operator that cannot be followed, for its explanation. */
export interface QueryFault {
  /** No operator has the name; there is nothing behind the colon; it does not take this value. */
  kind: "unknown" | "empty" | "value";
  /** As typed, without the colon. */
  operator: string;
  value: string;
  /** Where it stands in the query: UTF-16 offsets, `end` exclusive. */
  start: number;
  end: number;
  /** True where the reader may still be typing it: what it says so far could become right. */
  unfinished: boolean;
}

/** A query, taken apart. */
export interface ParsedQuery {
  clauses: Clause[];
  faults: QueryFault[];
}

/** Whether a query cannot be answered as it stands, rather than with what is typed so far left out. */
export function isWrong({ faults }: ParsedQuery): boolean {
  return faults.some(({ unfinished }) => !unfinished);
}

/** Whether nothing is asked for. */
export function isEmpty({ clauses, faults }: ParsedQuery): boolean {
  return clauses.length + faults.length === 0;
}

/** The phrases to mark in what was found. */
export function phrasesToMark({ clauses }: ParsedQuery): Phrase[] {
  return clauses.flatMap(({ criterion, not }) =>
    criterion.kind === "words" && !not ? [criterion.phrase] : [],
  );
}
