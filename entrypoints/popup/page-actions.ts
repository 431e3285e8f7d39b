import { type MessageKey, t } from "@/components/translate";
import { errorText } from "@/entrypoints/article.content/error-text";
import type { PageDescription } from "@/lib/messages/page-description";
import { sendToBackground, sendToPage } from "@/lib/messages/send";
import type { Settings } from "@/lib/settings/settings";
import type { PageContentProps } from "./PageContent";

/** What the reader can do to the page in front. */
export interface PageActions
  extends Pick<PageContentProps, "onTerm" | "onHighlight" | "onSeek" | "onAttach" | "onForce"> {
  /** Has the page loaded anew. */
  onReload(): void;
  /** Changes choices that hold everywhere; the page follows at once. */
  onSettings(changes: Partial<Settings>): void;
  /** Turns Termlight on or off for the page's site. */
  onEnabled(enabled: boolean): void;
}

/** What the actions need to know. */
export interface PageActionsOptions {
  tabId: number | null;
  /** What the page said of itself last; `null` while no session answers. */
  description: PageDescription | null;
  /** True in a private window of which nothing is to be kept: no host and no address either. */
  keepsNothing: boolean;
  /** Has the page looked at again. */
  lookNow(): void;
  /** Tells the reader what came of it. */
  say(message: string): void;
  /** Tells the reader what did not work. */
  fail(message: string): void;
}

/** The actions as messages to the page and the background. */
export function pageActions({
  tabId,
  description,
  keepsNothing,
  lookNow,
  say,
  fail,
}: PageActionsOptions): PageActions {
  const change = (changing: Promise<unknown>): void =>
    void changing.then(lookNow, (error: unknown) => fail(errorText(error)));
  const ofThePage = (make: () => Promise<unknown>): void =>
    keepsNothing ? fail(t("page_error_private")) : change(make());
  const show = (showing: Promise<{ found: boolean }>, otherwise: MessageKey = "popup_gone"): void =>
    void showing.then(
      ({ found }) => {
        if (!found) fail(t(otherwise));
      },
      // The page was left in this moment; the watch will tell what is there now.
      lookNow,
    );
  return {
    onSettings: (changes) => change(sendToBackground("settings/change", { changes })),
    onEnabled: (enabled) => {
      if (!description) return;
      const { host } = description;
      ofThePage(() => sendToBackground("site/set-enabled", { host, enabled }));
    },
    onForce: (forced) => {
      if (tabId === null || !description) return;
      ofThePage(() => force(tabId, description.pageKey, forced));
    },
    onTerm: (termId) => {
      if (tabId !== null) show(sendToPage(tabId, "page/show-term", { termId }));
    },
    onHighlight: (id) => {
      if (tabId !== null) show(sendToPage(tabId, "page/show-highlight", { id }));
    },
    onSeek: (id) => {
      if (tabId !== null) show(sendToPage(tabId, "page/seek-highlight", { id }), "popup_nothing_like_it");
    },
    onAttach: (id) => {
      if (tabId !== null) change(attach(tabId, id, say, fail));
    },
    onReload: () => {
      if (tabId !== null) change(chrome.tabs.reload(tabId));
    },
  };
}

/** The choice is kept first, so that it holds when the page is opened again whatever becomes of it now. */
async function force(tabId: number, pageKey: string, forced: boolean): Promise<void> {
  await sendToBackground("page/set-forced", { pageKey, forced });
  await sendToPage(tabId, "page/set-forced", { forced });
}

async function attach(
  tabId: number,
  id: string,
  say: (message: string) => void,
  fail: (message: string) => void,
): Promise<void> {
  const { outcome } = await sendToPage(tabId, "page/attach-highlight", { id });
  if (outcome === "refused") fail(t("page_error_not_saved"));
  else say(t(outcome === "waiting" ? "popup_attach_select" : "page_attached"));
}
