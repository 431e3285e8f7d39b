import { uuidv7 } from "uuidv7";
import type { ChangedSince, ImportKind, ImportSlice } from "@/lib/imports/import-slice";
import { sendToBackground } from "@/lib/messages/send";
import { letThePageRun } from "@/lib/page-text/time-slices";
import type { Settings } from "@/lib/settings/settings";
import { type OnShare, withShares } from "./with-shares";

/** An import that was checked and is to be made. */
export interface ImportOrder {
  kind: ImportKind;
  slices: Iterable<ImportSlice> | AsyncIterable<ImportSlice>;
  /** How many highlights or terms are in all slices: what getting ready is measured by. */
  total: number;
  /** Settings that come in too. */
  settings: Partial<Settings>;
}

/** How an import is going: its parts are sent, then all are written at once. */
export type ImportProgress = { phase: "sending" | "writing"; share: number };

/** An import that was made, and how many entries it added and changed, as its row has them. */
export interface MadeImport {
  importId: string;
  added: number;
  changed: number;
}

/**
 * Sends an import to the background in slices, and has it made. Aborted, it is given up; nothing was changed then.
 *
 * @throws RequestError of what the background refused; the signal's reason.
 */
export async function sendImport(
  { kind, slices, total, settings }: ImportOrder,
  signal: AbortSignal,
  onProgress: (progress: ImportProgress) => void,
): Promise<MadeImport> {
  const importId = uuidv7();
  await sendToBackground("import/begin", { importId, kind });
  const cancel = cancelling(importId);
  signal.addEventListener("abort", cancel, { once: true });
  try {
    let [at, sent] = [0, 0];
    for await (const slice of slices) {
      signal.throwIfAborted();
      await sendToBackground("import/stage", { importId, at, slice });
      at += 1;
      sent += sizeOf(slice);
      onProgress({ phase: "sending", share: Math.min(1, sent / Math.max(1, total)) });
      await letThePageRun();
    }
    signal.throwIfAborted();
    const onShare = (share: number): void => onProgress({ phase: "writing", share });
    const made = await withShares(
      () => shareOf(importId),
      onShare,
      () => sendToBackground("import/commit", { importId, request: { slices: at, settings } }),
    );
    return { importId, ...made };
  } catch (error) {
    cancel();
    throw signal.aborted ? signal.reason : error;
  } finally {
    signal.removeEventListener("abort", cancel);
  }
}

/**
 * Takes an import back, and says what was changed since. Aborted, nothing was changed.
 *
 * @throws RequestError of what the background refused; the signal's reason.
 */
export async function undoMadeImport(
  importId: string,
  signal: AbortSignal,
  onShare: OnShare,
): Promise<ChangedSince> {
  const cancel = cancelling(importId);
  signal.addEventListener("abort", cancel, { once: true });
  try {
    const { changedSince } = await withShares(
      () => shareOf(importId),
      onShare,
      () => sendToBackground("import/undo", { importId }),
    );
    return changedSince;
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    signal.removeEventListener("abort", cancel);
  }
}

function cancelling(importId: string): () => void {
  return () => void sendToBackground("import/cancel", { importId }).catch(() => undefined);
}

function sizeOf({ added, changed, newTerms = [], changedTerms = [] }: ImportSlice): number {
  return added.length + changed.length + newTerms.length + changedTerms.length;
}

/** How much of what is under way for an import is done, 0 to 1. */
async function shareOf(importId: string): Promise<number> {
  const { done, of } = await sendToBackground("import/progress", { importId });
  return of === 0 ? 1 : done / of;
}
