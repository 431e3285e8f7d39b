import type { SettingsArea } from "@/lib/settings/settings-store";
import type { Database } from "./database";
import { countStored } from "./storage-counts";

/** Where the witness is kept: outside of the database that it tells of. */
export const WITNESS_KEY = "library.witness";

/** How long a witness of so many highlights stays good, ms. */
const FRESH_MS = 60 * 60 * 1000;

/**
 * What tells of a library that is gone. A browser that finds a database's files broken throws them away and gives an
 * empty one in their place, as if there had never been another (in Chromium:
 * https://source.chromium.org/chromium/chromium/src/+/main:content/browser/indexed_db/).
 */
export interface Witness {
  /** The device's name in its stamps, which is made with a library and stays as long as that: an emptied one is not gone. */
  library: string;
  /** How many highlights it held, those in the bin aside. */
  highlights: number;
  /** When it did, ms since the epoch. */
  seenAt: number;
}

/** The witness of the library that there was last; `null` where there was none. */
export async function readWitness(area: SettingsArea): Promise<Witness | null> {
  const { [WITNESS_KEY]: stored } = await area.get([WITNESS_KEY]);
  const { library, highlights, seenAt } = (stored ?? {}) as { [Field in keyof Witness]?: unknown };
  const isOne = typeof library === "string" && Number.isFinite(highlights) && Number.isFinite(seenAt);
  return isOne ? ({ library, highlights, seenAt } as Witness) : null;
}

/**
 * The witness itself where another library stands in the place of the one that it tells of, with fewer highlights than
 * that had; else `null`. Works in Dexie's `liveQuery`.
 */
export async function lostLibrary(db: Database, witness: Witness | null): Promise<Witness | null> {
  if (!witness || (await libraryName(db)) === witness.library) return null;
  const { highlights } = await countStored(db);
  return highlights < witness.highlights ? witness : null;
}

/** Brings the witness up to date with the library; that of one that is lost stays, until the reader lets it go. */
export async function witnessLibrary(db: Database, area: SettingsArea, now: number): Promise<void> {
  const before = await readWitness(area);
  const library = await libraryName(db);
  if (library === null || (await lostLibrary(db, before))) return;
  const { highlights } = await countStored(db);
  const isFresh = before !== null && Math.abs(now - before.seenAt) < FRESH_MS;
  if (isFresh && before.library === library && before.highlights === highlights) return;
  await area.set({ [WITNESS_KEY]: { library, highlights, seenAt: now } satisfies Witness });
}

/** Lets go of a library that is lost: the one that is there now counts. */
export function startAnew(area: SettingsArea): Promise<void> {
  return area.set({ [WITNESS_KEY]: null });
}

async function libraryName(db: Database): Promise<string | null> {
  return (await db.device.get("this"))?.id ?? null;
}
