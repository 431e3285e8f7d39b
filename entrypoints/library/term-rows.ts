import { definitionLanguage } from "@/components/language-tag";
import type { TermTotal } from "@/lib/insights/term-totals";
import type { ListedTerm } from "@/lib/messages/library-protocol";
import { TypedName } from "@/lib/text/typed-name";
import type { KindChoice } from "./KindSelect";
import { nameOrder, type TermDirectory } from "./term-directory";

/** What the list of terms tells of each, and can be sorted by, in the order of its columns. */
export const TERM_COLUMNS = ["name", "kind", "mentions", "articles", "first", "last"] as const;

/** One of {@link TERM_COLUMNS}. */
export type TermColumn = (typeof TERM_COLUMNS)[number];

/** Which terms are listed, and in which order. */
export interface TermChoice {
  /** As typed, `""` for none. */
  typed: string;
  kind: KindChoice;
  /** Whether terms are listed that were not met. */
  unmet: boolean;
  column: TermColumn;
  descending: boolean;
}

/** What holds until the reader chooses otherwise: what was met, the most often first. */
export const FIRST_CHOICE: TermChoice = {
  ...{ typed: "", kind: "all", unmet: false, column: "articles", descending: true },
};

/** A term of the list. */
export interface TermRow {
  term: ListedTerm;
  /** Its name in the interface's language. */
  name: string;
  /** `null` where it was not met. */
  total: TermTotal | null;
}

/**
 * The terms that are listed, in their order; those of one rank by name, those that were not met behind all others.
 *
 * @param kindName a kind's name for readers.
 */
export function termRows(
  directory: TermDirectory,
  totals: ReadonlyMap<string, TermTotal>,
  choice: TermChoice,
  kindName: (term: ListedTerm) => string,
): TermRow[] {
  const language = definitionLanguage();
  const compareNames = nameOrder();
  const typed = new TypedName(choice.typed);
  const rows = [...directory.byId.values()]
    .filter((term) => isChosen(term, choice) && directory.matches(term, typed))
    .map((term) => ({ term, name: term.name[language], total: totals.get(term.id) ?? null }))
    .filter(({ total }) => choice.unmet || total !== null);
  const { column, descending } = choice;
  const sign = descending ? -1 : 1;
  return rows.sort((a, b) => {
    if (column === "name") return sign * compareNames(a.name, b.name);
    if (column === "kind")
      return sign * compareNames(kindName(a.term), kindName(b.term)) || compareNames(a.name, b.name);
    if (!a.total || !b.total)
      return Number(a.total === null) - Number(b.total === null) || compareNames(a.name, b.name);
    return sign * (rankOf(a.total, column) - rankOf(b.total, column)) || compareNames(a.name, b.name);
  });
}

function isChosen({ kind, own }: ListedTerm, { kind: chosen }: TermChoice): boolean {
  return chosen === "all" || (chosen === "own" ? own : !own && kind === chosen);
}

function rankOf(total: TermTotal, column: Exclude<TermColumn, "name" | "kind">): number {
  switch (column) {
    case "mentions":
      return total.mentions;
    case "articles":
      return total.articles;
    case "first":
      return total.firstSeenAt;
    case "last":
      return total.lastSeenAt;
  }
}
