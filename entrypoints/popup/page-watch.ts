import type { PageNews } from "@/lib/messages/follow-page";
import type { PageDescription } from "@/lib/messages/page-description";
import { type UnsupportedReason, whyUnreadable, whyUnsupported } from "./why-unsupported";

/**
 * What popup and side panel know of the page. `loading`: it is not there yet, or no script runs in it so early; `dead`: a
 * script was put in and does not answer, and reloading the page helps.
 */
export type PageState =
  | { kind: "looking" }
  | { kind: "loading" }
  | { kind: "page"; description: PageDescription }
  | { kind: "unsupported"; reason: UnsupportedReason }
  | { kind: "dead" };

/** The document of a tab as a script in it sees it. */
export interface PageDocument {
  contentType: string;
  /** The document's origin, `"null"` for a sandboxed one. */
  origin: string;
}

/** What of a page is in its viewport: ids in reading order. */
export interface PageView {
  terms: readonly string[];
  highlights: readonly string[];
}

/** The tab to watch, as far as we may touch it. */
export interface WatchedTab {
  /** The address now; `undefined` where the browser does not tell. Rejects when the tab is gone. */
  url(): Promise<string | undefined>;
  /** Whether the browser is still loading the page. Rejects when the tab is gone. */
  isLoading(): Promise<boolean>;
  /**
   * Follows the page's session, if one runs. Resolves when that is over: whether anything was heard of it.
   *
   * @param onSilent called where somebody is there and tells nothing for long.
   */
  follow(onNews: (news: PageNews) => void, onSilent: () => void): Promise<boolean>;
  /** Puts the script in. Rejects with the browser's refusal. */
  inject(): Promise<unknown>;
  /** Looks at the document. Rejects where no script may run. */
  probe(): Promise<PageDocument>;
}

/** Who wants to know. */
export interface PageWatcher {
  onState(state: PageState): void;
  onView(view: PageView): void;
  /** Resolves when something happened since the last time after which a page that told nothing may do so. */
  nextSign(): Promise<void>;
}

/**
 * Finds out about the tab's page and follows it, since pages load, change and are left while somebody looks. Where no
 * session runs, one is put in.
 *
 * @param signal ends the watch.
 */
export async function watchPage(tab: WatchedTab, watcher: PageWatcher, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const was = (await follow(tab, watcher, signal)) || (await enter(tab, watcher, signal));
    if (signal.aborted) return;
    // It was left; another may be there now.
    if (was) watcher.onState({ kind: "looking" });
    else await watcher.nextSign();
  }
}

/** Passes on what the page tells. Resolves when it is left: whether it told anything. */
function follow(tab: WatchedTab, { onState, onView }: PageWatcher, signal: AbortSignal): Promise<boolean> {
  let latest: PageDescription | null = null;
  let reason: Promise<UnsupportedReason | null> | null = null;
  const onDescription = async (description: PageDescription): Promise<void> => {
    latest = description;
    if (description.status !== "no-article") return onState({ kind: "page", description });
    // A script can run in the PDF viewer's document and find nothing there.
    reason ??= unreadable(tab);
    const isPdf = (await reason) === "pdf";
    if (latest !== description || signal.aborted) return;
    onState(isPdf ? { kind: "unsupported", reason: "pdf" } : { kind: "page", description });
  };
  const onNews = (news: PageNews): void => {
    if (signal.aborted) return;
    if (news.type === "in-view") onView(news);
    else void onDescription(news.description);
  };
  return tab.follow(onNews, () => {
    if (!signal.aborted) onState({ kind: "dead" });
  });
}

/** Puts a session in and follows it; false where that cannot be, which is told. */
async function enter(tab: WatchedTab, watcher: PageWatcher, signal: AbortSignal): Promise<boolean> {
  const refused = await inject(tab);
  if (signal.aborted) return false;
  if (!refused && (await follow(tab, watcher, signal))) return true;
  const state = await whyNone(tab, refused);
  if (!signal.aborted) watcher.onState(state);
  return false;
}

/** What is so of a page before it has loaded, and may be otherwise then: no script, no answer, an empty document. */
const PASSING: readonly (UnsupportedReason | null)[] = [null, "other", "empty_page"];

/** Why no session runs in the page. */
async function whyNone(tab: WatchedTab, refused: UnsupportedReason | null): Promise<PageState> {
  if (PASSING.includes(refused) && (await isLoading(tab))) return { kind: "loading" };
  const reason = refused ?? (await unreadable(tab));
  return reason ? { kind: "unsupported", reason } : { kind: "dead" };
}

async function isLoading(tab: WatchedTab): Promise<boolean> {
  try {
    return await tab.isLoading();
  } catch {
    // The tab was closed.
    return false;
  }
}

/** Puts the script in; why that cannot be, where it cannot. */
async function inject(tab: WatchedTab): Promise<UnsupportedReason | null> {
  let url: string | undefined;
  try {
    url = await tab.url();
  } catch {
    // The tab was closed.
    return "no_tab";
  }
  const known = whyUnsupported(url, null);
  if (known) return known;
  try {
    await tab.inject();
    return null;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return whyUnsupported(url, { message }) ?? "other";
  }
}

async function unreadable(tab: WatchedTab): Promise<UnsupportedReason | null> {
  try {
    const { contentType, origin } = await tab.probe();
    return whyUnreadable(contentType, origin, (await tab.url()) ?? "");
  } catch {
    // No script may look either; the page speaks for itself.
    return null;
  }
}
