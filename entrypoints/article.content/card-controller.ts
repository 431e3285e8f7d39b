import type { Bilingual, Language, Term } from "@/lib/glossary/term";
import { sendToBackground } from "@/lib/messages/send";
import { copyText } from "./copy-text";
import type { MentionLayer, PageMention } from "./mention-layer";
import type { Overlay } from "./overlay/overlay";
import { type Anchor, anchorAtRange } from "./overlay/overlay-view";
import { watchPointerRest } from "./pointer-rest";
import { inSafeCorridor, type Point } from "./safe-corridor";
import { scrollToRange } from "./scroll-to-range";

/** The style in page.css of the mention whose card is open. */
const ACTIVE_PAINT = "termlight-active";

/** What the card needs of the page that is open now. */
export interface CardControllerOptions {
  window: Window & typeof globalThis;
  overlay: Overlay;
  mentions(): MentionLayer | null;
  /** Names of terms that are related to the article's terms. */
  relatedNames(): Record<string, Bilingual>;
  language: Language;
  signal: AbortSignal;
}

/** Opens, fills and closes the card of a term: by a resting pointer, by keys, from the popup. */
export class CardController {
  readonly #options: CardControllerOptions;
  #language: Language;
  #mention: PageMention | null = null;
  #anchor: Anchor | null = null;
  /** The terms opened one from another in this card; the last one is shown. */
  #trail: Term[] = [];
  #names: Record<string, Bilingual> = {};
  #takesFocus = false;

  constructor(options: CardControllerOptions) {
    this.#options = options;
    this.#language = options.language;
    watchPointerRest({
      window: options.window,
      signal: options.signal,
      isOpen: () => this.isOpen,
      isNear: (point, target) => this.#isNear(point, target),
      onRest: (point) => this.#onRest(point),
      // A card that was opened by a key does not depend on the pointer.
      onLeave: () => this.isOpen && !this.#takesFocus && this.close(),
    });
  }

  get isOpen(): boolean {
    return this.#options.overlay.view.mode === "card";
  }

  /** Scrolls to a mention and opens its card with the keyboard's focus in it. False when its text is gone. */
  openAt(mention: PageMention): boolean {
    const range = mention.range();
    if (!range) return false;
    scrollToRange(range, this.#options.window);
    this.#open(mention, anchorAtRange(range, "first"), true);
    return true;
  }

  /** To the next or previous mention: from the open card's, else from the top of what is on screen. */
  step(direction: 1 | -1): boolean {
    const all = this.#options.mentions()?.mentions ?? [];
    const from = this.#mention ? all.indexOf(this.#mention) : -1;
    if (from >= 0) return this.#openFirst(all, from + direction, direction);
    const onScreen = all.findIndex((mention) => (mention.range()?.getBoundingClientRect().bottom ?? -1) >= 0);
    const start = direction === 1 ? onScreen : (onScreen < 0 ? all.length : onScreen) - 1;
    return this.#openFirst(all, Math.max(0, start), direction);
  }

  /** To the next mention of one term, from the beginning after the last. */
  showTerm(termId: string): boolean {
    const all = (this.#options.mentions()?.mentions ?? []).filter(({ term }) => term.id === termId);
    const current = this.#mention ? all.indexOf(this.#mention) : -1;
    return this.#openFirst([...all.slice(current + 1), ...all.slice(0, current + 1)], 0, 1);
  }

  close(): void {
    this.#mention = null;
    this.#trail = [];
    this.#options.window.CSS.highlights.delete(ACTIVE_PAINT);
    if (this.isOpen) this.#options.overlay.hide();
  }

  #openFirst(mentions: readonly PageMention[], from: number, direction: 1 | -1): boolean {
    for (let i = from; i >= 0 && i < mentions.length; i += direction) {
      if (this.openAt(mentions[i]!)) return true;
    }
    return false;
  }

  #onRest({ x, y }: Point): void {
    const { overlay } = this.#options;
    if (overlay.view.mode !== "hidden" && overlay.view.mode !== "card") return;
    const hit = this.#options.mentions()?.at(x, y);
    const range = hit?.mention.range();
    if (!hit || !range || hit.mention === this.#mention) return;
    this.#open(hit.mention, anchorAtRange(range, { y }), false);
  }

  #isNear(point: Point, target: EventTarget | null): boolean {
    const { overlay } = this.#options;
    const word = this.#anchor?.rect();
    const card = overlay.shownRect;
    return overlay.isOurs(target) || (!!word && !!card && inSafeCorridor(point, word, card));
  }

  #open(mention: PageMention, anchor: Anchor, takesFocus: boolean): void {
    this.#mention = mention;
    this.#anchor = anchor;
    this.#trail = [mention.term];
    this.#names = this.#options.relatedNames();
    this.#takesFocus = takesFocus;
    const range = mention.range();
    const { CSS, Highlight } = this.#options.window;
    if (range) CSS.highlights.set(ACTIVE_PAINT, new Highlight(range));
    this.#render();
  }

  #render(): void {
    const term = this.#trail.at(-1);
    if (!term || !this.#anchor) return;
    this.#options.overlay.show({
      mode: "card",
      anchor: this.#anchor,
      takesFocus: this.#takesFocus,
      onAway: this.#onAway,
      props: {
        term,
        language: this.#language,
        position: this.#position(term),
        relatedNames: this.#names,
        onLanguage: (language) => {
          this.#language = language;
          this.#render();
        },
        onOpenTerm: (id) => void this.#openRelated(id),
        onBack: this.#trail.length > 1 ? () => this.#back() : null,
        onCopy: () => void copyText(cardText(term, this.#language), this.#options.window.document),
        onClose: () => this.close(),
        onStep:
          (this.#options.mentions()?.mentions.length ?? 0) > 1
            ? (direction) => void this.step(direction)
            : null,
      },
    });
  }

  #onAway = (): void => this.close();

  #position(term: Term): { index: number; total: number } | null {
    const total = this.#options.mentions()?.countOf(term.id) ?? 0;
    return this.#mention?.term === term && total > 0 ? { index: this.#mention.index, total } : null;
  }

  async #openRelated(id: string): Promise<void> {
    const opened = this.#mention;
    const { term, relatedNames } = await sendToBackground("term/get", { id }).catch(() => ({
      // The card simply stays as it is when the background is gone; the next save says what to do.
      term: null,
      relatedNames: {},
    }));
    if (!term || opened !== this.#mention) return;
    this.#names = { ...this.#names, ...relatedNames };
    this.#trail = [...this.#trail, term];
    this.#render();
  }

  #back(): void {
    this.#trail = this.#trail.slice(0, -1);
    this.#render();
  }
}

/** A term as one would paste it into notes. */
function cardText(term: Term, language: Language): string {
  const other = language === "en" ? "zh" : "en";
  return `${term.name[language]} (${term.name[other]})\n${term.definition[language]}\n${term.explanation[language]}\n${term.links.map(({ url }) => url).join("\n")}`;
}
