import { t } from "@/components/translate";
import type { HighlightAction } from "@/lib/messages/protocol";
import type { CardController } from "./card-controller";
import type { EditorController } from "./editor-controller";
import { errorText } from "./error-text";
import { askFrame, frameHandlers } from "./frame-handlers";
import type { FrameReports } from "./frame-reports";
import type { HighlightActions } from "./highlight-actions";
import type { Keeper } from "./keeper";
import type { MenuTarget } from "./menu-target";
import type { OrphanSearch } from "./orphan-search";
import type { Overlay } from "./overlay/overlay";
import type { PageHandlers } from "./page-requests";
import type { PageVisit } from "./page-visit";
import type { Reattachment } from "./reattachment";
import type { SelectionController } from "./selection-controller";
import type { UndoController } from "./undo-controller";

/** What answers requests to a page. */
export interface PageHandlersOptions {
  window: Window;
  visit(): PageVisit | null;
  /** Begins the page anew. */
  openVisit(): void;
  overlay: Overlay;
  card: CardController;
  editor: EditorController;
  keeper: Keeper;
  orphans: OrphanSearch;
  selection: SelectionController;
  frames: FrameReports;
  undo: UndoController;
  actions: HighlightActions;
  reattachment: Reattachment;
  menuTarget: MenuTarget;
  /** Leaves the page as it was before. */
  end(): void;
}

type HighlightRequests =
  | "page/show-highlight"
  | "page/seek-highlight"
  | "page/attach-highlight"
  | "page/act-on-highlight"
  | "page/highlight-selection"
  | "page/highlight-paragraph"
  | "page/step-highlight"
  | "page/undo"
  | "page/highlights-changed";

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
  const { visit, editor, keeper, orphans, selection, undo, reattachment } = options;
  return {
    "page/show-highlight": ({ id }) =>
      askFrame(options, "page/show-highlight", id) ?? { found: editor.show(id) },
    "page/seek-highlight": async ({ id }) => {
      const inFrame = askFrame(options, "page/seek-highlight", id);
      if (inFrame) return inFrame;
      // Its toolbar offers to attach it there.
      reattachment.offer(id);
      return { found: await orphans.seek(id) };
    },
    "page/attach-highlight": async ({ id }) => ({
      outcome: await reattachment.begin(id, selection.selected),
    }),
    "page/act-on-highlight": ({ action }) => ({ found: actOnHighlight(options, action) }),
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
      if (page && (pageKey === "" || page.record.kept.isOf(pageKey)) && page.status !== "off") {
        await page.refreshHighlights();
        editor.refresh();
      }
      return {};
    },
  };
}

/** Does what was chosen from the context menu with the highlight under the pointer. False where there is none. */
function actOnHighlight(options: PageHandlersOptions, action: HighlightAction): boolean {
  const { overlay, editor, actions, menuTarget } = options;
  const { highlight } = menuTarget;
  if (!highlight) overlay.say(t("page_no_highlight_here"));
  else if (action === "note") editor.open(highlight, { focusNote: true });
  else if (action === "copy-link") void actions.copyLink(highlight.id);
  else if (action === "delete")
    actions.remove(highlight.id).catch((error) => overlay.say(errorText(error), { tone: "error" }));
  else void actions.recolor(highlight.id, action);
  return highlight !== null;
}
