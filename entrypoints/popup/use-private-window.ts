import { useEffect, useState } from "preact/hooks";

/** Whether a tab is in a private window; false while it is not known. */
export function usePrivateWindow(tabId: number | null | undefined): boolean {
  const [isPrivate, setPrivate] = useState(false);
  useEffect(() => {
    let live = true;
    const look = async (id: number): Promise<void> => {
      // A tab that was closed is in no window.
      const tab = await chrome.tabs.get(id).catch(() => null);
      if (live) setPrivate(tab?.incognito === true);
    };
    if (typeof tabId === "number") void look(tabId);
    return () => {
      live = false;
    };
  }, [tabId]);
  return isPrivate;
}
