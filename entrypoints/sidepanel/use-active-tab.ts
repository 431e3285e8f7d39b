import { useEffect, useState } from "preact/hooks";

/** The tab that is in front in this window, as it changes; `null` while there is none, `undefined` until it is known. */
export function useActiveTab(): number | null | undefined {
  const [tabId, setTabId] = useState<number | null | undefined>();
  useEffect(() => {
    let live = true;
    const { tabs, windows } = chrome;
    const ask = async (): Promise<void> => {
      const [tab] = await tabs.query({ active: true, currentWindow: true });
      if (live) setTabId(tab?.id ?? null);
    };
    const onActivated = async ({ windowId }: { windowId: number }): Promise<void> => {
      const own = await windows.getCurrent();
      if (own.id === windowId) await ask();
    };
    void ask();
    tabs.onActivated.addListener(onActivated);
    // A tab can take another's place, say one that was loaded ahead; it is in front then without more ado.
    tabs.onReplaced.addListener(ask);
    return () => {
      live = false;
      tabs.onActivated.removeListener(onActivated);
      tabs.onReplaced.removeListener(ask);
    };
  }, []);
  return tabId;
}
