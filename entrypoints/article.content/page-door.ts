import { listenForFollowers } from "@/lib/messages/follow-page";
import { listen } from "@/lib/messages/listen";
import { contextIsAlive } from "@/lib/messages/send";
import { workedMs } from "@/lib/page-text/time-slices";
import { isWanted, type LookedAt } from "./first-look";
import { undefinedIn, watchLateComponents } from "./late-components";
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
  const waiting = new AbortController();
  const signal = AbortSignal.any([ending.signal, waiting.signal]);
  const lookedAt: LookedAt = { pageKeys: [] };
  let session: Promise<PageSession> | null = null;

  const begin = async (): Promise<PageSession> => {
    try {
      const begun = await openSession();
      // Where it fails, there is more to wait for.
      waiting.abort();
      return begun;
    } catch (error) {
      session = null;
      throw error;
    }
  };
  const open = (): Promise<PageSession> => {
    session ??= begin();
    return session;
  };
  const look = async (): Promise<void> => {
    // An extension that was updated or removed leaves its old scripts behind.
    if (!contextIsAlive()) return ending.abort();
    if ((await isWanted(window, lookedAt, signal)) && !signal.aborted) await open();
  };
  /** Highlights of a page, or of many (`""`), are other than they were. */
  const lookForKept = async (pageKey: string): Promise<void> => {
    if (pageKey !== "" && !lookedAt.pageKeys.includes(pageKey)) return;
    lookedAt.pageKeys = [];
    await look();
  };
  const answer = async (
    type: keyof PageHandlers,
    request: unknown,
    sender: chrome.runtime.MessageSender,
  ): Promise<unknown> => {
    if (!session) {
      if (type === "page/stop") ending.abort();
      if (NOT_FOR_ALL.has(type) || ending.signal.aborted) return {};
      if (type === "page/highlights-changed") {
        await lookForKept(Object(request).pageKey);
        return {};
      }
    }
    return ((await open()).handlers[type] as (...given: unknown[]) => unknown)(request, sender);
  };
  const handlers = Object.fromEntries(PAGE_REQUESTS.map((type) => [type, answer.bind(null, type)]));
  listen(handlers as unknown as PageHandlers, parsePageRequest, ending.signal);
  listenForFollowers((follower) => {
    open().then(
      ({ follow }) => follow(follower),
      () => follower.leave(),
    );
  }, ending.signal);
  watchPage(window, () => look().catch(() => undefined), open, signal);
}

/** Looks at a page now and whenever it has changed; selecting text in it opens it at once. */
function watchPage(
  window: Window & typeof globalThis,
  look: () => Promise<void>,
  open: () => Promise<unknown>,
  signal: AbortSignal,
): void {
  const { document } = window;
  const now = (): number => window.performance.now();
  const work = (): Promise<void> => {
    awaitComponents(undefinedIn(document));
    return look();
  };
  const ask = pacedWork({ ...PACE, work, now, worked: workedMs, signal });
  const lookAgain = (): void => ask();
  const observer = new window.MutationObserver(lookAgain);
  const watch = (root: Node): void =>
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  watch(document);
  const onCome = (components: readonly Element[]): void => {
    for (const { shadowRoot } of components) if (shadowRoot) watch(shadowRoot);
    lookAgain();
  };
  const awaitComponents = watchLateComponents({ document, onCome, signal });
  signal.addEventListener("abort", () => observer.disconnect());
  watchNavigation(window, { onAddress: lookAgain, onReturn: lookAgain }, signal);
  const onSelection = (): void => {
    if (window.getSelection()?.type === "Range") void open().catch(() => undefined);
  };
  document.addEventListener("selectionchange", onSelection, { signal, passive: true });
  void work();
}
