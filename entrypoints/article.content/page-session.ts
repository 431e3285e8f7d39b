import { t } from "@/components/translate";
import type { ExtractArticle } from "@/lib/article/article";
import type { PageAround } from "@/lib/messages/frame-protocol";
import { contextIsAlive, DeadContextError, sendToBackground } from "@/lib/messages/send";
import { CardController } from "./card-controller";
import { claimPage } from "./claim-page";
import { Followers } from "./followers";
import { FrameLink } from "./frame-link";
import { FrameReports } from "./frame-reports";
import { cardElsewhere, watchFrames } from "./frames";
import type { HighlightDesk } from "./highlight-desk";
import { Keeper } from "./keeper";
import type { KeptPage } from "./kept-page";
import { keyAtLoading, keyOfPage } from "./key-of-page";
import { learnLastWords } from "./last-words";
import { Late } from "./late";
import { MenuTarget } from "./menu-target";
import { watchNavigation } from "./navigation-watch";
import { OrphanReport } from "./orphan-report";
import { Overlay } from "./overlay/overlay";
import type { OwnTermController } from "./own-term-controller";
import { pageHandlers } from "./page-handlers";
import { connectPageInput } from "./page-input";
import type { PageInterface } from "./page-interface";
import type { PageSession } from "./page-requests";
import { PageVisit } from "./page-visit";
import type { PassageFinder } from "./passage-finder";
import { Passages } from "./passages";
import { SelectionController } from "./selection-controller";
import type { SharedWorld } from "./shared-world";

/** What a page session needs from outside. */
export interface PageSessionOptions {
  window: Window & typeof globalThis;
  /** The article that is read instead of the window's page, in a page of our own. */
  kept?: KeptPage;
  /** Brings the article extractor in. */
  loadExtractor(): Promise<ExtractArticle>;
  /** Brings in the search for passages that have moved or changed. */
  loadPassageFinder(): Promise<PassageFinder>;
  /** Brings in what draws card, toolbar and editor, and works on highlights. */
  loadInterface(): Promise<PageInterface>;
  /** Ends the session; the session aborts it too, where the reader takes away its access to the page. */
  ending: AbortController;
}

/**
 * Termlight in one page: opens a visit for the page's address and for each later one, and connects pointer, keys,
 * selection and messages with it. Ends when the signal is aborted, leaving nothing behind.
 */
