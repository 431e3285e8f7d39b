import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { onTabEntered } from "@/lib/messages/tab-entered";
import { watchedTab } from "./chrome-tab";
import { type PageState, type PageView, watchPage } from "./page-watch";
import { Signs } from "./signs";

/** The state of a tab's page, and how to have it looked at at once. */
export interface PageWatch {
  page: PageState;
  /** The tab's address, `undefined` while it is not known or not told. */
  url: string | undefined;
  /** What of the page is in view. */
  view: PageView;
  lookNow(): void;
}

const NOTHING: PageView = { terms: [], highlights: [] };

/** Watches a tab's page as long as it is shown. `null` for no tab at all, `undefined` where it is not known yet. */
export function usePageWatch(tabId: number | null | undefined): PageWatch {
  const [page, setPage] = useState<PageState>({ kind: "looking" });
  const [url, setUrl] = useState<string | undefined>();
  const [view, setView] = useState(NOTHING);
  const signs = useRef(new Signs());
  useEffect(() => {
    setPage(tabId === null ? { kind: "unsupported", reason: "no_tab" } : { kind: "looking" });
    setView(NOTHING);
    if (typeof tabId !== "number") return undefined;
    const ending = new AbortController();
    const { signal } = ending;
    const tab = watchedTab(tabId, signal);
    let now: PageState["kind"] = "looking";
    signs.current = new Signs();
    const onState = async (state: PageState): Promise<void> => {
      now = state.kind;
      // A tab that was closed has no address.
      const address = await tab.url().catch(() => undefined);
      if (signal.aborted) return;
      setUrl(address);
      setPage(state);
    };
    const nextSign = (): Promise<void> => signs.current.next();
    void watchPage(tab, { onState: (state) => void onState(state), onView: setView, nextSign }, signal);
    giveSigns(tabId, signs.current, () => now !== "page", signal);
    return () => {
      ending.abort();
      signs.current.give();
    };
  }, [tabId]);
  const lookNow = useCallback(() => signs.current.give(), []);
  return { page, url, view, lookNow };
}

/**
 * Gives signs when the tab has loaded, when Termlight may see more or less than before, and when it came to the tab
 * by a click, by a key or late, as long as `isShut` says that nothing was heard of it.
 */
function giveSigns(tabId: number, signs: Signs, isShut: () => boolean, signal: AbortSignal): void {
  const { tabs, permissions } = chrome;
  const give = (): void => signs.give();
  const onUpdated = (id: number, { status, url }: { status?: string; url?: string }): void => {
    if (id === tabId && (status === "complete" || url !== undefined)) give();
  };
  tabs.onUpdated.addListener(onUpdated);
  permissions.onAdded.addListener(give);
  permissions.onRemoved.addListener(give);
  onTabEntered((id) => id === tabId && isShut() && give(), signal);
  signal.addEventListener("abort", () => {
    tabs.onUpdated.removeListener(onUpdated);
    permissions.onAdded.removeListener(give);
    permissions.onRemoved.removeListener(give);
  });
}
