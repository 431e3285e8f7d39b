import { t } from "@/components/translate";
import type { ExtractArticle } from "@/lib/article/article";
import { contextIsAlive, DeadContextError } from "@/lib/messages/send";
import { CardController } from "./card-controller";
import { claimPage } from "./claim-page";
import { Followers } from "./followers";
import { FrameReports } from "./frame-reports";
import { cardElsewhere } from "./frames";
import type { HighlightDesk, HighlightDeskOptions } from "./highlight-desk";
import { Keeper } from "./keeper";
import type { KeptPage } from "./kept-page";
import { learnLastWords } from "./last-words";
import { Late } from "./late";
import { MenuTarget } from "./menu-target";
import { Overlay } from "./overlay/overlay";
import type { OwnTermController } from "./own-term-controller";
import { pageHandlers } from "./page-handlers";
import { connectPageInput } from "./page-input";
import type { PageInterface } from "./page-interface";
import type { PageSession } from "./page-requests";
import type { PageVisit } from "./page-visit";
import { PageVisits, type VisitCalls } from "./page-visits";
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

/** What the parts of a session look at, each at as much of it as it says. */
interface SessionPage extends Omit<PageSessionOptions, "kept"> {
  kept: KeptPage | null;
  overlay: Overlay;
  /** What is no text of the page. */
  isOurs(node: EventTarget | null): boolean;
  /** The page that is open now. */
  visit(): PageVisit | null;
  onFailed(error: unknown): void;
  signal: AbortSignal;
}

/** What takes part in a visit's events. */
interface SessionParts extends SessionPage {
  card: CardController;
  keeper: Keeper;
  desk: Late<HighlightDesk>;
  followers: Followers;
  frames: FrameReports;
}

/**
 * Termlight in one page: opens a visit for the page's address and for each later one, and connects pointer, keys,
 * selection and messages with it. Ends when the signal is aborted, leaving nothing behind.
 *
 * Every part is made from those above it. What the parts above are told by those below goes through the visits, which
 * start last.
 */
export function startPageSession(options: PageSessionOptions): PageSession {
  const { window, ending } = options;
  const { page, visits } = pageOf(options);

  const ownTerms = lateOwnTerms(page);
  const card = cardOf(page, ownTerms);

  const keeper = new Keeper(page);
  const passages = new Passages({ ...page, keeper });
  const menuTarget = new MenuTarget(page);
  const desk = lateDesk({ ...page, keeper, passages, menuTarget });

  const addTerm = (range: Range, name: string): void => void ownTerms.use((own) => own.open(range, name));
  const selection = new SelectionController({ ...page, keeper, passages, desk, addTerm });

  const followers = new Followers(page);
  const frames = new FrameReports(() => followers.changed());

  Object.assign(window, {
    termlightHolds: (element) => visits.current?.reading?.article?.contains(element) === true,
    termlightCard: card,
  } satisfies SharedWorld);
  const parts = { ...page, card, keeper, desk, selection, followers, frames };
  connectPageInput(parts);
  const handlers = pageHandlers({ ...parts, openVisit: () => visits.open(), end: () => ending.abort() });
  visits.start(callsOf(parts));
  void learnLastWords();
  return { handlers, follow: (follower) => followers.add(follower) };
}

/** What shows something in the page, and the page's visits, none of which has begun. */
function pageOf(options: PageSessionOptions): { page: SessionPage; visits: PageVisits } {
  const { window, kept = null, loadInterface, ending } = options;
  const { signal } = ending;
  const overlay = new Overlay({
    document: window.document,
    loadRenderer: async () => (await loadInterface()).renderOverlay,
    plainMessage: () => t("page_error_reload"),
    signal,
  });
  const isOurs = (node: EventTarget | null): boolean =>
    overlay.isOurs(node) || (kept !== null && !kept.root.contains(node as Node | null));
  /** An extension that was updated or removed leaves its old scripts behind: the page wants reloading. */
  const onFailed = (error: unknown): void => {
    const dead = error instanceof DeadContextError || !contextIsAlive();
    if (dead) overlay.say(t("page_error_reload"), { tone: "error" });
  };
  const around = { ...options, kept, isOurs, onFailed, signal };
  const visits = new PageVisits(around);
  return { page: { ...around, overlay, visit: () => visits.current }, visits };
}

/** What the reader decides about terms comes with the interface. */
function lateOwnTerms(options: SessionPage): Late<OwnTermController> {
  const { window, overlay, visit, loadInterface, onFailed, signal } = options;
  const page = () => ({ key: visit()!.key, title: visit()!.articleDraft().title });
  const bring = async (): Promise<OwnTermController> => {
    const { OwnTermController } = await loadInterface();
    return new OwnTermController({ window, overlay, page, signal });
  };
  return new Late(bring, onFailed);
}

function cardOf(page: SessionPage, ownTerms: Late<OwnTermController>): CardController {
  const { window, visit } = page;
  return new CardController({
    ...page,
    mentions: () => visit()?.mentions ?? null,
    relatedNames: () => visit()?.relatedNames ?? {},
    articleLanguage: () => visit()?.articleDraft().language ?? "",
    onMute: (term, where) => void ownTerms.use((own) => own.mute(term, where)),
    elsewhere: () => cardElsewhere(window),
  });
}

/** The work on highlights comes with the interface too. */
function lateDesk(page: SessionPage & HighlightDeskOptions): Late<HighlightDesk> {
  const bring = async (): Promise<HighlightDesk> => {
    const { HighlightDesk } = await page.loadInterface();
    return new HighlightDesk(page);
  };
  return new Late(bring, page.onFailed);
}

/** What the parts of a session do as pages come, are read, and go. */
function callsOf(parts: SessionParts): VisitCalls {
  const { window, overlay, card, keeper, desk, followers, frames, ending } = parts;
  let isClaimed = false;
  return {
    onLeave: () => {
      card.close();
      desk.there?.editor.close();
    },
    onBegin: (visit) => void visit.setUnsaved(keeper.waiting),
    onAnswered: () => {
      keeper.takeOver();
      // Only now: a script that an update left behind goes then, and what it could not store with it.
      if (!isClaimed) claimPage(window, ending);
      isClaimed = true;
    },
    isInFrame: (pageKey, id) => frames.isPlaced(pageKey, id),
    onArticle: () => overlay.preload(),
    onMentions: () => card.refresh(),
    onState: () => followers.changed(),
    onChanged: () => desk.there?.editor.refresh(),
  };
}
