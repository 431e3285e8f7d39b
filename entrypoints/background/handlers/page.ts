import type { Handlers } from "@/lib/messages/listen";
import type { BackgroundProtocol } from "@/lib/messages/protocol";
import { isForcedArticle, isHostEnabled } from "@/lib/settings/page-lists";
import { readSettings } from "@/lib/settings/settings-store";
import { listPageHighlights } from "@/lib/store/highlight-store";
import { database } from "../database";
import { handoverKey } from "../handover-key";
import { showHighlightMenu } from "../menu";

/** What page sessions ask at their beginning. */
export const pageHandlers: Pick<
  Handlers<BackgroundProtocol>,
  "page/open" | "page/load-script" | "page/over-highlight"
> = {
  "page/open": async ({ pageKey, host }) => {
    const [settings, highlights, key] = await Promise.all([
      readSettings(chrome.storage.local),
      listPageHighlights(database(), pageKey),
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
  "page/over-highlight": async ({ over }) => {
    await showHighlightMenu(over);
    return {};
  },
};
