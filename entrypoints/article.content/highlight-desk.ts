import { t } from "@/components/translate";
import type { HighlightAction } from "@/lib/messages/protocol";
import { EditorController } from "./editor-controller";
import { errorText } from "./error-text";
import { HighlightActions } from "./highlight-actions";
import type { Keeper } from "./keeper";
import { learnLastWords } from "./last-words";
import type { MenuTarget } from "./menu-target";
import { OrphanSearch } from "./orphan-search";
import type { Overlay } from "./overlay/overlay";
import type { PageVisit } from "./page-visit";
import type { PassageFinder } from "./passage-finder";
import type { Passages } from "./passages";
import { Reattachment } from "./reattachment";
import { UndoController } from "./undo-controller";

/** What the work on highlights needs of the page session. */
export interface HighlightDeskOptions {
  window: Window & typeof globalThis;
  overlay: Overlay;
  keeper: Keeper;
  passages: Passages;
  menuTarget: MenuTarget;
  visit(): PageVisit | null;
  loadPassageFinder(): Promise<PassageFinder>;
  signal: AbortSignal;
}

/**
 * All work on highlights that are there already: opened, edited, moved, joined, attached, undone. Comes with the
 * interface, when a page first needs it.
 */
export class HighlightDesk {
  readonly editor: EditorController;
  readonly orphans: OrphanSearch;
  readonly reattachment: Reattachment;
  readonly #options: HighlightDeskOptions;
  readonly #actions: HighlightActions;
  readonly #undo: UndoController;

  constructor(options: HighlightDeskOptions) {
    const { window, overlay, keeper, passages, visit, loadPassageFinder, signal } = options;
    this.#options = options;
    this.#undo = new UndoController({ overlay, keeper, visit });
    const undo = (): void => void this.#undo.step("undo");
    const actions = new HighlightActions({ window, overlay, keeper, passages, undo });
    this.#actions = actions;
    this.editor = new EditorController({ window, overlay, keeper, passages, actions, visit, signal });
    keeper.follow(() => this.editor.refresh());
    this.orphans = new OrphanSearch({ window, visit, loadPassageFinder, signal });
    // The interface is a script of its own, with its own memory for words.
    void learnLastWords();
    this.reattachment = new Reattachment({ overlay, passages, visit, undo });
  }

  /** Takes one step back or forth. What is being written in the editor is a change of its own, and stored first. */
  step(direction: "undo" | "redo"): Promise<boolean> {
    this.editor.close();
    return this.#undo.step(direction);
  }

  /** Takes over what other windows changed; where they deleted what is open here, the reader is told. */
  async followOthers(refresh: () => Promise<void>): Promise<void> {
    const { openId } = this.editor;
    await refresh();
    this.editor.refresh();
    if (openId && !this.#options.visit()?.highlights.get(openId)) this.#actions.sayRemoved(openId);
  }

  /** Does what was chosen from the context menu with the highlight under the pointer. False where there is none. */
  act(action: HighlightAction): boolean {
    const { highlight } = this.#options.menuTarget;
    if (!highlight) this.#options.overlay.say(t("page_no_highlight_here"));
    else if (action === "note") this.editor.open(highlight, { focusNote: true });
    else if (action === "copy-link") void this.#actions.copyLink(highlight.id);
    else if (action === "delete") void this.#remove(highlight.id);
    else void this.#actions.recolor(highlight.id, action);
    return highlight !== null;
  }

  async #remove(id: string): Promise<void> {
    try {
      await this.#actions.remove(id);
    } catch (error) {
      this.#options.overlay.say(errorText(error), { tone: "error" });
    }
  }
}
