import type { Term } from "@/lib/glossary/term";
import type { Analysis } from "./analyse";
import type { Candidate } from "./candidate-list";

/**
 * The term that is meant where a candidate stands: the reader's own of the same name, unless the reader does not want that one
 * there, or the article defines the name as something else than the reader does.
 */
export function meantTerm(
  { glossary, evidence, unwanted }: Analysis,
  { end, form }: Pick<Candidate, "end" | "form">,
): Term {
  const own = glossary
    .ownClaims(form)
    .find((term) => !unwanted.has(term) && evidence.definitions.agreement({ end, form }, term) !== "other");
  return glossary.terms[own ?? form.term]!;
}
