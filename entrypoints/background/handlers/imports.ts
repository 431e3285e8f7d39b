import type { Handlers } from "@/lib/messages/listen";
import type { BackgroundProtocol } from "@/lib/messages/protocol";
import { changeSettings, readSettings } from "@/lib/settings/settings-store";
import type { ImportRow } from "@/lib/store/database";
import {
  beginImport,
  commitImport,
  discardImport,
  pendingSettings,
  settingsAreSet,
  stageImport,
} from "@/lib/store/import-store";
import { undoImport } from "@/lib/store/import-undo";
import { broadcastToPages } from "../broadcast";
import { storeContext } from "../database";
import { fromOwnPages } from "../own-pages";
import { forgetOwnTerms } from "../tagger";

type ImportRequests =
  | "import/begin"
  | "import/stage"
  | "import/commit"
  | "import/progress"
  | "import/cancel"
  | "import/undo";

/** Imports that are being made, and how far they are. Forgotten with the worker, and then they are not being made either. */
const underWay = new Map<string, { done: number; ending: AbortController }>();

/** Imports of files: collected beside the library, then made or undone in one transaction. */
export const importHandlers: Pick<Handlers<BackgroundProtocol>, ImportRequests> = {
  "import/begin": fromOwnPages(async ({ importId }) => {
    await beginImport(storeContext(), importId);
    return {};
  }),
  "import/stage": fromOwnPages(async ({ importId, at, slice }) => {
    await stageImport(storeContext(), importId, at, slice);
    return {};
  }),
  "import/commit": fromOwnPages(async ({ importId, request }) => {
    const work = { done: 0, ending: new AbortController() };
    underWay.set(importId, work);
    try {
      const made = await commitImport(storeContext(), importId, request, {
        onSlice: (done) => {
          work.done = done;
        },
        signal: work.ending.signal,
        settings: await readSettings(chrome.storage.local),
      });
      await onImported(made);
      return { added: made.added, changed: made.changed };
    } finally {
      underWay.delete(importId);
    }
  }),
  "import/progress": fromOwnPages(({ importId }) => ({ done: underWay.get(importId)?.done ?? 0 })),
  "import/cancel": fromOwnPages(async ({ importId }) => {
    underWay.get(importId)?.ending.abort();
    await discardImport(storeContext(), importId);
    return {};
  }),
  "import/undo": fromOwnPages(async ({ importId }) => {
    await onImported(await undoImport(storeContext(), importId));
    return {};
  }),
};

/** Sets what imports left to be set: the worker may have been stopped between a commit and this. */
export async function finishImports(): Promise<void> {
  for (const row of await pendingSettings(storeContext().db)) await setSettings(row);
}

/** Which pages are concerned is many; each open one looks for itself. */
async function onImported(row: ImportRow): Promise<void> {
  await setSettings(row);
  forgetOwnTerms();
  void broadcastToPages("page/highlights-changed", { pageKey: "" });
  void broadcastToPages("page/glossary-changed", {});
}

async function setSettings({ id, settings }: ImportRow): Promise<void> {
  if (!settings.pending) return;
  await changeSettings(chrome.storage.local, settings.after);
  await settingsAreSet(storeContext(), id);
  void broadcastToPages("page/settings-changed", {});
}
