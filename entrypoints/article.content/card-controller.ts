import type { Point } from "./box";
import { CardDisplay, type CardDisplayOptions } from "./card-display";
import { listenForCard } from "./card-input";
import { CardMachine, type CardWork } from "./card-machine";
import { type Over, openMention } from "./card-state";
import { sightOf } from "./frame-sight";
import { isUnderlined, type PageMention } from "./mention-layer";
import { isOnScreen, mentionAtHand, nextAround, stepFrom } from "./mention-steps";

/** What the card needs of the page that is open now. */
export interface CardControllerOptions
  extends Omit<CardDisplayOptions, "isPinned" | "onPin" | "onClose" | "onStep" | "onAway"> {
  /** The open card of another document of the page. */
  elsewhere(): Pick<CardController, "isKeptInSight" | "close"> | null;
  signal: AbortSignal;
}

/**
 * The card of a mention, opened by pointer, finger or keys, or from the popup. When it does what is decided in
 * `card-state.ts`; here input, state and display come together.
 */
export class CardController {
  readonly #options: CardControllerOptions;
  readonly #machine: CardMachine<PageMention>;
  readonly #display: CardDisplay;
  /** Where the pointer was seen last. */
  #over: Over = "page";
  #at: Point | null = null;
  /** Of which there was a card last. */
  #last: PageMention | null = null;

  constructor(options: CardControllerOptions) {
    this.#options = options;
    const { window, overlay, signal } = options;
    this.#machine = new CardMachine({
      window,
      lookAt: (at) => (this.#mayOpen() ? this.#mentionAt(at) : null),
      perform: (work) => this.#perform(work),
      signal,
    });
    this.#display = new CardDisplay({
      ...options,
      isPinned: () => this.isPinned,
      onPin: () => void this.togglePin(),
      onClose: () => this.close(),
      onStep: (direction) => void this.step(direction),
      onAway: () => this.#machine.send({ type: "away" }),
    });
    listenForCard({
      window,
      state: () => this.#machine.state,
      send: (event) => this.#machine.send(event),
      over: (at, event) => {
        this.#at = at;
        this.#over = this.#display.over(at, event);
        return this.#over;
      },
      mentionAt: (at) => this.#mentionAt(at),
      isOrigin: (event) => overlay.isOrigin(event),
      signal,
    });
    signal.addEventListener("abort", () => this.#display.unmark());
  }

  /** Whether a card is open in this document. */
  get isOpen(): boolean {
    return this.#open !== null;
  }

  /** Whether it stays when the pointer goes. */
  get isPinned(): boolean {
    return this.#machine.state.mode === "pinned";
  }

  /** The same, and it is seen: a frame that is hidden or scrolled away keeps what is pinned in it. */
  get isKeptInSight(): boolean {
    return this.isPinned && sightOf(this.#options.window) !== null;
  }

  /**
   * To the next or previous mention: from the open card's, else from that of the last card while it is on screen, else
   * from the top of what is. Behind the last, and before the first, that one is shown again, and said to be it.
   */
  step(direction: 1 | -1): boolean {
    const { window } = this.#options;
    const from = this.#open ?? (this.#last && isOnScreen(this.#last, window) ? this.#last : null);
    const next = stepFrom(this.#all, from, direction, window);
    const isAsked = this.#ask(next ?? from);
    if (!next) this.#display.sayEnd(direction);
    return isAsked;
  }

  /** To the next mention of one term, from the beginning after the last. */
  showTerm(termId: string): boolean {
    const mentions = this.#all.filter(({ term }) => term.id === termId);
    return this.#ask(nextAround(mentions, this.#open));
  }

  /** Pins or unpins the open card; else opens and pins that of the mention at the caret, or the first on screen. */
  togglePin(): boolean {
    const mention = this.#open ?? mentionAtHand(this.#all, this.#options.window);
    this.#machine.send({ type: "toggle-pin", mention, over: this.#over });
    return mention !== null;
  }

  /** A click on the page that has no other meaning: pins the card of the mention there. */
  click(at: Point): void {
    const mention = this.#mentionAt(at);
    if (!mention || !(isUnderlined(mention) || mention === this.#open)) return;
    this.#machine.send({ type: "click", at, mention });
  }

  /**
   * The page was read again: the open card goes on about the same mention, or closes where there is none any more; and a
   * pointer that waits on a word gets its card.
   */
  refresh(): void {
    const open = this.#open;
    const mention = open && (this.#options.mentions()?.successorOf(open) ?? null);
    this.#last = this.#last && (this.#options.mentions()?.successorOf(this.#last) ?? null);
    if (mention !== open) this.#machine.send({ type: "renew", mention });
    else this.#machine.lookAgain();
  }

  /** Closes the card, a pinned one too; where the pointer is then, a hand at rest opens none again. */
  close(): void {
    this.#machine.send({ type: "close", at: this.#at });
  }

  get #open(): PageMention | null {
    return openMention(this.#machine.state);
  }

  get #all(): readonly PageMention[] {
    return this.#options.mentions()?.mentions ?? [];
  }

  #ask(mention: PageMention | null): boolean {
    if (mention) this.#machine.send({ type: "ask", mention });
    return mention !== null;
  }

  #mentionAt({ x, y }: Point): PageMention | null {
    return this.#options.mentions()?.at(x, y) ?? null;
  }

  #perform(work: CardWork<PageMention>): void {
    if (work.do === "close") this.#display.close();
    else if (work.do === "redraw") this.#open && this.#display.redraw(this.#open, work.focus);
    else this.#show(work);
  }

  /** Nothing comes over what the reader is at work on, nor beside a card that they keep open in a frame or around it. */
  #mayOpen(): boolean {
    const { overlay, elsewhere } = this.#options;
    return overlay.view.mode === "hidden" && !elsewhere()?.isKeptInSight;
  }

  #show({ mention, at, focus }: CardWork<PageMention> & { do: "open" }): void {
    this.#last = mention;
    this.#options.elsewhere()?.close();
    if (!this.#display.open(mention, at, focus)) this.close();
  }
}
