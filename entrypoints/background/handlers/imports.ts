import type { Handlers } from "@/lib/messages/listen";
import type { BackgroundProtocol } from "@/lib/messages/protocol";
import { changeSettings, readSettings } from "@/lib/settings/settings-store";
import type { ImportRow } from "@/lib/store/database";
import {
  beginImport,
  commitImport,
  discardImport,
  type ImportWatch,
  kindOf,
  pendingSettings,
  settingsAreSet,
  stageImport,
} from "@/lib/store/import-store";
import { undoImport } from "@/lib/store/import-undo";
import { broadcastToPages } from "../broadcast";
import { storeContext } from "../database";
import { forgetOwnTerms } from "../tagger";

/** An import that is being made or taken back, and how far it is. */
interface Work {
  /** So many parts … */
  done: number;
  /** … of so many. */
  of: number;
  ending: AbortController;
}

/** What is under way. Forgotten with the worker, and then it is not under way either. */
const underWay = new Map<string, Work>();

/** Imports of files: collected beside the library, then made or undone in one transaction. */
export const importHandlers = {
  "import/begin": async ({ importId, kind }) => {
    await beginImport(storeContext(), importId, kind);
    return {};
  },
  "import/stage": async ({ importId, at, slice }) => {
    await stageImport(storeContext(), importId, at, slice);
    return {};
  },
  "import/commit": async ({ importId, request }) => {
    const settings = await readSettings(chrome.storage.local);
    const made = await watched(importId, (watch) =>
      commitImport(storeContext(), importId, request, { ...watch, settings }),
    );
    await onImported(made);
    return { added: made.added, changed: made.changed };
  },
  "import/progress": ({ importId }) => {
    const { done = 0, of = 1 } = underWay.get(importId) ?? {};
    return { done, of };
  },
  "import/cancel": async ({ importId }) => {
    underWay.get(importId)?.ending.abort();
    await discardImport(storeContext(), importId);
    return {};
  },
  "import/undo": async ({ importId }) => {
    const undone = await watched(importId, (watch) => undoImport(storeContext(), importId, watch));
    await onImported(undone);
    return { changedSince: undone.changedSince ?? { deleted: 0, kept: 0 } };
  },
} satisfies Partial<Handlers<BackgroundProtocol>>;

/** Does some work on an import, and notes how far it is. */
async function watched<T>(importId: string, run: (watch: ImportWatch) => Promise<T>): Promise<T> {
  const work: Work = { done: 0, of: 1, ending: new AbortController() };
  underWay.set(importId, work);
  const onSlice = (done: number, of: number): void => {
    Object.assign(work, { done, of });
  };
  try {
    return await run({ onSlice, signal: work.ending.signal });
  } finally {
    underWay.delete(importId);
  }
}

/** Sets what imports left to be set: the worker may have been stopped between a commit and this. */
export async function finishImports(): Promise<void> {
  for (const row of await pendingSettings(storeContext().db)) await setSettings(row);
}

/** Which pages are concerned is many; each open one looks for itself. */
async function onImported(row: ImportRow): Promise<void> {
  await setSettings(row);
  forgetOwnTerms();
  if (kindOf(row) === "library") void broadcastToPages("page/highlights-changed", { pageKey: "" });
  void broadcastToPages("page/glossary-changed", {});
}

async function setSettings({ id, settings }: ImportRow): Promise<void> {
  if (!settings.pending) return;
  await changeSettings(chrome.storage.local, settings.after);
  await settingsAreSet(storeContext(), id);
  void broadcastToPages("page/settings-changed", {});
}
