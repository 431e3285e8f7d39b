import { CONFLICT_CHOICES } from "@/lib/exchange/coming-in";
import type { ImportReading } from "@/lib/exchange/import-reading";
import { importSlices } from "@/lib/exchange/import-slices";
import { planLibraryImport } from "@/lib/exchange/plan-library-import";
import { parseRequest } from "@/lib/messages/request-schemas";
import { runAtOnce } from "@/lib/page-text/time-slices";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { readBytes } from "../lib/exchange/read-bytes";
import { sampleId } from "../lib/highlights/sample-highlight";
import { PASSPHRASE } from "./valid-files";

/** What became of a file. */
export type FuzzOutcome = "read" | "partly read" | "refused" | "wrong passphrase";

const FOREIGN_SCHEMES = /^(?:https?|file|ftp|urn|doi|isbn|chrome-extension|moz-extension):/i;

/**
 * Reads a spoilt file, plans its import into an empty library and checks each slice as the background does.
 *
 * @throws what any of that throws but the refusals that are meant for readers; an Error for a rule that is broken.
 */
export async function checkFile(
  bytes: Uint8Array,
  pieces: number,
): Promise<{ outcome: FuzzOutcome; reading: ImportReading | null }> {
  let reading: ImportReading;
  try {
    reading = await readBytes(bytes, { passphrase: PASSPHRASE, pieces });
  } catch (error) {
    if (error instanceof Error && error.name === "WrongPassphrase")
      return { outcome: "wrong passphrase", reading: null };
    throw error;
  }
  checkFaults(reading);
  checkAddresses(reading);
  await checkSlices(reading);
  const isRefused = reading.faults.some(({ drops }) => drops === "file");
  return { outcome: isRefused ? "refused" : reading.faults.length > 0 ? "partly read" : "read", reading };
}

function checkFaults({ faults, highlights, unreadable }: ImportReading): void {
  if (faults.some(({ drops }) => drops === "file") && highlights.length > 0)
    throw new Error("rows of a file that is refused");
  if (unreadable > 0 && !faults.some(({ drops }) => drops === "record"))
    throw new Error("a record that cannot be read without a word");
  for (const { detail, field } of faults)
    if (detail.length > 300 || field.length > 400)
      throw new Error("a fault that is longer than a reader reads");
}

/** Own files say what was kept, and are shown with care; foreign ones bring in no address that could run. */
function checkAddresses({ format, articles }: ImportReading): void {
  if (format === "own-json" || format === "backup" || format === "rescue") return;
  const odd = articles.find(({ url }) => url !== "" && !FOREIGN_SCHEMES.test(url));
  if (odd) throw new Error(`an address that may not be kept: ${odd.url.slice(0, 60)}`);
}

async function checkSlices(reading: ImportReading): Promise<void> {
  const view = {
    ...{ highlights: [], ownTerms: [], mutes: [], texts: [], encounters: [] },
    settings: DEFAULT_SETTINGS,
  };
  const plan = runAtOnce(planLibraryImport(reading, view));
  let ids = 1_000;
  const newId = (): string => sampleId(++ids);
  const choice = CONFLICT_CHOICES[reading.highlights.length % CONFLICT_CHOICES.length]!;
  const all = plan.added.length + plan.changed.length + plan.same;
  if (all !== reading.highlights.length) throw new Error("rows that the plan has forgotten");
  let at = 0;
  for await (const slice of importSlices(plan, {
    choice,
    color: "yellow",
    now: Date.UTC(2025, 0, 2),
    newId,
  })) {
    parseRequest("import/stage", { importId: sampleId(1), at, slice });
    at += 1;
  }
}
