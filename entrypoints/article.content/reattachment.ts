import { t } from "@/components/translate";
import type { Highlight } from "@/lib/highlights/highlight";
import { errorText } from "./error-text";
import type { Overlay } from "./overlay/overlay";
import type { PageVisit } from "./page-visit";
import type { Passages } from "./passages";

/** So much of a lost passage is shown, UTF-16 units. */
const SHOWN = 60;

/** What came of asking for a highlight to be attached. */
export type Reattached = "attached" | "waiting" | "refused";

/** What attaching needs of the page that is open now. */
export interface ReattachmentOptions {
  overlay: Overlay;
  passages: Passages;
  visit(): PageVisit | null;
  /** Takes the last change back. */
  undo(): void;
}

/** Puts a highlight that has lost its passage onto one that the reader selects; only if and where the reader says so. */
export class Reattachment {
  readonly #options: ReattachmentOptions;
  #id: string | null = null;

  constructor(options: ReattachmentOptions) {
    this.#options = options;
  }

  /** Whether there is a highlight that waits for a passage to be selected. */
  get isWaiting(): boolean {
    return this.#waiting !== undefined;
  }

  /** Has a highlight wait for a passage. Nothing is said: a place to look at is selected already. */
  offer(id: string): void {
    this.#id = id;
  }

  /** Attaches a highlight to the selected passage; where nothing is selected, it waits until something is. */
  async begin(id: string, selected: Range | null): Promise<Reattached> {
    this.#id = id;
    const lost = this.#waiting;
    if (!lost) return "refused";
    if (selected) return (await this.attach(selected)) ? "attached" : "refused";
    const action = { label: t("page_attach_cancel"), run: () => this.cancel() };
    this.#options.overlay.say(t("page_attach_select", shortened(lost.quote)), { action, stays: true });
    return "waiting";
  }

  /** Attaches the highlight that waits to a passage. Resolves to false where that failed; the reader is told why. */
  async attach(range: Range): Promise<boolean> {
    const { overlay, passages, undo } = this.#options;
    const lost = this.#waiting;
    if (!lost) return false;
    try {
      const outcome = await passages.move(lost.id, range);
      this.cancel();
      if (outcome === "stored")
        overlay.say(t("page_attached"), { action: { label: t("page_undo"), run: undo } });
      return true;
    } catch (error) {
      overlay.say(errorText(error), { tone: "error" });
      return false;
    }
  }

  /** The highlight stays as it is. */
  cancel(): void {
    this.#id = null;
    this.#options.overlay.unsay();
  }

  /** One that has found its passage by itself waits no more. */
  get #waiting(): Highlight | undefined {
    const layer = this.#options.visit()?.highlights;
    const isLost = this.#id !== null && layer?.placed(this.#id) === undefined;
    return isLost ? layer?.get(this.#id!) : undefined;
  }
}

function shortened(quote: string): string {
  return quote.length > SHOWN ? `${quote.slice(0, SHOWN).trimEnd()}…` : quote;
}
