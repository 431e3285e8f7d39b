/** What the background tells the extension's own pages when it has put our script into a tab. */
interface TabEntered {
  type: "tab/entered";
  tabId: number;
}

/** Tells all of the extension's own pages that are open; mostly there is none. */
export function tellTabEntered(tabId: number): void {
  void chrome.runtime.sendMessage({ type: "tab/entered", tabId } satisfies TabEntered).catch(() => undefined);
}

/** Calls back when our script has come to a tab. @param signal ends it. */
export function onTabEntered(entered: (tabId: number) => void, signal: AbortSignal): void {
  const onMessage = (message: Partial<TabEntered> | null, sender: chrome.runtime.MessageSender): void => {
    if (sender.id !== chrome.runtime.id || sender.tab || message?.type !== "tab/entered") return;
    if (typeof message.tabId === "number") entered(message.tabId);
  };
  chrome.runtime.onMessage.addListener(onMessage);
  signal.addEventListener("abort", () => chrome.runtime.onMessage.removeListener(onMessage), { once: true });
}
