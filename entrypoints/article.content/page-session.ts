import { t } from "@/components/translate";
import type { ExtractArticle } from "@/lib/article/article";
import type { Language } from "@/lib/glossary/term";
import { listen } from "@/lib/messages/listen";
import { contextIsAlive, DeadContextError } from "@/lib/messages/send";
import { CardController } from "./card-controller";
import { claimPage } from "./claim-page";
import { EditorController } from "./editor-controller";
import { cardElsewhere, cardInFocus, watchFrames } from "./frames";
import { Keeper } from "./keeper";
import { keyOfPage } from "./key-of-page";
import { learnLastWords } from "./last-words";
import { watchNavigation } from "./navigation-watch";
import { OrphanSearch } from "./orphan-search";
import { Overlay } from "./overlay/overlay";
import type { RenderOverlay } from "./overlay/overlay-view";
import { OwnTermController } from "./own-term-controller";
import { type PageHandlers, parsePageRequest } from "./page-requests";
import { PageVisit } from "./page-visit";
import type { PassageFinder } from "./passage-finder";
import { SelectionController } from "./selection-controller";
import type { SharedWorld } from "./shared-world";
import { takesClick } from "./target-of";
import { UndoController } from "./undo-controller";

/** What a page session needs from outside. */
export interface PageSessionOptions {
  window: Window & typeof globalThis;
  /** Brings the article extractor in. */
  loadExtractor(): Promise<ExtractArticle>;
  /** Brings in the search for passages that have moved or changed. */
  loadPassageFinder(): Promise<PassageFinder>;
  /** Brings in what draws card, toolbar and editor. */
  loadRenderer(): Promise<RenderOverlay>;
  /** The reader's language, for definitions. */
  language: Language;
  /** Ends the session; the session aborts it too, where the reader takes away its access to the page. */
  ending: AbortController;
}

/**
 * Termlight in one page: opens a visit for the page's address and for each later one, and connects pointer, keys,
 * selection and messages with it. Ends when the signal is aborted, leaving nothing behind.
 */
