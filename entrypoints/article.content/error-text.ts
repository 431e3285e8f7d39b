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
  // Its text is the name.
  if (error instanceof Error && name === "NameTaken") return t("page_error_name_taken", error.message);
  return t("page_error_not_saved");
}
