import { pageKey } from "@/lib/highlights/page-key";

/** By tab, the address that was asked for last; lost with the worker, which sleeps through no navigation. */
const asked = new Map<number, string>();

/**
 * Notes what address each navigation asks for, as far as Termlight may see it: the server may lead from there to another
 * one, and the page knows that one only.
 */
export function noteAskedAddresses(): void {
  chrome.tabs.onUpdated.addListener((tabId, { status }, { pendingUrl }) => {
    if (status === "loading" && pendingUrl) asked.set(tabId, pendingUrl);
  });
  chrome.tabs.onRemoved.addListener((tabId) => asked.delete(tabId));
}

/** The key of the address that led to a tab's page; each navigation is told of once. */
export function takeAskedKey(tabId: number | undefined): string[] {
  const address = asked.get(tabId ?? -1);
  asked.delete(tabId ?? -1);
  return address ? [pageKey(address)] : [];
}
