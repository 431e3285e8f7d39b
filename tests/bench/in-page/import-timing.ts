/** Runs in a page: how long a large file takes to come in, step by step, in a real database. */
import { readImportFile } from "@/lib/exchange/import-file";
import { importSlices } from "@/lib/exchange/import-slices";
import { jsonFormat } from "@/lib/exchange/json";
import { planLibraryImport } from "@/lib/exchange/plan-library-import";
import { openImport } from "@/lib/exchange/read-import";
import { runAtOnce } from "@/lib/page-text/time-slices";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { createStoreContext } from "@/lib/store/context";
import { openDatabase } from "@/lib/store/database";
import { beginImport, commitImport, stageImport } from "@/lib/store/import-store";
import { undoImport } from "@/lib/store/import-undo";
import { type LibrarySize, libraryItems } from "../library-data";

/** Times in ms, and what was imported. */
export interface ImportTimes {
  highlights: number;
  /** Of the file. */
  bytes: number;
  /** `JSON.parse` of the same text. */
  parsing: number;
  reading: number;
  planning: number;
  staging: number;
  committing: number;
  undoing: number;
}

/** Imports a library of own JSON into an empty database, takes it back, and deletes the database. */
export async function measureImport(size: LibrarySize): Promise<ImportTimes> {
  const db = openDatabase("termlight-bench-import");
  await db.delete();
  await db.open();
  const ctx = createStoreContext(db);
  const library = { articles: [...libraryItems(size)], terms: [] };
  const file = new Blob([...jsonFormat.write(library, { now: Date.now() })]);
  const text = await file.text();
  const [parsing] = await timed(() => JSON.parse(text));
  const [reading, rows] = await timed(() => read(file));
  const view = {
    ...{ highlights: [], ownTerms: [], mutes: [], texts: [], encounters: [] },
    settings: DEFAULT_SETTINGS,
  };
  const [planning, plan] = await timed(() => runAtOnce(planLibraryImport(rows, view)));
  const importId = ctx.newId();
  let slices = 0;
  const [staging] = await timed(async () => {
    await beginImport(ctx, importId);
    const options = { choice: "skip", color: "yellow", now: Date.now(), newId: ctx.newId } as const;
    for await (const slice of importSlices(plan, options)) {
      await stageImport(ctx, importId, slices, slice);
      slices += 1;
    }
  });
  const watch = { onSlice: () => undefined, signal: new AbortController().signal, settings: {} };
  const [committing, made] = await timed(() => commitImport(ctx, importId, { slices, settings: {} }, watch));
  const [undoing] = await timed(() => undoImport(ctx, importId, watch));
  await db.delete();
  return {
    highlights: made.added,
    bytes: file.size,
    parsing,
    reading,
    planning,
    staging,
    committing,
    undoing,
  };
}

async function read(file: Blob) {
  const source = { size: file.size, bytes: () => file.stream() as unknown as AsyncIterable<Uint8Array> };
  const opened = await openImport(await readImportFile(source, new AbortController().signal));
  if (opened.step !== "read") throw new Error("own JSON is read without a question");
  return runAtOnce(opened.reader());
}

async function timed<T>(work: () => T | Promise<T>): Promise<[number, T]> {
  const began = performance.now();
  const result = await work();
  return [performance.now() - began, result];
}
