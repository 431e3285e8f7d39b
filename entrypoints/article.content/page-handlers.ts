import type { CardController } from "./card-controller";
import { askFrame, frameHandlers } from "./frame-handlers";
import type { FrameReports } from "./frame-reports";
import type { HighlightDesk } from "./highlight-desk";
import type { Keeper } from "./keeper";
import type { Late } from "./late";
import { learnSpeech } from "./learn-speech";
import type { Overlay } from "./overlay/overlay";
import type { PageHandlers } from "./page-requests";
import type { PageVisit } from "./page-visit";
import { revealHandlers } from "./reveal-handlers";
import type { SelectionController } from "./selection-controller";

/** What answers requests to a page. */
export interface PageHandlersOptions {
  window: Window & typeof globalThis;
  visit(): PageVisit | null;
  /** Begins the page anew. */
  openVisit(): void;
  overlay: Overlay;
  card: CardController;
  desk: Late<HighlightDesk>;
  keeper: Keeper;
  selection: SelectionController;
  frames: FrameReports;
  /** Leaves the page as it was before. */
  end(): void;
  signal: AbortSignal;
}

/** What a page session does for each request. */
export function pageHandlers(options: PageHandlersOptions): PageHandlers {
  const { window, visit, openVisit, overlay, card, end } = options;
  const refreshTerms = async (): Promise<Record<string, never>> => {
    const page = visit();
    if (page && page.status !== "off") await page.refreshTerms();
    return {};
  };
  return {
    ...highlightHandlers(options),
    ...frameHandlers(options),
    ...revealHandlers(options),
    "page/describe": () => visit()!.describe(),
    "page/show-term": ({ termId }) => ({ found: card.showTerm(termId) }),
    "page/pin-card": () => ({ found: card.togglePin() }),
    "page/step-mention": ({ direction }) => ({ found: card.step(direction) }),
    "page/glossary-changed": refreshTerms,
    "page/settings-changed": async () => {
      await learnSpeech();
      overlay.redraw();
      return refreshTerms();
    },
    "page/set-enabled": () => {
      openVisit();
      return {};
    },
    "page/set-forced": async ({ forced }) => {
      await visit()?.setForced(forced);
      return {};
    },
    "page/stop": () => {
      // Our own pages need nobody's permission.
      if (!window.location.href.startsWith(chrome.runtime.getURL(""))) end();
      return {};
    },
  };
}

function highlightHandlers(options: PageHandlersOptions) {
  const { visit, desk, keeper, selection } = options;
  type Work = Parameters<typeof desk.use<boolean>>[0];
  const found = async (work: Work): Promise<{ found: boolean }> => ({
    found: (await desk.use(work)) === true,
  });
  return {
    "page/show-highlight": ({ id }) =>
      askFrame(options, "page/show-highlight", id) ?? found(({ editor }) => editor.show(id)),
    "page/seek-highlight": ({ id }) =>
      askFrame(options, "page/seek-highlight", id) ??
      found(({ orphans, reattachment }) => {
        // Its toolbar offers to attach it there.
        reattachment.offer(id);
        return orphans.seek(id);
      }),
    "page/attach-highlight": async ({ id }) => {
      const asked = askFrame(options, "page/attach-highlight", id);
      if (asked) return asked;
      const { selected } = selection;
      const outcome = await desk.use(({ reattachment }) => reattachment.begin(id, selected));
      if (selected && outcome === "attached") selection.letGo(selected);
      return { outcome: outcome ?? "refused" };
    },
    "page/act-on-highlight": ({ action }) => found((there) => there.act(action)),
    "page/highlight-selection": async () => ({ kept: (await selection.keep()) === true }),
    "page/highlight-paragraph": async () => ({ kept: (await selection.keepParagraph()) === true }),
    "page/step-highlight": ({ direction }) => found(({ editor }) => editor.step(direction)),
    "page/undo": ({ direction }) => found((there) => there.step(direction)),
    "page/highlights-changed": async ({ pageKey }) => {
      keeper.retry();
      const page = visit();
      if (page && (pageKey === "" || page.record.kept.isOf(pageKey)) && page.status !== "off") {
        const refresh = (): Promise<void> => page.refreshHighlights();
        await (desk.there?.followOthers(refresh) ?? refresh());
      }
      return {};
    },
  } satisfies Partial<PageHandlers>;
}
