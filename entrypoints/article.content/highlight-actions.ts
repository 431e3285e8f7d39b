import { uuidv7 } from "uuidv7";
import { t } from "@/components/translate";
import type { HighlightColor } from "@/lib/highlights/highlight";
import { sendToBackground } from "@/lib/messages/send";
import { copyText } from "./copy-text";
import { errorText } from "./error-text";
import type { Keeper } from "./keeper";
import type { Overlay } from "./overlay/overlay";
import type { Passages } from "./passages";

/** What actions on highlights need. */
export interface HighlightActionsOptions {
  window: Window;
  overlay: Overlay;
  keeper: Keeper;
  passages: Passages;
  /** Takes the last change back. */
  undo(): void;
}

/** What can be done with a highlight as a whole, from its editor or without one. The reader is told what came of it. */
export class HighlightActions {
  readonly #options: HighlightActionsOptions;

  constructor(options: HighlightActionsOptions) {
    this.#options = options;
  }

  async recolor(id: string, color: HighlightColor): Promise<void> {
    const request = { id, changeId: uuidv7(), changes: { color } };
    await this.#options.keeper.keep({ type: "highlight/edit", request });
  }

  /**
   * Puts it into the bin, with a way to take that back.
   *
   * @throws RequestError where it is refused.
   */
  async remove(id: string): Promise<void> {
    const { keeper, overlay } = this.#options;
    const outcome = await keeper.change({ type: "highlight/delete", request: { id, changeId: uuidv7() } });
    if (outcome === "stored") overlay.say(t("page_deleted"), { action: this.#takeBack(id) });
  }

  /** Another window put one into the bin that was open here: not without a word. */
  sayRemoved(id: string): void {
    this.#options.overlay.say(t("page_deleted_elsewhere"), { action: this.#takeBack(id) });
  }

  /** Puts an address on the clipboard that leads to the passage. */
  async copyLink(id: string): Promise<void> {
    const { overlay, window } = this.#options;
    try {
      const { link } = await sendToBackground("highlight/link", { id });
      const copied = await copyText(link, window.document);
      overlay.say(copied ? t("page_link_copied") : t("page_error_copy"));
    } catch (error) {
      overlay.say(errorText(error), { tone: "error" });
    }
  }

  /** Makes one of all that overlap or touch it. Resolves with the id of the one that stays, `null` where none do. */
  async join(id: string): Promise<string | null> {
    const { overlay, keeper, passages, undo } = this.#options;
    try {
      const joined = await passages.join(id);
      if (joined && keeper.outcomeOf(joined) === "stored")
        overlay.say(t("page_merged"), { action: { label: t("page_undo"), run: undo } });
      return joined;
    } catch (error) {
      overlay.say(errorText(error), { tone: "error" });
      return null;
    }
  }

  #takeBack(id: string): { label: string; run(): void } {
    return { label: t("page_undo"), run: () => void this.#restore(id) };
  }

  async #restore(id: string): Promise<void> {
    const { keeper, overlay } = this.#options;
    overlay.unsay();
    try {
      await keeper.change({ type: "highlight/restore", request: { id, changeId: uuidv7() } });
    } catch (error) {
      overlay.say(errorText(error), { tone: "error" });
    }
  }
}
