import type { TermCounts } from "@/lib/highlights/encounter";
import type { TagReply } from "@/lib/messages/protocol";
import { readSettings } from "@/lib/settings/settings-store";
import type { StoreContext } from "@/lib/store/context";
import { noteEncounter, type TaggedPage } from "@/lib/store/encounter-store";
import { storeContext } from "./database";

/**
 * Takes down which terms stand in a page, where it is an article of the library, or the reader wants that of every
 * article. What a private window shows is never taken down by being read. The page is remembered for as long as its tab is
 * open, in the browser's memory alone, for when a passage of it is kept.
 */
export async function onPageTagged(
  page: Omit<TaggedPage, "url">,
  { tab, frameId, url = "" }: chrome.runtime.MessageSender,
  ctx: StoreContext = storeContext(),
): Promise<void> {
  // The page around is the article; what its frames hold is told apart from it.
  if (tab?.id === undefined || frameId !== 0) return;
  const tagged: TaggedPage = { ...page, url };
  await chrome.storage.session.set({ [keyOf(tab.id)]: tagged });
  if (tab.incognito) return;
  const { recordRead } = await readSettings(chrome.storage.local);
  // The demo article is ours, and says nothing of what the reader reads.
  const isOwn = url.startsWith(chrome.runtime.getURL(""));
  await noteEncounter(ctx, tagged, recordRead && !isOwn);
}

/** Something of the tab's page is in the library now: so are its terms. */
export async function onPageKept(
  { tab }: chrome.runtime.MessageSender,
  ctx: StoreContext = storeContext(),
): Promise<void> {
  if (tab?.id === undefined) return;
  const key = keyOf(tab.id);
  const tagged = (await chrome.storage.session.get(key))[key] as TaggedPage | undefined;
  if (tagged) await noteEncounter(ctx, tagged, false);
}

/** Forgets the pages of tabs that are closed. */
export function forgetClosedTabs(): void {
  chrome.tabs.onRemoved.addListener((tabId) => void chrome.storage.session.remove(keyOf(tabId)));
}

/** How often each term of the glossary and of the reader's stands in a page; not what the page alone defines. */
export function countsOf({ terms, mentions }: Pick<TagReply, "terms" | "mentions">): TermCounts {
  const counts: TermCounts = {};
  for (let at = 2; at < mentions.length; at += 3) {
    const term = terms[mentions[at]!];
    if (term) counts[term.id] = (counts[term.id] ?? 0) + 1;
  }
  return counts;
}

function keyOf(tabId: number): string {
  return `tagged.${tabId}`;
}
