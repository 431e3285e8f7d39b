import { followPage } from "@/lib/messages/follow-page";
import { sendToBackground } from "@/lib/messages/send";
import type { PageDocument, WatchedTab } from "./page-watch";

/** How long a page may take to answer, ms. A slow one is only late: what it tells later is still heard. */
const ANSWER_MS = 3_000;

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

/** A tab of the browser as {@link WatchedTab}. @param signal ends the following. */
export function watchedTab(tabId: number, signal: AbortSignal): WatchedTab {
  return {
    url: async () => (await chrome.tabs.get(tabId)).url,
    isLoading: async () => (await chrome.tabs.get(tabId)).status === "loading",
    follow: async (onNews, onSilent) => {
      const timer = setTimeout(onSilent, ANSWER_MS);
      const heard = await followPage(
        tabId,
        (news) => {
          clearTimeout(timer);
          onNews(news);
        },
        signal,
      );
      clearTimeout(timer);
      return heard;
    },
    inject: () => inTime(sendToBackground("tab/inject", { tabId })),
    probe: async () => {
      const [frame] = await inTime(
        chrome.scripting.executeScript({ target: { tabId }, func: lookAtDocument }),
      );
      if (!frame?.result) throw new Error("the script gave no answer");
      return frame.result;
    },
  };
}

/**
 * The answer, or a rejection where there is none in time: in some pages, a source view for one, a script never runs, and
 * in none before its document has been loaded.
 */
async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("no answer in time")), ANSWER_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Runs in the page. */
function lookAtDocument(): PageDocument {
  return { contentType: document.contentType, origin: globalThis.origin };
}
