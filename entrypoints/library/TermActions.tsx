import { CardChoices } from "@/components/CardChoices";
import { t } from "@/components/translate";
import { errorText } from "@/entrypoints/article.content/error-text";
import type { Term } from "@/lib/glossary/term";
import { sendToBackground } from "@/lib/messages/send";
import type { Database } from "@/lib/store/database";
import { useMuted } from "./use-term-details";
import type { ToastHolder } from "./use-toast";

/** Props of {@link TermActions}. */
export interface TermActionsProps {
  db: Database;
  term: Term;
  toasts: ToastHolder;
}

/** What can be done with a term, as in its card: never to be tagged, and taken back; an own term leads to its form. */
export function TermActions({ db, term, toasts }: TermActionsProps) {
  const muted = useMuted(db, term.id);
  const orSay = (work: Promise<unknown>): void =>
    void work.catch((error: unknown) =>
      toasts.say({ message: errorText(error), action: null, tone: "error" }),
    );
  const mute = { termId: term.id, pageKey: null };
  const choices = [
    ...(muted === false
      ? [{ label: t("card_mute"), run: () => orSay(sendToBackground("term/mute", mute)) }]
      : []),
    ...(muted === true
      ? [{ label: t("term_unmute"), run: () => orSay(sendToBackground("term/unmute", mute)) }]
      : []),
    ...(term.source === "own"
      ? [{ label: t("card_edit"), run: () => orSay(sendToBackground("own-term/open", { id: term.id })) }]
      : []),
  ];
  return (
    <>
      {muted && <p class="tl-aside">{t("term_is_muted")}</p>}
      <CardChoices choices={choices} />
    </>
  );
}