export function startPageSession(options: PageSessionOptions): void {
  const { window, loadExtractor, loadRenderer, loadPassageFinder, language, ending } = options;
  const { signal } = ending;
  const overlay = new Overlay({
    document: window.document,
    loadRenderer,
    plainMessage: () => t("page_error_reload"),
    signal,
  });
  const isOurs = (node: EventTarget | null): boolean => overlay.isOurs(node);
  let visit: PageVisit | null = null;
  let leaving = new AbortController();

  const ownTerms = new OwnTermController({ overlay, pageKey: () => visit!.key, language });
  const card = new CardController({
    window,
    overlay,
    mentions: () => visit?.mentions ?? null,
    relatedNames: () => visit?.relatedNames ?? {},
    articleLanguage: () => visit?.articleDraft().language ?? "",
    onMute: (term, where) => void ownTerms.mute(term, where),
    language,
    signal,
  });
  const keeper = new Keeper({ window, overlay, visit: () => visit, onState: () => editor.refresh(), signal });
  const editor: EditorController = new EditorController({
    window,
    overlay,
    keeper,
    visit: () => visit,
    signal,
  });
  const undo = new UndoController({ overlay, keeper, visit: () => visit });
  // In a frame there are terms and cards only: passages are kept, and found again, in the page itself.
  const inFrame = window.parent !== window;
  const selection = inFrame
    ? null
    : new SelectionController({
        window,
        overlay,
        keeper,
        visit: () => visit,
        loadPassageFinder,
        edit: (highlight, options) => editor.open(highlight, options),
        addTerm: (range) => ownTerms.open(range),
        signal,
      });

  const orphans = new OrphanSearch({ window, visit: () => visit, loadPassageFinder, signal });
  /** An extension that was updated or removed leaves its old scripts behind: the page wants reloading. */
  const report = (error: unknown): void => {
    const dead = error instanceof DeadContextError || !contextIsAlive();
    if (dead) overlay.say(t("page_error_reload"), { tone: "error" });
  };
  /** A place on the page is no other page; and some pages say their own address only after they have changed it. */
  const followAddress = (): void => {
    if (visit && visit.key !== keyOfPage(window)) openVisit();
  };
  watchNavigation(window, { onAddress: followAddress, onReturn: () => openVisit() }, signal);
  const openVisit = (): void => {
    leaving.abort();
    leaving = new AbortController();
    card.close();
    editor.close();
    visit = new PageVisit({
      window,
      loadExtractor,
      loadPassageFinder,
      isOurs,
      onArticle: () => overlay.preload(),
      onMentions: () => card.refresh(),
      onChanged: () => {
        followAddress();
        editor.refresh();
      },
      signal: AbortSignal.any([signal, leaving.signal]),
    });
    const opened = leaving.signal;
    void visit.setUnsaved(keeper.waiting);
    visit
      .open()
      .then(() => {
        keeper.takeOver();
        enterFrames();
      })
      .catch((error: unknown) => {
        if (!opened.aborted && !signal.aborted) report(error);
      });
  };

  const enterFrames = (): void => {
    if (visit?.status !== "off") watchFrames(window.document, leaving.signal);
  };

  claimPage(window, ending);
  Object.assign(window, {
    termlightHolds: (element) => visit?.holds(element) === true,
    termlightCard: card,
  } satisfies SharedWorld);
  connectPointerAndKeys();
  listen(handlers(), parsePageRequest, signal);
  openVisit();
  void learnLastWords();

  function connectPointerAndKeys(): void {
    const listening = { signal, capture: true };
    window.addEventListener(
      "pointerdown",
      ({ target }) => {
        if (isOurs(target)) return;
        editor.close();
        if (overlay.view.mode === "own-term") overlay.hide();
      },
      { ...listening, passive: true },
    );
    window.addEventListener("click", (event) => openClicked(event), { ...listening, passive: true });
    window.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Escape" || event.isComposing || !dismiss()) return;
        event.stopImmediatePropagation();
        event.preventDefault();
      },
      listening,
    );
  }

  /** Closes what is on top. False when nothing is open. */
  function dismiss(): boolean {
    if (overlay.view.mode === "hidden") {
      const open = card.isOpen ? card : cardElsewhere(window);
      open?.close();
      return open !== null;
    }
    editor.close();
    overlay.hide();
    return true;
  }

  /**
   * A click on a highlight opens it, a click on a term elsewhere pins its card, unless the click has a meaning of its
   * own or ends a selection. Where both lie, the highlight goes first: the term's card opens without a click.
   */
  function openClicked(event: MouseEvent): void {
    if (event.button !== 0 || isOurs(event.target) || takesClick(event)) return;
    if (window.getSelection()?.isCollapsed === false) return;
    const at = { x: event.clientX, y: event.clientY };
    const hits = visit?.highlights.at(at.x, at.y) ?? [];
    const among = hits.map(({ highlight }) => highlight.id);
    if (hits[0]) editor.open(hits[0].highlight, { at, among });
    else if ((event as PointerEvent).pointerType !== "touch") card.click(at);
  }

  function handlers(): PageHandlers {
    const refreshTerms = async (): Promise<Record<string, never>> => {
      if (visit && visit.status !== "off") await visit.refreshTerms();
      return {};
    };
    return {
      "page/describe": () => visit!.describe(),
      "page/show-term": ({ termId }) => ({ found: card.showTerm(termId) }),
      "page/show-highlight": ({ id }) => ({ found: editor.show(id) }),
      "page/seek-highlight": async ({ id }) => ({ found: await orphans.seek(id) }),
      "page/highlight-selection": async () => ({ kept: (await selection?.keep()) === true }),
      "page/highlight-paragraph": async () => ({ kept: (await selection?.keepParagraph()) === true }),
      "page/step-highlight": ({ direction }) => ({ found: editor.step(direction) }),
      "page/undo": async ({ direction }) => {
        // With what is being written in it, which is a change of its own.
        editor.close();
        return { found: await undo.step(direction) };
      },
      "page/pin-card": () => ({ found: (cardInFocus(window.document) ?? card).togglePin() }),
      "page/step-mention": ({ direction }) => ({
        found: (cardInFocus(window.document) ?? card).step(direction),
      }),
      "page/highlights-changed": async ({ pageKey }) => {
        keeper.retry();
        if (visit && (pageKey === "" || visit.key === pageKey) && visit.status !== "off") {
          await visit.refreshHighlights();
          editor.refresh();
        }
        return {};
      },
      "page/glossary-changed": refreshTerms,
      "page/settings-changed": refreshTerms,
      "page/set-enabled": () => {
        openVisit();
        return {};
      },
      "page/set-forced": async ({ forced }) => {
        await visit?.setForced(forced);
        return {};
      },
      "page/stop": () => {
        // Our own pages need nobody's permission.
        if (!window.location.href.startsWith(chrome.runtime.getURL(""))) ending.abort();
        return {};
      },
    };
  }
}
