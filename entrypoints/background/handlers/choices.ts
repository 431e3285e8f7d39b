import type { Handlers } from "@/lib/messages/listen";
import type { BackgroundProtocol } from "@/lib/messages/protocol";
import { withForcedArticle, withHostEnabled } from "@/lib/settings/page-lists";
import { changeSettings } from "@/lib/settings/settings-store";
import { forgetOnlyRead } from "@/lib/store/encounter-store";
import { libraryHash } from "../../library/library-hash";
import { optionsHash } from "../../options/options-place";
import { injectInto } from "../access";
import { broadcastToPages } from "../broadcast";
import { database, storeContext } from "../database";
import { indexFor } from "../keep-indexed";
import { chosenSpeech } from "../speech";

/** How long the index is worked at for one request, ms: so long nothing else is answered at worst. */
const ASKED_MS = 1_000;

/** What the reader chooses in popup, library, settings and welcome page. */
export const choiceHandlers = {
  "settings/change": async ({ changes }) => {
    const settings = await changeSettings(chrome.storage.local, changes);
    await broadcastToPages("page/settings-changed", {});
    // Pages begin anew by what the list says now.
    if (changes.disabledHosts) await broadcastToPages("page/set-enabled", { enabled: true });
    return { settings };
  },
  "interface/speech": async ({ spoken }) => {
    const speech = await chosenSpeech();
    return { speech: speech.language === spoken ? { ...speech, texts: null } : speech };
  },
  "site/set-enabled": async ({ host, enabled }) => {
    await changeSettings(chrome.storage.local, ({ disabledHosts }) => ({
      disabledHosts: withHostEnabled(disabledHosts, host, enabled),
    }));
    await broadcastToPages("page/set-enabled", { enabled });
    return {};
  },
  "page/set-forced": async ({ pageKey, forced }) => {
    await changeSettings(chrome.storage.local, ({ forcedArticles }) => ({
      forcedArticles: withForcedArticle(forcedArticles, pageKey, forced),
    }));
    await broadcastToPages("page/settings-changed", {});
    return {};
  },
  "tab/inject": async ({ tabId }) => {
    await injectInto(tabId);
    return {};
  },
  "library/open": async ({ pageKey = null, query = "", termId = null, exporting = false }) => {
    const room = termId === null ? "list" : "terms";
    const hash = libraryHash({ room, pageKey, query, termId, exporting });
    await chrome.tabs.create({ url: chrome.runtime.getURL(`library.html${hash}`) });
    return {};
  },
  "library/index": async () => ({ waiting: await indexFor(database(), ASKED_MS) }),
  "encounters/forget": async () => {
    await forgetOnlyRead(storeContext());
    return {};
  },
  "own-term/open": async ({ id }) => {
    const hash = optionsHash({ tab: "terms", termId: id });
    await chrome.tabs.create({ url: chrome.runtime.getURL(`options.html${hash}`) });
    return {};
  },
} satisfies Partial<Handlers<BackgroundProtocol>>;
