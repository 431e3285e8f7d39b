import { idInAllArticles } from "@/lib/mentions/article-term-id";
import type { Handlers } from "@/lib/messages/listen";
import type { BackgroundProtocol, TermMute } from "@/lib/messages/protocol";
import { glossaryTerm } from "@/lib/own-terms/glossary-term";
import { setMuted } from "@/lib/store/mute-store";
import { editOwnTerm, undoOwnTermEdit } from "@/lib/store/own-term-edit";
import { deleteOwnTerm, restoreOwnTerm, saveOwnTerm } from "@/lib/store/own-term-store";
import { broadcastToPages } from "../broadcast";
import { storeContext } from "../database";
import { forgetOwnTerms } from "../tagger";

/** What the reader says of terms. Each replies only after the database has committed; then all pages are told. */
export const ownTermHandlers = {
  "term/mute": async ({ title = "", ...mute }) => {
    await setMuted(storeContext(), { ...placed(mute), title }, true);
    tellPages();
    return {};
  },
  "term/unmute": async (mute) => {
    await setMuted(storeContext(), { ...placed(mute), title: "" }, false);
    tellPages();
    return {};
  },
  "own-term/save": async ({ term: draft }) => {
    const term = await saveOwnTerm(storeContext(), draft);
    onOwnTermsChanged();
    return { term: glossaryTerm(term) };
  },
  "own-term/edit": async (edit) => {
    const { term, undo } = await editOwnTerm(storeContext(), edit);
    onOwnTermsChanged();
    return { term: glossaryTerm(term), undo };
  },
  "own-term/undo-edit": async (undo) => {
    await undoOwnTermEdit(storeContext(), undo);
    onOwnTermsChanged();
    return {};
  },
  "own-term/delete": async ({ id }) => {
    await deleteOwnTerm(storeContext(), id);
    onOwnTermsChanged();
    return {};
  },
  "own-term/restore": async ({ id }) => {
    const term = await restoreOwnTerm(storeContext(), id);
    onOwnTermsChanged();
    return { term: glossaryTerm(term) };
  },
} satisfies Partial<Handlers<BackgroundProtocol>>;

/** A mute of all articles is about whatever an abbreviation means in each. */
function placed({ termId, pageKey }: TermMute): TermMute {
  return { termId: pageKey === null ? idInAllArticles(termId) : termId, pageKey };
}

function onOwnTermsChanged(): void {
  forgetOwnTerms();
  tellPages();
}

/** The asking page among them: nobody tells it otherwise which of its mentions are affected. */
function tellPages(): void {
  void broadcastToPages("page/glossary-changed", {});
}
