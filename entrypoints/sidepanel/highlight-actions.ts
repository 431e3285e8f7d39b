import { t } from "@/components/translate";
import { copyText } from "@/entrypoints/article.content/copy-text";
import { errorText } from "@/entrypoints/article.content/error-text";
import type { ToastHolder } from "@/entrypoints/library/use-toast";
import { sendToBackground, sendToPage } from "@/lib/messages/send";
import type { PageActions } from "../popup/page-actions";
import type { HighlightActions } from "./HighlightsPanel";

/** What the actions need to know. */
export interface HighlightActionsOptions {
  tabId: number;
  document: Document;
  toasts: ToastHolder;
  /** What the popup can do about them too. */
  page: Pick<PageActions, "onHighlight" | "onSeek" | "onAttach">;
}

/** The actions as messages to the page and the background. */
export function highlightActions(options: HighlightActionsOptions): HighlightActions {
  const { tabId, document, toasts, page } = options;
  const say = (message: string): void => toasts.say({ message, action: null, tone: "info" });
  const fail = (message: string): void => toasts.say({ message, action: null, tone: "error" });
  const copyLink = async (id: string): Promise<void> => {
    try {
      const { link } = await sendToBackground("highlight/link", { id });
      const copied = await copyText(link, document);
      say(t(copied ? "page_link_copied" : "page_error_copy"));
    } catch (error) {
      fail(errorText(error));
    }
  };
  const show = async (id: string): Promise<void> => {
    // A page that was left in this moment has nobody to show anything; what is there now is told soon.
    const { found } = await sendToPage(tabId, "page/reveal-highlight", { id }).catch(() => ({ found: true }));
    if (!found) fail(t("popup_gone"));
  };
  return {
    show: (id) => void show(id),
    openEditor: page.onHighlight,
    seek: page.onSeek,
    attach: page.onAttach,
    copyLink: (id) => void copyLink(id),
  };
}
