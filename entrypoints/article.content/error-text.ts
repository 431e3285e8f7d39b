import { numberText } from "@/components/count-text";
import { t } from "@/components/translate";

/** What to tell the reader when a request failed: what happened and the way out, in the interface's language. */
export function errorText(error: unknown): string {
  // By its name: each of a page's scripts has classes of its own.
  const name = error instanceof Error ? error.name : "";
  if (name === "DeadContextError") return t("page_error_reload");
  if (name === "QuotaExceededError") return t("page_error_storage_full");
  if (name === "NotFoundError") return t("page_error_gone");
  if (name === "PrivateWindow") return t("page_error_private");
  if (name === "DividedPassage") return t("page_selection_divided");
  if (error instanceof Error && name === "NameTaken") {
    // The name that is taken, and in a second line the term that has it.
    const [taken = "", holder = ""] = error.message.split("\n");
    return t("page_error_name_taken", taken, holder);
  }
  if (error instanceof Error && name === "TooManyTerms")
    return t("page_error_too_many_terms", numberText(Number(error.message)));
  return t("page_error_not_saved");
}
