import type { Handlers } from "@/lib/messages/listen";
import type { BackgroundProtocol } from "@/lib/messages/protocol";
import { isForcedArticle, isHostEnabled } from "@/lib/settings/page-lists";
import { readSettings } from "@/lib/settings/settings-store";
import { listPageHighlights } from "@/lib/store/highlight-store";
import { setOrphans } from "@/lib/store/orphan-store";
import { injectIntoFrames } from "../access";
import { database } from "../database";
import { handoverKey } from "../handover-key";

/** What page sessions ask at their beginning. */
export const pageHandlers: Pick<
  Handlers<BackgroundProtocol>,
  "page/open" | "page/load-script" | "page/enter-frames" | "page/report-orphans"
> = {
  "page/open": async ({ pageKey, host }, { frameId = 0 }) => {
    const [settings, highlights, key] = await Promise.all([
      readSettings(chrome.storage.local),
      // A page's passages are found in the page itself, never by their words in a frame of it.
      frameId === 0 ? listPageHighlights(database(), pageKey) : [],
      handoverKey(),
    ]);
    return {
      enabled: isHostEnabled(settings, host),
      forced: isForcedArticle(settings, pageKey),
      lastColor: settings.lastColor,
      density: settings.density,
      handoverKey: key,
      highlights,
    };
  },
  "page/load-script": async ({ script }, { tab, frameId }) => {
    if (tab?.id !== undefined) {
      const target = { tabId: tab.id, frameIds: [frameId ?? 0] };
      await chrome.scripting.executeScript({ target, files: [`${script}.js`] });
    }
    return {};
  },
  "page/report-orphans": async ({ pageKey, ids }, { frameId = 0 }) => {
    if (frameId === 0) await setOrphans(database(), pageKey, ids);
    return {};
  },
  "page/enter-frames": async (_request, { tab }) => {
    if (tab?.id !== undefined) await injectIntoFrames(tab.id);
    return {};
  },
};
