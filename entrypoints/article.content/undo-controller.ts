import { uuidv7 } from "uuidv7";
import { type MessageKey, t } from "@/components/translate";
import { sendToBackground } from "@/lib/messages/send";
import { errorText } from "./error-text";
import type { Keeper } from "./keeper";
import type { Overlay } from "./overlay/overlay";
import type { PageVisit } from "./page-visit";

/** What undo needs of the page that is open now. */
export interface UndoControllerOptions {
  overlay: Overlay;
  keeper: Keeper;
  visit(): PageVisit | null;
}

type Direction = "undo" | "redo";

const DONE = { undo: "page_undone", redo: "page_redone" } as const satisfies Record<Direction, MessageKey>;
const NOTHING = { undo: "page_nothing_to_undo", redo: "page_nothing_to_redo" } as const satisfies Record<
  Direction,
  MessageKey
>;

/** Takes changes of the page's highlights back and makes them again; what was changed before the page was loaded too. */
export class UndoController {
  readonly #options: UndoControllerOptions;
  /** Steps are taken one after the other: each stands on the one before. */
  #steps: Promise<boolean> = Promise.resolve(true);

  constructor(options: UndoControllerOptions) {
    this.#options = options;
  }

  /** Takes one step and says so. Resolves to false where there is nothing to undo or redo, or it failed. */
  step(direction: Direction): Promise<boolean> {
    this.#steps = this.#steps.then(() => this.#step(direction));
    return this.#steps;
  }

  async #step(direction: Direction): Promise<boolean> {
    const { overlay, keeper, visit } = this.#options;
    const page = visit();
    await keeper.settled();
    // What is not stored yet would be passed over, and something before it taken back.
    if (!page || keeper.changes.length > 0) return false;
    try {
      const request = { pageKey: page.key, direction, stepId: uuidv7() };
      const { highlights } = await sendToBackground("highlight/undo", request);
      if (highlights.length === 0) {
        overlay.say(t(NOTHING[direction]));
        return false;
      }
      await page.take(highlights);
      const back = direction === "undo" ? "redo" : "undo";
      const action = { label: t(`page_${back}`), run: () => void this.step(back) };
      overlay.say(t(DONE[direction]), { action });
      return true;
    } catch (error) {
      overlay.say(errorText(error), { tone: "error" });
      return false;
    }
  }
}
