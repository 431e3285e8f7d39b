import { frameIn } from "@/lib/anchoring/selector";
import type { Highlight, HighlightColor } from "@/lib/highlights/highlight";
import { highlightLink } from "@/lib/highlights/text-fragment";
import type { Handlers } from "@/lib/messages/listen";
import type { BackgroundProtocol } from "@/lib/messages/protocol";
import { changeSettings } from "@/lib/settings/settings-store";
import { readArticle } from "@/lib/store/article-store";
import { deleteForGood, purgeBin } from "@/lib/store/bin-store";
import { changeHighlights, takeBack } from "@/lib/store/bulk-change";
import type { Database } from "@/lib/store/database";
import {
  deleteHighlight,
  editHighlight,
  moveHighlight,
  restoreHighlight,
  saveHighlight,
} from "@/lib/store/highlight-store";
import { joinHighlights } from "@/lib/store/join-store";
import { NotFoundError } from "@/lib/store/store-errors";
import { undoOrRedo } from "@/lib/store/undo";
import { broadcastToPages } from "../broadcast";
import { storeContext } from "../database";
import { onPageKept } from "../tagged-pages";

/** Keeping passages. Each replies only after the database has committed; then the other pages are told. */
export const highlightHandlers = {
  "highlight/save": async ({ highlight: draft, article }, sender) => {
    const highlight = await saveHighlight(storeContext(), draft, article);
    // The highlight is kept, whatever becomes of this: it is written when the article is read again.
    void onPageKept(sender).catch(() => undefined);
    tellOthers(highlight, sender);
    await rememberColor(draft.color);
    return { highlight };
  },
  "highlight/edit": async ({ id, changeId, changes }, sender) => {
    const highlight = await editHighlight(storeContext(), id, changes, changeId);
    tellOthers(highlight, sender);
    if (changes.color) await rememberColor(changes.color);
    return { highlight };
  },
  "highlight/move": async ({ id, changeId, passage }, sender) => {
    const highlight = await moveHighlight(storeContext(), id, passage, changeId);
    tellOthers(highlight, sender);
    return { highlight };
  },
  "highlight/join": async ({ changeId, ...joining }, sender) => {
    const highlights = await joinHighlights(storeContext(), joining, changeId);
    tellOthers(highlights[0]!, sender);
    return { highlights };
  },
  "highlight/delete": async ({ id, changeId }, sender) => {
    const highlight = await deleteHighlight(storeContext(), id, changeId);
    tellOthers(highlight, sender);
    // A browser may run for months: what lay in the bin for too long goes now and then. A failure waits for the next.
    void purgeBin(storeContext()).catch(() => undefined);
    return { highlight };
  },
  "highlight/restore": async ({ id, changeId }, sender) => {
    const highlight = await restoreHighlight(storeContext(), id, changeId);
    tellOthers(highlight, sender);
    return { highlight };
  },
  "highlight/undo": async ({ pageKey, direction, stepId }, sender) => {
    const highlights = await undoOrRedo(storeContext(), pageKey, direction, stepId);
    if (highlights[0]) tellOthers(highlights[0], sender);
    return { highlights };
  },
  "highlights/change": async ({ ids, change }) => {
    const { before, pageKeys } = await changeHighlights(storeContext(), ids, change);
    tellOfPages(pageKeys);
    return { undo: { before } };
  },
  "highlights/take-back": async ({ undo }) => {
    const { pageKeys } = await takeBack(storeContext(), undo);
    tellOfPages(pageKeys);
    return {};
  },
  "highlight/link": async ({ id }) => ({ link: await linkOf(storeContext().db, id) }),
  "highlight/delete-for-good": async ({ ids }) => {
    await deleteForGood(storeContext(), ids);
    return {};
  },
} satisfies Partial<Handlers<BackgroundProtocol>>;

/** What is kept is kept, whatever becomes of this. */
async function rememberColor(lastColor: HighlightColor): Promise<void> {
  await changeSettings(chrome.storage.local, { lastColor }).catch(() => undefined);
}

function tellOfPages(pageKeys: readonly string[]): void {
  const [pageKey] = pageKeys;
  if (pageKey === undefined) return;
  void broadcastToPages("page/highlights-changed", { pageKey: pageKeys.length === 1 ? pageKey : "" });
}

/** The asking page knows already, but not its other documents; the reply does not wait for the others. */
function tellOthers({ pageKey, selectors }: Highlight, { tab, frameId }: chrome.runtime.MessageSender): void {
  const isAlone = frameId === 0 && !frameIn(selectors);
  void broadcastToPages("page/highlights-changed", { pageKey }, new Set(isAlone ? [tab?.id] : []));
}

/** @throws NotFoundError where it is not there, or not any more. */
async function linkOf(db: Database, id: string): Promise<string> {
  const highlight = await db.highlights.get(id);
  const article = highlight && (await readArticle(db, highlight.pageKey));
  if (!highlight || !article) throw new NotFoundError(`no highlight ${id}`);
  return highlightLink(article.url, highlight);
}
