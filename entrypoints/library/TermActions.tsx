import { useState } from "preact/hooks";
import { type CardChoice, CardChoices } from "@/components/CardChoices";
import { definitionLanguage } from "@/components/language-tag";
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
  const [isTakenBack, setTakenBack] = useState(false);
  const orSay = (work: Promise<unknown>): void =>
    void work.catch((error: unknown) =>
      toasts.say({ message: errorText(error), action: null, tone: "error" }),
    );
  const mute = { termId: term.id, pageKey: null };
  const choices: CardChoice[] = [];
  if (muted !== null)
    choices.push({
      id: "mute",
      label: t(muted ? "term_unmute" : "card_mute"),
      run: () =>
        orSay(sendToBackground(muted ? "term/unmute" : "term/mute", mute).then(() => setTakenBack(muted))),
    });
  if (term.source === "own")
    choices.push({
      label: t("card_edit"),
      run: () => orSay(sendToBackground("own-term/open", { id: term.id })),
    });
  return (
    <>
      <p class="tl-aside" role="status">
        {muted && t("term_is_muted")}
        {muted === false && isTakenBack && t("muted_allowed", term.name[definitionLanguage()])}
      </p>
      <CardChoices choices={choices} />
    </>
  );
}
