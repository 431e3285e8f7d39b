import { t } from "@/components/translate";
import { errorText } from "@/entrypoints/article.content/error-text";

/** What to tell the reader when an own term could not be stored or deleted. */
export function ownTermErrorText(error: unknown): string {
  return error instanceof Error && error.name === "NotFoundError" ? t("own_gone") : errorText(error);
}
