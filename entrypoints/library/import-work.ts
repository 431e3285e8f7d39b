import { uuidv7 } from "uuidv7";
import type { ConflictChoice } from "@/lib/exchange/coming-in";
import { type ImportFile, readImportFile } from "@/lib/exchange/import-file";
import type { ImportReader, ImportReading } from "@/lib/exchange/import-reading";
import { importSlices } from "@/lib/exchange/import-slices";
import { type LibraryPlan, type LibraryView, planLibraryImport } from "@/lib/exchange/plan-library-import";
import { type OpenedImport, openImport } from "@/lib/exchange/read-import";
import type { Bilingual } from "@/lib/glossary/term";
import type { Encounter } from "@/lib/highlights/encounter";
import type { Highlight, HighlightColor } from "@/lib/highlights/highlight";
import type { KeptText } from "@/lib/highlights/kept-text";
import { sendToBackground } from "@/lib/messages/send";
import type { OwnTerm } from "@/lib/own-terms/own-term";
import { runInSlices } from "@/lib/page-text/time-slices";
import { readSettings } from "@/lib/settings/settings-store";
import type { Database } from "@/lib/store/database";
import { type ImportProgress, type MadeImport, sendImport } from "./send-import";
import type { OnShare } from "./with-shares";

/** A file that was read and held against the library; nothing was changed. */
export interface ImportCheck {
  reading: ImportReading;
  plan: LibraryPlan;
  /** Of the terms whose muting is here otherwise than in the file. */
  names: TermNames;
}

/** Names of terms, own ones among them, by id. */
export type TermNames = Readonly<Record<string, Bilingual>>;

/** Takes a file apart and recognises it. Throws as `readImportFile` and `openImport` do. */
export async function openFile(
  file: File,
  signal: AbortSignal,
  onShare: OnShare,
): Promise<{ opened: OpenedImport; encoding: ImportFile["encoding"] }> {
  const source = { size: file.size, bytes: () => file.stream() as unknown as AsyncIterable<Uint8Array> };
  const parts = await readImportFile(source, signal, onShare);
  return { opened: await openImport(parts), encoding: parts.encoding };
}

/** The dry run: reads all records and holds them against the library, letting the page have its turn in between. */
export async function checkImport(
  reader: ImportReader,
  db: Database,
  signal: AbortSignal,
): Promise<ImportCheck> {
  const reading = await runInSlices(reader, signal);
  const view = {
    highlights: await meantHighlights(db, reading, signal),
    ownTerms: await db.ownTerms.toArray(),
    mutes: await db.mutes.toArray(),
    texts: await meantTexts(db, reading, signal),
    encounters: await knownEncounters(db, reading.extras.encounters),
    settings: await readSettings(chrome.storage.local),
  };
  const plan = await runInSlices(planLibraryImport(reading, view), signal);
  return { reading, plan, names: await namesOf(plan, view.ownTerms) };
}

/** How a checked import is to be made. */
export interface ImportChoice {
  choice: ConflictChoice;
  /** Whether settings come in too. */
  settings: boolean;
}

/**
 * Has a checked import made. Aborted, it is given up; nothing was changed then.
 *
 * @throws RequestError of what the background refused; the signal's reason.
 */
export async function makeImport(
  { plan }: ImportCheck,
  { choice, settings }: ImportChoice,
  signal: AbortSignal,
  onProgress: (progress: ImportProgress) => void,
): Promise<MadeImport> {
  const color = (await readSettings(chrome.storage.local)).lastColor as HighlightColor;
  const order = {
    kind: "library",
    slices: importSlices(plan, { choice, color, now: Date.now(), newId: uuidv7 }),
    total: plan.added.length + plan.changed.length,
    settings: settings ? plan.settings : {},
  } as const;
  return sendImport(order, signal, onProgress);
}

/** So many keys are looked up at a time; and of texts, which may be books. */
const KEYS_AT_ONCE = 500;
const TEXTS_AT_ONCE = 20;

/** The highlights that a file may mean: all on its pages, and all with its ids, in the bin or out of it. */
async function meantHighlights(
  db: Database,
  { articles, highlights }: ImportReading,
  signal: AbortSignal,
): Promise<Highlight[]> {
  const found = new Map<string, Highlight>();
  const pages = [...new Set(articles.map(({ pageKey }) => pageKey))];
  for (let at = 0; at < pages.length; at += KEYS_AT_ONCE) {
    signal.throwIfAborted();
    const rows = await db.highlights
      .where("pageKey")
      .anyOf(pages.slice(at, at + KEYS_AT_ONCE))
      .toArray();
    for (const row of rows) found.set(row.id, row);
  }
  const ids = highlights.flatMap(({ id }) => (id === null || found.has(id) ? [] : [id]));
  for (let at = 0; at < ids.length; at += KEYS_AT_ONCE) {
    signal.throwIfAborted();
    const rows = await db.highlights.bulkGet(ids.slice(at, at + KEYS_AT_ONCE));
    for (const row of rows) if (row) found.set(row.id, row);
  }
  return [...found.values()];
}

/** Which texts the pages have that the file has texts of. */
async function meantTexts(
  db: Database,
  { extras }: ImportReading,
  signal: AbortSignal,
): Promise<LibraryView["texts"]> {
  const found: Pick<KeptText, "pageKey" | "digest">[] = [];
  for (let at = 0; at < extras.texts.length; at += TEXTS_AT_ONCE) {
    signal.throwIfAborted();
    const rows = await db.texts.bulkGet(
      extras.texts.slice(at, at + TEXTS_AT_ONCE).map(({ pageKey }) => pageKey),
    );
    for (const row of rows) if (row) found.push({ pageKey: row.pageKey, digest: row.digest });
  }
  return found;
}

/** What is known here of the same pages. */
async function knownEncounters(db: Database, encounters: readonly Encounter[]): Promise<Encounter[]> {
  const rows = await db.encounters.bulkGet(encounters.map(({ pageKey }) => pageKey));
  return rows.filter((row) => row !== undefined);
}

async function namesOf({ mutes }: LibraryPlan, ownTerms: readonly OwnTerm[]): Promise<TermNames> {
  const ids = new Set(mutes.changed.map(({ termId }) => termId));
  if (ids.size === 0) return {};
  const own = ownTerms.filter(({ id }) => ids.has(id)).map(({ id, name }) => [id, { en: name, zh: name }]);
  const { names } = await sendToBackground("term/names", { ids: [...ids] });
  return { ...names, ...Object.fromEntries(own) };
}
