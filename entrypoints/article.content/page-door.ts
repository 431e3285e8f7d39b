import { looksLikeArticle } from "@/lib/article/looks-like-article";
import { listenForFollowers } from "@/lib/messages/follow-page";
import { listen } from "@/lib/messages/listen";
import { contextIsAlive, sendToBackground } from "@/lib/messages/send";
import { runInSlices, workedMs } from "@/lib/page-text/time-slices";
import { isClaimed } from "./claim-page";
import { formerKeysOf, keyOfPage } from "./key-of-page";
import { watchNavigation } from "./navigation-watch";
import { type Pace, pacedWork } from "./paced-work";
import { PAGE_REQUESTS, type PageHandlers, type PageSession, parsePageRequest } from "./page-requests";

/** How often a page that changes is looked at again. */
const PACE: Pace = { restMs: 500, maxWaitMs: 2_000, maxShare: 0.01 };

/** Told to all pages; a page without a session has nothing to do about it. */
const NOT_FOR_ALL = new Set<keyof PageHandlers>(["page/glossary-changed", "page/settings-changed"]);

/** What is needed to wait at a page. */
export interface PageDoorOptions {
  window: Window & typeof globalThis;
  /** Begins the page's session. */
  openSession(): Promise<PageSession>;
  /** Ends the waiting, and the session. */
  ending: AbortController;
}

/**
 * Waits at a page until there is something to do in it, and begins the session then: it looks like an article, something
 * is kept of it, the reader selects text, or the extension asks it for something. In frames at once: they were chosen.
 */
export function waitAtDoor({ window, openSession, ending }: PageDoorOptions): void {
  const { document } = window;
  const waiting = new AbortController();
  const signal = AbortSignal.any([ending.signal, waiting.signal]);
  let session: Promise<PageSession> | null = null;
  let askedAbout = "";

  const open = (): Promise<PageSession> => {
    waiting.abort();
    session ??= openSession().catch((error: unknown) => {
      session = null;
      throw error;
    });
    return session;
  };
  const look = async (): Promise<void> => {
    // An extension that was updated or removed leaves its old scripts behind.
    if (!contextIsAlive()) return ending.abort();
    // A session that an update left behind may have something to hand over.
    const wanted =
      window.parent !== window ||
      isClaimed(window) ||
      (await runInSlices(looksLikeArticle(document), signal)) ||
      (await isKept());
    if (wanted && !signal.aborted) await open();
  };
  /** Asked once for each address. */
  const isKept = async (): Promise<boolean> => {
    const pageKey = keyOfPage(window);
    if (askedAbout === pageKey) return false;
    askedAbout = pageKey;
    const request = { pageKey, formerKeys: formerKeysOf(window), host: window.location.host };
    const { enabled, forced, highlights, elsewhere } = await sendToBackground("page/open", request);
    return enabled && (forced || highlights.length + elsewhere.length > 0);
  };
  const lookAgain = pacedWork({
    ...PACE,
    work: () => look().catch(() => undefined),
    now: () => window.performance.now(),
    worked: workedMs,
    signal,
  });
  const answer = async <T extends keyof PageHandlers>(
    type: T,
    request: Parameters<PageHandlers[T]>[0],
    sender: chrome.runtime.MessageSender,
  ): Promise<unknown> => {
    const isOthers = type === "page/highlights-changed" && Object(request).pageKey !== askedAbout;
    if (!session && type === "page/stop") ending.abort();
    if (!session && (NOT_FOR_ALL.has(type) || isOthers || ending.signal.aborted)) return {};
    const handle = (await open()).handlers[type] as (...given: unknown[]) => unknown;
    return handle(request, sender);
  };
  const handlers = Object.fromEntries(
    PAGE_REQUESTS.map((type) => [
      type,
      (request: never, sender: chrome.runtime.MessageSender) => answer(type, request, sender),
    ]),
  ) as unknown as PageHandlers;
  listen(handlers, parsePageRequest, ending.signal);
  listenForFollowers((follower) => {
    open().then(
      ({ follow }) => follow(follower),
      () => follower.leave(),
    );
  }, ending.signal);

  const observer = new window.MutationObserver(() => lookAgain());
  observer.observe(document.documentElement, { childList: true, characterData: true, subtree: true });
  signal.addEventListener("abort", () => observer.disconnect());
  watchNavigation(window, { onAddress: () => lookAgain(), onReturn: () => lookAgain() }, signal);
  const onSelection = (): void => {
    if (window.getSelection()?.type === "Range") void open().catch(() => undefined);
  };
  document.addEventListener("selectionchange", onSelection, { signal, passive: true });
  void look().catch(() => undefined);
}
