import type { Handlers } from "@/lib/messages/listen";
import type { BackgroundProtocol } from "@/lib/messages/protocol";
import { glossaryTerm } from "@/lib/own-terms/glossary-term";
import { setMuted } from "@/lib/store/mute-store";
import { editOwnTerm } from "@/lib/store/own-term-edit";
import { applyOwnTerms, deleteOwnTerm, restoreOwnTerm, saveOwnTerm } from "@/lib/store/own-term-store";
import { broadcastToPages } from "../broadcast";
import { storeContext } from "../database";
import { forgetOwnTerms } from "../tagger";

type OwnTermRequests =
  | "term/mute"
  | "term/unmute"
  | "own-term/save"
  | "own-term/edit"
  | "own-term/delete"
  | "own-term/restore"
  | "own-term/apply";

/** What the reader says of terms. Each replies only after the database has committed; then all pages are told. */
export const ownTermHandlers: Pick<Handlers<BackgroundProtocol>, OwnTermRequests> = {
  "term/mute": async (mute, { tab }) => {
    const title = mute.pageKey === null ? "" : (tab?.title ?? "");
    await setMuted(storeContext(), { ...mute, title }, true);
    tellPages();
    return {};
  },
  "term/unmute": async (mute) => {
    await setMuted(storeContext(), { ...mute, title: "" }, false);
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
  "own-term/apply": async ({ terms, onlyStamp }) => {
    const applied = await applyOwnTerms(storeContext(), terms, onlyStamp);
    onOwnTermsChanged();
    return applied;
  },
};

function onOwnTermsChanged(): void {
  forgetOwnTerms();
  tellPages();
}

/** The asking page among them: nobody tells it otherwise which of its mentions are affected. */
function tellPages(): void {
  void broadcastToPages("page/glossary-changed", {});
}
