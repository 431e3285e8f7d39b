import { t } from "@/components/translate";
import { copyText } from "@/entrypoints/article.content/copy-text";
import { errorText } from "@/entrypoints/article.content/error-text";
import type { ToastHolder } from "@/entrypoints/library/use-toast";
import type { Bilingual, Term } from "@/lib/glossary/term";
import { sendToBackground, sendToPage } from "@/lib/messages/send";

/** Which of a term's mentions is shown on the page: `index` counts from 0. */
export interface MentionPlace {
  index: number;
  total: number;
}

/** What the reader can do about the terms of the page. */
export interface TermActions {
  /** Shows the next or previous mention on the page; `null` where there is none any more. */
  step(termId: string, direction: 1 | -1): Promise<MentionPlace | null>;
  showDefinition(termId: string): void;
  openCard(termId: string): void;
  copy(text: string): void;
  /** Leaves a term of the page out; `name` is how the reader is told of it. */
  mute(termId: string, name: string, where: "here" | "everywhere"): void;
  /** Opens the term's page in the library. */
  openLibrary(termId: string): void;
  edit(termId: string): void;
  /** Another term than the page's; `null` where no glossary has it. */
  get(termId: string): Promise<{ term: Term; relatedNames: Record<string, Bilingual> } | null>;
}

/** What the actions need to know. */
export interface TermActionsOptions {
  tabId: number;
  pageKey: string;
  /** Of the page's article. */
  title: string;
  document: Document;
  toasts: ToastHolder;
}

/** The actions as messages to the page and the background. */
export function termActions({ tabId, pageKey, title, document, toasts }: TermActionsOptions): TermActions {
  const say = (message: string): void => toasts.say({ message, action: null, tone: "info" });
  const fail = (error: unknown): void =>
    toasts.say({ message: errorText(error), action: null, tone: "error" });
  const tell = (done: Promise<unknown>): void => void done.catch(fail);
  // A page that was left in this moment has nobody to show anything; what is there now is told soon.
  const show = async (showing: Promise<{ found: boolean }>): Promise<void> => {
    const { found } = await showing.catch(() => ({ found: true }));
    if (!found) say(t("popup_gone"));
  };
  return {
    step: async (termId, direction) => {
      const asked = sendToPage(tabId, "page/reveal-term", { termId, direction });
      const place = await asked.catch(() => null);
      if (place?.total === 0) say(t("popup_gone"));
      return place && place.total > 0 ? place : null;
    },
    showDefinition: (termId) => void show(sendToPage(tabId, "page/reveal-definition", { termId })),
    openCard: (termId) => void show(sendToPage(tabId, "page/show-term", { termId })),
    copy: (text) =>
      void copyText(text, document).then((copied) => say(t(copied ? "page_copied" : "page_error_copy"))),
    mute: (termId, name, where) => {
      const here = where === "here";
      const mute = { termId, pageKey: here ? pageKey : null };
      const run = (): void => {
        toasts.dismiss();
        tell(sendToBackground("term/unmute", mute));
      };
      const message = t(here ? "page_muted_here" : "page_muted", name);
      const muted = sendToBackground("term/mute", { ...mute, title: here ? title : "" }).then(() =>
        toasts.say({ message, action: { label: t("page_undo"), run }, tone: "info" }),
      );
      tell(muted);
    },
    openLibrary: (termId) => tell(sendToBackground("library/open", { termId })),
    edit: (id) => tell(sendToBackground("own-term/open", { id })),
    get: async (id) => {
      const { term, relatedNames } = await sendToBackground("term/get", { id });
      return term && { term, relatedNames };
    },
  };
}
