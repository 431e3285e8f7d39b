import { BackupText, backupFileName } from "@/lib/exchange/backup";
import type { ExportedLibrary, ExportFormat } from "@/lib/exchange/export-format";
import { exportFileName } from "@/lib/exchange/file-name";
import { EXPORT_FORMATS } from "@/lib/exchange/formats";
import { isInOrder } from "@/lib/exchange/markdown";
import { richText } from "@/lib/exchange/rich-text";
import { zipArticles } from "@/lib/exchange/zip-articles";
import type { Term } from "@/lib/glossary/term";
import type { ArticleWithHighlights } from "@/lib/highlights/article";
import { glossaryTerm } from "@/lib/own-terms/glossary-term";
import { readBackupRows } from "@/lib/store/backup-rows";
import type { Database } from "@/lib/store/database";
import { readScope } from "@/lib/store/export-scope";
import { listOwnTerms } from "@/lib/store/own-term-store";
import type { ExportJobs, ExportRequestJob, WrittenFile } from "./export-job";

/**
 * Reads a part of the library and writes it in a format.
 *
 * @param bundledTerms the glossary.
 * @param onProgress called after each piece, with how many articles are done.
 * @returns `null` where there is nothing in the scope.
 */
export async function writeExport(
  db: Database,
  job: ExportRequestJob,
  bundledTerms: readonly Term[],
  onProgress: (done: number, total: number) => void,
): Promise<WrittenFile | null> {
  const articles = await readScope(db, job.scope);
  if (articles.length === 0) return null;
  onProgress(0, articles.length);
  const format: ExportFormat = EXPORT_FORMATS.find(({ id }) => id === job.format)!;
  const library = { articles, terms: mentioned(articles, bundledTerms, await listOwnTerms(db)) };
  const { dialect, template, fileEach } = job.markdown;
  // One that came with an import may not be in order; the usual one then loses nothing.
  const usable = template !== null && isInOrder(template) ? template : null;
  const options = { now: job.now, markdown: { dialect, template: usable } };
  const isZip = fileEach && format.id === "markdown" && articles.length > 1;
  const pieces = isZip ? zipArticles(format, library, options) : format.write(library, options);
  const parts: BlobPart[] = [];
  let done = 0;
  for (const piece of pieces) {
    parts.push(piece);
    done += 1;
    onProgress(Math.min(done, articles.length), articles.length);
  }
  const type = isZip ? "application/zip" : `${format.mimeType};charset=utf-8`;
  return {
    name: exportFileName(articles, isZip ? "zip" : format.extension, job.now),
    file: new Blob(parts, { type }),
    highlights: articles.reduce((sum, { highlights }) => sum + highlights.length, 0),
    richText: job.richText ? new Blob([richText(library)], { type: "text/html" }) : null,
  };
}

/** Writes a backup of everything; `null` where it could not be read back. */
export async function writeBackupFile(
  db: Database,
  { settings, now, passphrase }: ExportJobs["backup"]["request"],
): Promise<WrittenFile | null> {
  const text = new BackupText();
  await readBackupRows(db, (kind, rows) => text.add(kind, rows));
  const file = await text.end({ settings, now, passphrase: passphrase ?? undefined });
  return (
    file && {
      name: backupFileName(now),
      file: new Blob([file], { type: "application/json" }),
      highlights: text.counts.highlights,
      richText: null,
    }
  );
}

/** The terms that the highlights mention, in the order in which they are met; an own term wins over ours. */
function mentioned(
  articles: readonly ArticleWithHighlights[],
  bundled: readonly Term[],
  own: Awaited<ReturnType<typeof listOwnTerms>>,
): ExportedLibrary["terms"] {
  const known = new Map([...bundled, ...own.map(glossaryTerm)].map((term) => [term.id, term]));
  const ids = new Set(articles.flatMap(({ highlights }) => highlights.flatMap(({ terms }) => terms)));
  return [...ids].flatMap((id) => known.get(id) ?? []);
}
