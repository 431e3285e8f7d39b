import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BackupData } from "@/lib/exchange/backup-file";
import { csvFormat } from "@/lib/exchange/csv";
import type { ExportFormat } from "@/lib/exchange/export-format";
import { hypothesisFormat } from "@/lib/exchange/hypothesis";
import { jsonFormat } from "@/lib/exchange/json";
import { readwiseFormat } from "@/lib/exchange/readwise-csv";
import { webAnnotationFormat } from "@/lib/exchange/web-annotation";
import { libraryItems } from "../bench/library-data";
import { sampleKeptText } from "../lib/article/sample-body";
import { sealBackup } from "../lib/exchange/seal-backup";
import { writeBackup } from "../lib/exchange/write-backup";

/** What opens the encrypted one among the files. */
export const PASSPHRASE = "correct horse";

const FIXTURES = join(import.meta.dirname, "../fixtures/imports");
const NOW = Date.UTC(2025, 0, 2);

/** A file of each format that is read, as programs write them: the samples of others, and all that Termlight writes. */
export async function validFiles(): Promise<{ name: string; bytes: Uint8Array }[]> {
  const articles = [...libraryItems({ articles: 3, highlightsEach: 3 })];
  const formats: ExportFormat[] = [
    jsonFormat,
    webAnnotationFormat,
    hypothesisFormat,
    csvFormat,
    readwiseFormat,
  ];
  const data: BackupData = {
    articles: articles.map(({ article }) => article),
    highlights: articles.flatMap(({ highlights }) => highlights),
    tombstones: [{ id: "01942530-0000-7000-8000-00000000dead", stamp: "0193f0000000-0000-a1" }],
    ownTerms: [],
    mutes: [{ termId: "nsa", pageKey: "", title: "", mutedAt: NOW, stamp: "0193f0000000-0000-a1" }],
    texts: articles.slice(0, 2).map(({ article }) => sampleKeptText(article.pageKey)),
    settings: { basicTerms: true },
  };
  const backup = await writeBackup(data, { now: NOW });
  const { articles: rows, highlights } = data;
  const rescue = JSON.stringify({
    format: "termlight-rescue",
    articles: rows.map((article) => ({ ...article, listedAt: article.updatedAt })),
    highlights,
  });
  const texts = [
    ...formats.map((format) => ({
      name: format.id,
      text: [...format.write({ articles, terms: [] }, { now: NOW })].join(""),
    })),
    { name: "backup", text: backup },
    { name: "encrypted backup", text: sealBackup(backup, PASSPHRASE, 3) },
    { name: "encrypted backup of version 2", text: sealBackup(backup, PASSPHRASE, 2) },
    { name: "rescue", text: rescue },
  ];
  return [
    ...readdirSync(FIXTURES).map((name) => ({
      name,
      bytes: new Uint8Array(readFileSync(join(FIXTURES, name))),
    })),
    ...texts.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) })),
  ];
}
