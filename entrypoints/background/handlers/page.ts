import type { Handlers } from "@/lib/messages/listen";
import type { BackgroundProtocol } from "@/lib/messages/protocol";
import { isForcedArticle, isHostEnabled } from "@/lib/settings/page-lists";
import { readSettings } from "@/lib/settings/settings-store";
import { addAddress, articleKeysAt, articleKeysByTitle, listHighlightsOf } from "@/lib/store/address-store";
import { setOrphans } from "@/lib/store/orphan-store";
import { keptDigest } from "@/lib/store/text-store";
import { askerOf, mayHold, maySpeakOf } from "../asker";
import { database, storeContext } from "../database";
import { handoverKey } from "../handover-key";
import { showHighlightMenu } from "../menu";

/** What page sessions ask at their beginning. */
export const pageHandlers = {
  "page/open": async ({ pageKey, formerKeys, host }, sender) => {
    const asker = askerOf(sender, chrome.runtime.getURL(""));
    const pageKeys = await articleKeysAt(database(), pageKey);
    const [settings, highlights, elsewhere, digest, key] = await Promise.all([
      readSettings(chrome.storage.local),
      listHighlightsOf(database(), pageKeys),
      listHighlightsOf(
        database(),
        formerKeys.filter((other) => !pageKeys.includes(other) && maySpeakOf(asker, other)),
      ),
      keptDigest(database(), pageKeys[0] ?? pageKey),
      handoverKey(),
    ]);
    return {
      enabled: isHostEnabled(settings, host),
      forced: isForcedArticle(settings, pageKeys[0] ?? pageKey),
      lastColor: settings.lastColor,
      density: settings.density,
      handoverKey: key,
      pageKeys,
      highlights: highlights.filter(({ selectors }) => mayHold(asker, selectors)),
      text: { wanted: settings.keepText && digest !== null, digest: digest ?? "" },
      elsewhere,
    };
  },
  "article/namesakes": async ({ title, host }, sender) => {
    const asker = askerOf(sender, chrome.runtime.getURL(""));
    const keys = await articleKeysByTitle(database(), title, host);
    const theirs = keys.filter((key) => maySpeakOf(asker, key));
    return { highlights: await listHighlightsOf(database(), theirs) };
  },
  "article/add-address": async ({ pageKey, address }) => {
    await addAddress(storeContext(), pageKey, address);
    return {};
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
  "page/over-highlight": async ({ over }) => {
    await showHighlightMenu(over);
    return {};
  },
} satisfies Partial<Handlers<BackgroundProtocol>>;
