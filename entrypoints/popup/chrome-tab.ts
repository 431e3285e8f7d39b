import { sendToBackground, sendToPage } from "@/lib/messages/send";
import type { PageDocument, WatchedTab } from "./page-watch";

/**
 * The tab that the popup is about: the one in front, or the one that the popup's own address names
 * (`popup.html?tab=ID`). Opened like that in a tab of its own, the popup can be used by readers who cannot reach the
 * toolbar's, and by tests, which cannot either. `null` when there is none.
 */
export async function tabToShow(search: string): Promise<number | null> {
  const named = /^\d{1,10}$/.exec(new URLSearchParams(search).get("tab") ?? "")?.[0];
  if (named !== undefined) return Number(named);
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** A tab of the browser as {@link WatchedTab}. */
export function watchedTab(tabId: number): WatchedTab {
  return {
    url: async () => (await chrome.tabs.get(tabId)).url,
    describe: () => sendToPage(tabId, "page/describe", {}),
    inject: () => sendToBackground("tab/inject", { tabId }),
    probe: async () => {
      const [frame] = await chrome.scripting.executeScript({ target: { tabId }, func: lookAtDocument });
      if (!frame?.result) throw new Error("the script gave no answer");
      return frame.result;
    },
  };
}

/** Runs in the page. */
function lookAtDocument(): PageDocument {
  return { contentType: document.contentType, origin: globalThis.origin };
}
