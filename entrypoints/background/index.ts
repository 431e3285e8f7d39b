import { defineBackground } from "wxt/utils/define-background";
import { listen } from "@/lib/messages/listen";
import type { BackgroundProtocol } from "@/lib/messages/protocol";
import { parseRequest } from "@/lib/messages/request-schemas";
import { readSettings } from "@/lib/settings/settings-store";
import { purgeBin } from "@/lib/store/bin-store";
import { tidyImports } from "@/lib/store/import-store";
import { forgetMutesOfGoneTerms } from "@/lib/store/muted-terms";
import { purgeOwnTerms } from "@/lib/store/own-term-store";
import { witnessLibrary } from "@/lib/store/witness";
import { followAccess } from "./access";
import { afterChanges } from "./after-changes";
import { broadcastToPages } from "./broadcast";
import { database, storeContext } from "./database";
import { guarded } from "./guard";
import { choiceHandlers } from "./handlers/choices";
import { frameHandlers } from "./handlers/frames";
import { highlightHandlers } from "./handlers/highlights";
import { finishImports, importHandlers } from "./handlers/imports";
import { ownTermHandlers } from "./handlers/own-terms";
import { pageHandlers } from "./handlers/page";
import { termHandlers } from "./handlers/terms";
import { textHandlers } from "./handlers/texts";
import { indexFor, keepIndexed } from "./keep-indexed";
import { createMenu, keepMenuInLanguage } from "./menu";
import { listenToOmnibox } from "./omnibox/omnibox";
import { forgetClosedTabs } from "./tagged-pages";
import { listenToTriggers } from "./triggers";

/** The background worker: it owns the database and the tagger. The browser may stop it between any two events. */
export default defineBackground({
  type: "module",
  // Every listener is added in the first turn, or the browser would not wake the worker for it.
  main() {
    listen<BackgroundProtocol>(
      guarded(
        {
          ...pageHandlers,
          ...frameHandlers,
          ...termHandlers,
          ...ownTermHandlers,
          ...highlightHandlers,
          ...importHandlers,
          ...textHandlers,
          ...choiceHandlers,
        },
        {
          database,
          ownRoot: chrome.runtime.getURL(""),
          keepsInPrivate: async () => (await readSettings(chrome.storage.local)).keepInPrivate,
        },
      ),
      parseRequest,
    );
    listenToTriggers();
    listenToOmnibox();
    keepMenuInLanguage();
    keepIndexed(database);
    afterChanges(witness);
    forgetClosedTabs();
    chrome.permissions.onAdded.addListener(() => void followAccess());
    chrome.permissions.onRemoved.addListener(() => void leaveUnseenPages());
    chrome.runtime.onStartup.addListener(() => void tidyUp());
    chrome.runtime.onInstalled.addListener(({ reason }) => void onInstalled(reason));
  },
});

async function onInstalled(reason: `${chrome.runtime.OnInstalledReason}`): Promise<void> {
  await createMenu();
  if (reason === "install") await chrome.tabs.create({ url: chrome.runtime.getURL("welcome.html") });
  await tidyUp();
}

async function tidyUp(): Promise<void> {
  await followAccess();
  // A library that cannot be opened says so where it is looked for; its tidying waits for the next start.
  await tidyLibrary().catch(() => undefined);
}

async function tidyLibrary(): Promise<void> {
  await purgeBin(storeContext());
  await purgeOwnTerms(storeContext());
  await forgetMutesOfGoneTerms(storeContext());
  await witness();
  await indexFor(database(), Number.POSITIVE_INFINITY);
  await finishImports();
  await tidyImports(storeContext());
}

function witness(): Promise<void> {
  return witnessLibrary(database(), chrome.storage.local, Date.now());
}

/** Pages that Termlight may not see any more are left as they were before it came. */
async function leaveUnseenPages(): Promise<void> {
  await followAccess();
  const { origins = [] } = await chrome.permissions.getAll();
  const seen = origins.length > 0 ? await chrome.tabs.query({ url: origins }) : [];
  await broadcastToPages("page/stop", {}, new Set(seen.map(({ id }) => id)));
}
