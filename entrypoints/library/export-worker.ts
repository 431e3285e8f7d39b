import { bundledTerms } from "@/lib/glossary/bundled";
import { type Database, openDatabase } from "@/lib/store/database";
import { listTags, readScope } from "@/lib/store/export-scope";
import type { ExportEvent, ExportJob, ExportJobs } from "./export-job";
import { writeBackupFile, writeExport } from "./write-export";

/** Progress is said so often at most, ms: an export must not be slowed by talking about it. */
const PROGRESS_MS = 50;
/** So many articles, with so many highlights each, are enough for a preview. */
const SAMPLE = { articles: 3, highlights: 4 };

const WORK: {
  [Kind in keyof ExportJobs]: (
    db: Database,
    request: ExportJobs[Kind]["request"],
  ) => Promise<ExportJobs[Kind]["result"]>;
} = {
  export: (db, request) => writeExport(db, request, bundledTerms, progressTeller()),
  backup: writeBackupFile,
  sample: async (db, { scope }) => {
    const articles = await readScope(db, scope, SAMPLE.articles);
    // Of one article all is shown: whether Obsidian takes it by a link depends on its length.
    if (scope.kind === "article") return articles;
    return articles
      .slice(0, SAMPLE.articles)
      .map(({ article, highlights }) => ({ article, highlights: highlights.slice(0, SAMPLE.highlights) }));
  },
  tags: listTags,
};

/**
 * Does one job with the library, off the page's thread: the library can be large, and the page goes on. The worker is
 * ended from outside, by which a job is cancelled.
 */
self.addEventListener("message", ({ data }: MessageEvent<ExportJob>) => void work(data));

async function work<Kind extends keyof ExportJobs>({
  kind,
  databaseName,
  request,
}: ExportJob<Kind>): Promise<void> {
  const db = openDatabase(databaseName);
  try {
    say({ kind: "done", result: await WORK[kind](db, request) });
  } catch (error) {
    say({ kind: "failed", reason: error instanceof Error ? error.message : String(error) });
  } finally {
    db.close();
  }
}

function progressTeller(): (done: number, total: number) => void {
  let saidAt = Number.NEGATIVE_INFINITY;
  return (done, total) => {
    const now = performance.now();
    if (now - saidAt < PROGRESS_MS) return;
    saidAt = now;
    say({ kind: "progress", progress: { done, total } });
  };
}

function say(event: ExportEvent): void {
  self.postMessage(event);
}
