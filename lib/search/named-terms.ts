import type { ParsedQuery } from "./query";

/** The names behind `term:` in a query, as typed, each once. */
export function termNamesIn({ clauses }: ParsedQuery): string[] {
  const names = clauses.flatMap(({ criterion }) => (criterion.kind === "term" ? [criterion.name] : []));
  return [...new Set(names)];
}

/** The query in which each name behind `term:` stands for the terms that have it too, beside the one with it as its id. */
export function withNamedTerms(
  query: ParsedQuery,
  named: ReadonlyMap<string, readonly string[]>,
): ParsedQuery {
  const clauses = query.clauses.map((clause) => {
    const { criterion } = clause;
    if (criterion.kind !== "term") return clause;
    const found = named.get(criterion.name) ?? [];
    const ids = new Set([...criterion.ids, ...found]);
    return { ...clause, criterion: { ...criterion, ids: [...ids], isKnown: found.length > 0 } };
  });
  return { ...query, clauses };
}
