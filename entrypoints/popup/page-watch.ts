import type { PageDescription } from "@/lib/messages/protocol";
import { type UnsupportedReason, whyUnreadable, whyUnsupported } from "./why-unsupported";

/** What the popup knows of the page. `dead`: a script was put in and does not answer; reloading the page helps. */
export type PageState =
  | { kind: "looking" }
  | { kind: "page"; description: PageDescription }
  | { kind: "unsupported"; reason: UnsupportedReason }
  | { kind: "dead" };

/** The document of a tab as a script in it sees it. */
export interface PageDocument {
  contentType: string;
  /** The document's origin, `"null"` for a sandboxed one. */
  origin: string;
}

/** The tab to watch, as far as the popup may touch it. */
export interface WatchedTab {
  /** The address now; `undefined` where the browser does not tell. Rejects when the tab is gone. */
  url(): Promise<string | undefined>;
  /** Rejects when nobody answers. */
  describe(): Promise<PageDescription>;
  /** Puts the script in. Rejects with the browser's refusal. */
  inject(): Promise<unknown>;
  /** Looks at the document. Rejects where no script may run. */
  probe(): Promise<PageDocument>;
}

/** How often to look, ms: while the page is being read, and afterwards. */
const READING_MS = 200;
const SETTLED_MS = 1_500;
/** How often a script that was just put in is asked before it counts as dead. */
const FIRST_ANSWERS = 15;
const FIRST_ANSWER_MS = 100;

/**
 * Finds out about the tab's page and goes on looking, since pages load, change and are left while the popup is open.
 * Where no session runs, one is put in.
 *
 * @param rest waits for so many ms; resolves early when the signal is aborted.
 * @param signal ends the watch.
 */
export async function watchPage(
  tab: WatchedTab,
  onState: (state: PageState) => void,
  rest: (ms: number) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const state = (await described(tab)) ?? (await entered(tab, rest, signal));
    if (signal.aborted) return;
    onState(state);
    const reading = state.kind === "page" && state.description.status === "reading";
    await rest(reading ? READING_MS : SETTLED_MS);
  }
}

/** What the page's session says; `null` when there is none. */
async function described(tab: WatchedTab): Promise<PageState | null> {
  let description: PageDescription;
  try {
    description = await tab.describe();
  } catch {
    // Nobody is there; that is the question, not a failure.
    return null;
  }
  if (description.status !== "no-article") return { kind: "page", description };
  // A script can run in the PDF viewer's document and find nothing there.
  const reason = await unreadable(tab);
  return reason === "pdf" ? { kind: "unsupported", reason } : { kind: "page", description };
}

async function entered(
  tab: WatchedTab,
  rest: (ms: number) => Promise<void>,
  signal: AbortSignal,
): Promise<PageState> {
  let url: string | undefined;
  try {
    url = await tab.url();
  } catch {
    // The tab was closed.
    return { kind: "unsupported", reason: "no_tab" };
  }
  const known = whyUnsupported(url, null);
  if (known) return { kind: "unsupported", reason: known };
  try {
    await tab.inject();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: "unsupported", reason: whyUnsupported(url, { message }) ?? "other" };
  }
  for (let asked = 0; asked < FIRST_ANSWERS && !signal.aborted; asked++) {
    const state = await described(tab);
    if (state) return state;
    await rest(FIRST_ANSWER_MS);
  }
  const reason = await unreadable(tab);
  return reason ? { kind: "unsupported", reason } : { kind: "dead" };
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
