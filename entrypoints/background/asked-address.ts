import { pageKey } from "@/lib/highlights/page-key";

/** By tab, the address that was asked for last; lost with the worker, which sleeps through no navigation. */
const asked = new Map<number, string>();

/**
 * Notes what address each navigation asks for, as far as Termlight may see it: the server may lead from there to another
 * one, and the page knows that one only.
 */
export function noteAskedAddresses(): void {
  chrome.tabs.onUpdated.addListener((tabId, { status }, { pendingUrl }) => {
    if (status !== "loading") return;
    if (pendingUrl) asked.set(tabId, pendingUrl);
    // The page changed its address by itself.
    else asked.delete(tabId);
  });
  chrome.tabs.onRemoved.addListener((tabId) => asked.delete(tabId));
}

/** The key of the address that led to a tab's page; none where that is not known. */
export function askedKeys(tabId: number | undefined): string[] {
  const address = asked.get(tabId ?? -1);
  return address ? [pageKey(address)] : [];
}
