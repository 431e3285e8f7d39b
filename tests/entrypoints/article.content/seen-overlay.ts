import type { Overlay } from "@/entrypoints/article.content/overlay/overlay";
import type { CardView, OverlayView } from "@/entrypoints/article.content/overlay/overlay-view";

/** The size of a card, and how far below its word it stands, CSS px. */
const [WIDTH, HEIGHT, GAP] = [300, 200, 8];

type AsTheCardSeesIt = Pick<
  Overlay,
  "view" | "cardRect" | "showCard" | "hideCard" | "show" | "hide" | "isOrigin" | "say"
>;

/** What the card has an overlay for, without a renderer: a test sees what is to be drawn. */
export class SeenOverlay implements AsTheCardSeesIt {
  readonly element = document.createElement("termlight-overlay");
  card: CardView | null = null;
  view: OverlayView = { mode: "hidden" };
  /** What was said at the window's edge. */
  readonly said: string[] = [];

  get cardRect(): DOMRect | null {
    if (!this.card) return null;
    const word = this.card.anchor.rect();
    return new DOMRect(word?.left ?? 0, (word?.bottom ?? 0) + GAP, WIDTH, HEIGHT);
  }

  showCard(card: CardView): void {
    this.card = card;
  }

  hideCard(): void {
    this.card = null;
  }

  show(view: OverlayView): void {
    this.view = view;
  }

  hide(): void {
    this.view = { mode: "hidden" };
  }

  isOrigin({ target }: Event): boolean {
    return target === this.element;
  }

  say(message: string): void {
    this.said.push(message);
  }

  /** The name of what the open card explains; `null` while there is none. */
  get about(): string | null {
    const content = this.card?.content;
    if (!content) return null;
    return content.kind === "term" ? content.props.term.name.en : content.props.short;
  }
}
