import { countText } from "@/components/count-text";
import type { ExportTarget } from "@/components/ExportMenu";
import type { ToastContent } from "@/components/ToastPlace";
import { t } from "@/components/translate";
import { copyText } from "@/entrypoints/article.content/copy-text";
import type { ExportFormatId } from "@/lib/exchange/formats";
import { readSettings } from "@/lib/settings/settings-store";
import type { Database } from "@/lib/store/database";
import { askWorker } from "./ask-worker";
import type { WrittenFile } from "./export-job";
import { saveBlob } from "./save-file";

/** What to export and how. */
export interface ExportRequest {
  /** The page whose article is meant; left out, everything is. */
  pageKey?: string | undefined;
  format: ExportFormatId;
  target: ExportTarget;
}

/** Writes an article or everything to a file or the clipboard, and returns what to tell the reader. Never rejects. */
export async function exportLibrary(
  db: Database,
  { pageKey, format, target }: ExportRequest,
  document: Document,
): Promise<ToastContent> {
  try {
    const { markdown } = await readSettings(chrome.storage.local);
    const written = await askWorker(db, "export", {
      scope: pageKey === undefined ? { kind: "everything" } : { kind: "article", pageKey },
      format,
      // On the clipboard there is but one text.
      markdown: { ...markdown, fileEach: markdown.fileEach && target === "file" },
      now: Date.now(),
      richText: false,
    });
    return await deliver(written, target, document);
  } catch {
    // The database or the browser failed; the reader can only try again, and nothing was changed.
    return failure(t("export_failed"));
  }
}

/** Brings what was written to where it is wanted, and returns what to tell the reader. */
export async function deliver(
  written: WrittenFile | null,
  target: ExportTarget,
  document: Document,
): Promise<ToastContent> {
  if (written === null) return info(t("export_nothing"));
  if (target === "clipboard") {
    if (!(await copy(written, document))) return failure(t("export_copy_refused"));
    return info(countText("export_copied", written.highlights));
  }
  saveBlob(written.name, written.file, document);
  return info(t("export_saved", written.name));
}

async function copy({ file, richText }: WrittenFile, document: Document): Promise<boolean> {
  const text = await file.text();
  if (richText === null) return copyText(text, document);
  try {
    const plain = new Blob([text], { type: "text/plain" });
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": plain, "text/html": richText })]);
    return true;
  } catch {
    // The browser refused, or knows no rich text.
    return copyText(text, document);
  }
}

function info(message: string): ToastContent {
  return { message, action: null, tone: "info" };
}

function failure(message: string): ToastContent {
  return { message, action: null, tone: "error" };
}
