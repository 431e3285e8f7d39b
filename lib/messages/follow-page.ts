import type { PageDescription } from "./page-description";

/** The name of the connections by which the extension's own pages follow a page. */
const NAME = "page/follow";

/** What a page tells those that follow it, at once and whenever it changes. */
export type PageNews =
  | { type: "description"; description: PageDescription }
  /** Ids of terms and highlights that are in the page's viewport, in reading order. */
  | { type: "in-view"; terms: string[]; highlights: string[] };

/** The page's end of such a connection. */
export interface Follower {
  tell(news: PageNews): void;
  /** The page has nothing to say any more. */
  leave(): void;
  /** @param left called when the other end is gone. */
  onLeft(left: () => void): void;
}

/**
 * Follows the page in a tab's main frame. Nothing is asked again and again: the page tells what has changed.
 *
 * @param onNews called with all that it tells; not after the signal is aborted.
 * @returns when the page was left or has nobody who answers: whether anything was heard of it. Never rejects.
 */
export function followPage(
  tabId: number,
  onNews: (news: PageNews) => void,
  signal: AbortSignal,
): Promise<boolean> {
  return new Promise((resolve) => {
    let heard = false;
    const port = chrome.tabs.connect(tabId, { name: NAME, frameId: 0 });
    port.onMessage.addListener((news: PageNews) => {
      if (signal.aborted) return;
      heard = true;
      onNews(news);
    });
    port.onDisconnect.addListener(() => {
      // Where nobody listened the browser says so here; it would complain if that were not looked at.
      void chrome.runtime.lastError;
      resolve(heard);
    });
    const end = (): void => {
      port.disconnect();
      resolve(heard);
    };
    if (signal.aborted) end();
    else signal.addEventListener("abort", end, { once: true });
  });
}

/** Lets the extension's own pages follow this one. @param signal ends it. */
export function listenForFollowers(take: (follower: Follower) => void, signal: AbortSignal): void {
  const onConnect = (port: chrome.runtime.Port): void => {
    if (port.name !== NAME || port.sender?.id !== chrome.runtime.id) return;
    take({
      tell: (news) => port.postMessage(news),
      leave: () => port.disconnect(),
      onLeft: (left) =>
        port.onDisconnect.addListener(() => {
          void chrome.runtime.lastError;
          left();
        }),
    });
  };
  chrome.runtime.onConnect.addListener(onConnect);
  signal.addEventListener("abort", () => chrome.runtime.onConnect.removeListener(onConnect), { once: true });
}
