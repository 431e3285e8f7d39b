import { t } from "@/components/translate";
import type { ParsedQuery } from "@/lib/search/query";

/** Why a search may have found nothing, and what to try. */
export function noResultsHint({ clauses }: ParsedQuery): string {
  const wanted = clauses.flatMap(({ criterion, not }) =>
    criterion.kind === "term" && !not ? [criterion] : [],
  );
  if (wanted.some(({ isKnown }) => !isKnown)) return t("library_no_term_hint");
  const isTermAlone = wanted.length === 1 && clauses.length === 1;
  return t(isTermAlone ? "library_no_kept_term_hint" : "library_no_results_hint");
}
