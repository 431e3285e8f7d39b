import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { watchedTab } from "./chrome-tab";
import { type PageState, watchPage } from "./page-watch";

/** The state of a tab's page, and how to have it looked at at once. */
export interface PageWatch {
  page: PageState;
  /** The tab's address, `undefined` while it is not known or not told. */
  url: string | undefined;
  lookNow(): void;
}

/** Watches a tab's page as long as the popup is open. `null` for no tab at all. */
export function usePageWatch(tabId: number | null): PageWatch {
  const [page, setPage] = useState<PageState>({ kind: "looking" });
  const [url, setUrl] = useState<string | undefined>();
  const wake = useRef<() => void>(() => undefined);
  useEffect(() => {
    if (tabId === null) {
      setPage({ kind: "unsupported", reason: "no_tab" });
      return undefined;
    }
    const ending = new AbortController();
    const tab = watchedTab(tabId);
    const onState = async (state: PageState): Promise<void> => {
      // A tab that was closed has no address.
      const address = await tab.url().catch(() => undefined);
      if (ending.signal.aborted) return;
      setUrl(address);
      setPage(state);
    };
    const rest = (ms: number): Promise<void> =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        wake.current = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    void watchPage(tab, (state) => void onState(state), rest, ending.signal);
    return () => {
      ending.abort();
      wake.current();
    };
  }, [tabId]);
  const lookNow = useCallback(() => wake.current(), []);
  return { page, url, lookNow };
}