export function startPageSession(options: PageSessionOptions): PageSession {
  const { window, kept = null, loadExtractor, loadInterface, loadPassageFinder, ending } = options;
  const { signal } = ending;
  const overlay = new Overlay({
    document: window.document,
    loadRenderer: async () => (await loadInterface()).renderOverlay,
    plainMessage: () => t("page_error_reload"),
    signal,
  });
  const isOurs = (node: EventTarget | null): boolean =>
    overlay.isOurs(node) || (kept !== null && !kept.root.contains(node as Node | null));
  let visit: PageVisit | null = null;
  let leaving = new AbortController();

  const bringOwnTerms = async (): Promise<OwnTermController> => {
    const { OwnTermController } = await loadInterface();
    const page = () => ({ key: visit!.key, title: visit!.articleDraft().title });
    return new OwnTermController({ window, overlay, page, signal });
  };
  const ownTerms = new Late(bringOwnTerms, (error) => report(error));
  const card = new CardController({
    window,
    overlay,
    mentions: () => visit?.mentions ?? null,
    relatedNames: () => visit?.relatedNames ?? {},
    articleLanguage: () => visit?.articleDraft().language ?? "",
    onMute: (term, where) => void ownTerms.use((own) => own.mute(term, where)),
    elsewhere: () => cardElsewhere(window),
    signal,
  });
  const refreshEditor = (): void => desk.there?.editor.refresh();
  const keeper = new Keeper({ window, overlay, visit: () => visit, onState: refreshEditor, signal });
  const passages = new Passages({ keeper, visit: () => visit, loadPassageFinder });
  const menuTarget = new MenuTarget({ window, visit: () => visit, isOurs, signal });
  const bringDesk = async (): Promise<HighlightDesk> => {
    const { HighlightDesk } = await loadInterface();
    return new HighlightDesk({
      ...{ window, overlay, keeper, passages, menuTarget, loadPassageFinder, signal },
      visit: () => visit,
    });
  };
  const desk: Late<HighlightDesk> = new Late(bringDesk, (error) => report(error));
  const selection = new SelectionController({
    window,
    overlay,
    isOurs,
    keeper,
    visit: () => visit,
    passages,
    desk,
    addTerm: (range) => void ownTerms.use((own) => own.open(range)),
    signal,
  });
  const link = window.parent === window ? null : new FrameLink();
  const followers = new Followers({ window, visit: () => visit, signal });
  const frames = new FrameReports(() => followers.changed());
  const orphanReport = new OrphanReport();

  /** An extension that was updated or removed leaves its old scripts behind: the page wants reloading. */
  const report = (error: unknown): void => {
    const dead = error instanceof DeadContextError || !contextIsAlive();
    if (dead) overlay.say(t("page_error_reload"), { tone: "error" });
  };
  /** A place on the page is no other page; and some pages say their own address only after they have changed it. */
  const followAddress = (): void => {
    if (visit && !kept && visit.record.address !== keyOfPage(window)) openVisit();
  };
  watchNavigation(window, { onAddress: followAddress, onReturn: () => openVisit() }, signal);
  const openVisit = (): void => {
    leaving.abort();
    leaving = new AbortController();
    card.close();
    desk.there?.editor.close();
    const opened = AbortSignal.any([signal, leaving.signal]);
    const begun = link ? link.around().then((around) => begin(around, opened)) : begin(null, opened);
    begun.catch((error: unknown) => {
      if (!opened.aborted) report(error);
    });
  };
  const begin = async (around: PageAround | null, opened: AbortSignal): Promise<void> => {
    opened.throwIfAborted();
    visit = new PageVisit({
      window,
      kept,
      around,
      // Whatever comes later is another page of an application.
      keysAtLoading: visit ? [] : keyAtLoading(window),
      isInFrame: (pageKey, id) => frames.isPlaced(pageKey, id),
      loadExtractor,
      loadPassageFinder,
      isOurs,
      onArticle: () => overlay.preload(),
      onMentions: () => card.refresh(),
      onState: () => followers.changed(),
      onPlaced: (highlights) => {
        if (kept) kept.onPlaced(highlights);
        else if (around) link?.report(around.pageKey, highlights);
        else orphanReport.tell(visit!.key, highlights.inOrder());
      },
      onChanged: () => {
        followAddress();
        refreshEditor();
      },
      signal: opened,
    });
    void visit.setUnsaved(keeper.waiting);
    await visit.open();
    keeper.takeOver();
    if (visit.status !== "off" && !kept) watchFrames(window.document, enterFrames, opened);
  };
  // Where the background cannot be asked, the frames stay as they are.
  const enterFrames = (): void => void sendToBackground("page/enter-frames", {}).catch(() => undefined);
  window.addEventListener("pagehide", () => visit && link?.leave(visit.key), { signal });

  claimPage(window, ending);
  Object.assign(window, {
    termlightHolds: (element) => visit?.holds(element) === true,
    termlightCard: card,
  } satisfies SharedWorld);
  connectPageInput({ window, overlay, card, desk, visit: () => visit, signal });
  const handlers = pageHandlers({
    window,
    visit: () => visit,
    openVisit: () => openVisit(),
    ...{ overlay, card, desk, keeper, selection, frames },
    end: () => ending.abort(),
    signal,
  });
  openVisit();
  void learnLastWords();
  return { handlers, follow: (follower) => followers.add(follower) };
}
