import { t } from "@/components/translate";
import { letThePageRun } from "@/lib/page-text/time-slices";

/**
 * Looks up what has to be said when the extension is gone, while there is one to ask, and not at once: the first
 * look-up waits for the browser's process.
 */
export async function learnLastWords(): Promise<void> {
  await letThePageRun();
  t("page_error_reload");
  t("unsaved_reload");
  t("unsaved_copy");
  t("page_copied");
}
