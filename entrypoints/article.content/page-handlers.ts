import { sendToBackground } from "@/lib/messages/send";
import type { CardController } from "./card-controller";
import type { EditorController } from "./editor-controller";
import type { FrameReports } from "./frame-reports";
import type { Keeper } from "./keeper";
import type { OrphanSearch } from "./orphan-search";
import type { PageHandlers } from "./page-requests";
import type { PageVisit } from "./page-visit";
import type { SelectionController } from "./selection-controller";
import type { UndoController } from "./undo-controller";

/** What answers requests to a page. */
export interface PageHandlersOptions {
  window: Window;
  visit(): PageVisit | null;
  /** Begins the page anew. */
  openVisit(): void;
  card: CardController;
  editor: EditorController;
  keeper: Keeper;
  orphans: OrphanSearch;
  selection: SelectionController;
  frames: FrameReports;
  undo: UndoController;
  /** Leaves the page as it was before. */
  end(): void;
}

type HighlightRequests =
  | "page/show-highlight"
  | "page/seek-highlight"
  | "page/highlight-selection"
  | "page/highlight-paragraph"
  | "page/step-highlight"
  | "page/undo"
  | "page/highlights-changed";

type FrameRequests = "page/around" | "page/frame-report" | "page/around-changed";

/** What a page session does for each request. */
export function pageHandlers(options: PageHandlersOptions): PageHandlers {
  const { window, visit, openVisit, card, end } = options;
  const refreshTerms = async (): Promise<Record<string, never>> => {
    const page = visit();
    if (page && page.status !== "off") await page.refreshTerms();
    return {};
  };
  return {
    ...highlightHandlers(options),
    ...frameHandlers(options),
    "page/describe": () => visit()!.describe(),
    "page/show-term": ({ termId }) => ({ found: card.showTerm(termId) }),
    "page/pin-card": () => ({ found: card.togglePin() }),
    "page/step-mention": ({ direction }) => ({ found: card.step(direction) }),
    "page/glossary-changed": refreshTerms,
    "page/settings-changed": refreshTerms,
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

function highlightHandlers(options: PageHandlersOptions): Pick<PageHandlers, HighlightRequests> {
  const { visit, editor, keeper, orphans, selection, undo } = options;
  return {
    "page/show-highlight": ({ id }) =>
      askFrame(options, "page/show-highlight", id) ?? { found: editor.show(id) },
    "page/seek-highlight": async ({ id }) =>
      (await askFrame(options, "page/seek-highlight", id)) ?? { found: await orphans.seek(id) },
    "page/highlight-selection": async () => ({ kept: (await selection.keep()) === true }),
    "page/highlight-paragraph": async () => ({ kept: (await selection.keepParagraph()) === true }),
    "page/step-highlight": ({ direction }) => ({ found: editor.step(direction) }),
    "page/undo": async ({ direction }) => {
      // With what is being written in it, which is a change of its own.
      editor.close();
      return { found: await undo.step(direction) };
    },
    "page/highlights-changed": async ({ pageKey }) => {
      keeper.retry();
      const page = visit();
      if (page?.key === pageKey && page.status !== "off") {
        await page.refreshHighlights();
        editor.refresh();
      }
      return {};
    },
  };
}

/** Has the frame that a highlight belongs to do what the page was asked to; `null` where the page itself has it. */
function askFrame(
  { visit, frames }: PageHandlersOptions,
  type: "page/show-highlight" | "page/seek-highlight",
  id: string,
): Promise<{ found: boolean }> | null {
  const frameId = frames.frameOf(visit()?.key ?? "", id);
  return frameId === null ? null : sendToBackground("frame/ask", { frameId, type, id });
}

/** What passes between a page and its frames. */
function frameHandlers({
  window,
  visit,
  openVisit,
  frames,
}: PageHandlersOptions): Pick<PageHandlers, FrameRequests> {
  return {
    "page/around": () => {
      const page = visit()!;
      return { pageKey: page.key, host: window.location.host, article: page.articleDraft() };
    },
    "page/frame-report": (report) => {
      frames.take(report);
      return {};
    },
    "page/around-changed": ({ pageKey }) => {
      if (window.parent !== window && visit()?.key !== pageKey) openVisit();
      return {};
    },
  };
}
