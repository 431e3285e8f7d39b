import type { CardActions } from "@/components/CardFrame";
import { t } from "@/components/translate";
import type { ArticleTerm } from "@/lib/mentions/mention";
import { rangeOfSpan } from "@/lib/page-text/locate";
import type { Point } from "./box";
import { CardContent, type CardContentOptions } from "./card-content";
import type { Over } from "./card-state";
import { copyText } from "./copy-text";
import type { PageMention } from "./mention-layer";
import { type Anchor, anchorAtRange } from "./overlay/anchor";
import type { Overlay } from "./overlay/overlay";
import type { Announcement } from "./overlay/overlay-view";
import { inSafeCorridor, isInBox } from "./safe-corridor";
import { scrollToRange } from "./scroll-to-range";

/** The style in page.css of the mention whose card is open. */
const ACTIVE_PAINT = "termlight-active";

/** What the card needs of the page that is open now. */
export interface CardDisplayOptions
  extends Pick<CardContentOptions, "mentions" | "relatedNames" | "articleLanguage" | "onMute"> {
  window: Window & typeof globalThis;
  overlay: Overlay;
  /** Whether the open card is pinned. */
  isPinned(): boolean;
  onPin(): void;
  onClose(): void;
  onStep(direction: 1 | -1): void;
  /** Its word was scrolled far away, or is gone; or something else wants the place. */
  onAway(): void;
}

/** The card as it is seen: what it says, where it stands, and the mark on its mention. */
export class CardDisplay {
  readonly #options: CardDisplayOptions;
  readonly #content: CardContent;
  #anchor: Anchor | null = null;
  /** The word that it stands beside. */
  #range: Range | null = null;
  /** How often a key has moved the focus into a card, and the one of them that is the open card's. */
  #focusCalls = 0;
  #focusCall = 0;
  #wasPinned = false;
  #announcement: Announcement = { text: "" };

  constructor(options: CardDisplayOptions) {
    this.#options = options;
    this.#content = new CardContent({
      ...options,
      actions: (copied) => this.#actions(copied),
      onShowDefinition: (term) => this.#showDefinition(term),
      onChanged: () => this.#drawSaying(this.#content.announcement()),
    });
  }

  /**
   * Shows a mention's card at its line nearest to `at`, or its first. With `focus` it is scrolled into view and takes
   * the keyboard's focus. False when the mention's text is gone.
   */
  open(mention: PageMention, at: Point | null, focus: boolean): boolean {
    const { window, overlay } = this.#options;
    const range = mention.range();
    if (!range) return false;
    const opens = overlay.cardRect === null;
    if (focus) {
      scrollToRange(range, window);
      overlay.hide();
    }
    this.#focusCall = focus ? ++this.#focusCalls : 0;
    this.#wasPinned = this.#options.isPinned();
    this.#content.open(mention);
    this.#place(range, at ?? "first");
    // Where the focus goes to the card, that is read out already.
    this.#drawSaying(focus && opens ? "" : this.#content.announcement());
    return true;
  }

  /** Shows the open card again: it was pinned or unpinned, with `focus` by a key, or the page was read again. */
  redraw(mention: PageMention, focus: boolean): void {
    // Only once: a card that is drawn again later finds the reader at work elsewhere.
    if (focus) this.#focusCall = ++this.#focusCalls;
    const pinned = this.#options.isPinned();
    const words = t(pinned ? "card_pinned" : "card_unpinned");
    this.#content.renew(mention);
    const range = mention.range();
    if (range && !this.#anchor?.rect()) this.#place(range, "first");
    if (pinned === this.#wasPinned) this.#draw();
    else this.#drawSaying(words);
    this.#wasPinned = pinned;
  }

  /** Says that no mention is behind the one that is shown (1), or before it (-1). */
  sayEnd(direction: 1 | -1): void {
    this.#drawSaying(t(direction === 1 ? "card_no_next" : "card_no_previous"));
  }

  close(): void {
    this.#content.open(null);
    this.#anchor = null;
    this.#range = null;
    this.unmark();
    this.#options.overlay.hideCard();
  }

  /** Takes the mark off the mention. */
  unmark(): void {
    this.#options.window.CSS.highlights.delete(ACTIVE_PAINT);
  }

  /** Where a point is, in relation to the open card and its word; the event tells what the browser says is there. */
  over(at: Point, event: Event): Over {
    const { overlay } = this.#options;
    const card = this.#anchor && overlay.cardRect;
    const word = this.#anchor?.rect();
    if (!card) return "page";
    if (overlay.isOrigin(event)) return isInBox(at, card) ? "card" : "page";
    // A word can go on in the next line, or be set in several boxes.
    if ([...(this.#range?.getClientRects() ?? [])].some((box) => isInBox(at, box))) return "word";
    return word && inSafeCorridor(at, word, card) ? "way" : "page";
  }

  #place(range: Range, at: Point | "first"): void {
    const { CSS, Highlight } = this.#options.window;
    this.#range = range;
    this.#anchor = anchorAtRange(range, at);
    CSS.highlights.set(ACTIVE_PAINT, new Highlight(range));
  }

  /** Draws the card, of which something has changed that a screen reader says. */
  #drawSaying(text: string): void {
    this.#announcement = { text };
    this.#draw();
  }

  /** Draws the whole card as it is now. */
  #draw(): void {
    const content = this.#content.view();
    const { overlay, isPinned, onAway } = this.#options;
    if (!content || !this.#anchor) return;
    overlay.showCard({
      anchor: this.#anchor,
      content,
      pinned: isPinned(),
      focusCall: this.#focusCall,
      announcement: this.#announcement,
      onAway,
    });
  }

  #actions(copied: () => string): Omit<CardActions, "position"> {
    const { mentions, isPinned, onPin, onClose, onStep } = this.#options;
    return {
      pinned: isPinned(),
      onPin,
      onClose,
      onCopy: () => void this.#copy(copied()),
      onStep: (mentions()?.mentions.length ?? 0) > 1 ? onStep : null,
    };
  }

  async #copy(text: string): Promise<void> {
    const { overlay, window } = this.#options;
    const copied = await copyText(text, window.document);
    overlay.say(copied ? t("page_copied") : t("page_error_copy"));
  }

  #showDefinition({ start, end }: ArticleTerm): void {
    const { mentions, window } = this.#options;
    const text = mentions()?.text;
    const range = text && rangeOfSpan(text, { start, end });
    if (!range) return;
    scrollToRange(range, window);
    this.#place(range, "first");
    this.#draw();
  }
}
