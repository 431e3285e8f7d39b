import { countText } from "@/components/count-text";
import type { ExportTarget } from "@/components/ExportMenu";
import type { ToastContent } from "@/components/ToastPlace";
import { t } from "@/components/translate";
import { copyText } from "@/entrypoints/article.content/copy-text";
import { exportFileName } from "@/lib/exchange/file-name";
import { EXPORT_FORMATS, type ExportFormatId } from "@/lib/exchange/formats";
import type { Database } from "@/lib/store/database";
import { articlesOfHighlights, exportableArticles } from "@/lib/store/library-query";
import { saveFile } from "./save-file";

/** What to export and how. */
export interface ExportRequest {
  /** The page whose article is meant; left out, everything is. */
  pageKey?: string | undefined;
  /** The highlights that are meant, say a selection; left out, all of these articles are. */
  ids?: readonly string[] | undefined;
  format: ExportFormatId;
  target: ExportTarget;
}

/** Writes an article or everything to a file or the clipboard, and returns what to tell the reader. Never rejects. */
export async function exportLibrary(
  db: Database,
  { pageKey, ids, format: formatId, target }: ExportRequest,
  document: Document,
): Promise<ToastContent> {
  const format = EXPORT_FORMATS.find(({ id }) => id === formatId)!;
  try {
    const items = await (ids ? articlesOfHighlights(db, ids) : exportableArticles(db, pageKey));
    if (items.length === 0) return info(t("export_nothing"));
    const now = Date.now();
    const text = format.write(items, { now });
    if (target === "clipboard") {
      if (!(await copyText(text, document))) return failure(t("export_copy_refused"));
      const count = items.reduce((sum, { highlights }) => sum + highlights.length, 0);
      return info(countText("export_copied", count));
    }
    const name = exportFileName(items, format.extension, now);
    saveFile(name, format.mimeType, text, document);
    return info(t("export_saved", name));
  } catch {
    // The database or the browser failed; the reader can only try again, and nothing was changed.
    return failure(t("export_failed"));
  }
}

function info(message: string): ToastContent {
  return { message, action: null, tone: "info" };
}

function failure(message: string): ToastContent {
  return { message, action: null, tone: "error" };
}
