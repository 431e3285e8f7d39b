import { t } from "@/components/translate";
import type { ParsedQuery } from "@/lib/search/query";

/** Why a search may have found nothing, and what to try. */
export function noResultsHint({ clauses }: ParsedQuery): string {
  const byTerm = clauses.some(({ criterion, not }) => criterion.kind === "term" && !not);
  return t(byTerm ? "library_no_term_hint" : "library_no_results_hint");
}
