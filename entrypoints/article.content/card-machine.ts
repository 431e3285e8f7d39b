import type { Point } from "./box";
import { type CardEffect, cardTransition } from "./card-effects";
import type { CardEvent, CardState } from "./card-state";

/** What is left to do once the timers are seen to. */
export type CardWork<M> = Extract<CardEffect<M>, { do: "open" | "redraw" | "close" }>;

/** What runs the card's states. */
export interface CardMachineOptions<M> {
  window: Window;
  /** The mention at a point of the viewport where a card may open. */
  lookAt(at: Point): M | null;
  perform(work: CardWork<M>): void;
  signal: AbortSignal;
}

/** Keeps the card's state and its two timers; what a change of state means for the page is its owner's. */
export class CardMachine<M> {
  readonly #options: CardMachineOptions<M>;
  #state: CardState<M> = { mode: "hidden" };
  #restTimer = 0;
  #graceTimer = 0;
  /** Where the pointer has rested since in vain. */
  #restedAt: Point | null = null;

  constructor(options: CardMachineOptions<M>) {
    this.#options = options;
    options.signal.addEventListener("abort", () => {
      options.window.clearTimeout(this.#restTimer);
      options.window.clearTimeout(this.#graceTimer);
    });
  }

  get state(): CardState<M> {
    return this.#state;
  }

  /** What can be pointed at is other than before: a pointer that rests where nothing was has a card to expect now. */
  lookAgain(): void {
    if (this.#restedAt) this.send({ type: "move", at: this.#restedAt, over: "page", pressed: false });
  }

  send(event: CardEvent<M>): void {
    const before = this.#state;
    const isInVain = event.type === "rested" && event.mention === null;
    this.#restedAt = isInVain && before.mode === "pending" && before.by === "pointer" ? before.at : null;
    const { state, effects } = cardTransition(before, event);
    this.#state = state;
    for (const effect of effects) this.#do(effect);
  }

  #do(effect: CardEffect<M>): void {
    const { window, lookAt, perform } = this.#options;
    switch (effect.do) {
      case "start-rest": {
        const { at, ms } = effect;
        window.clearTimeout(this.#restTimer);
        this.#restTimer = window.setTimeout(() => this.send({ type: "rested", mention: lookAt(at) }), ms);
        return;
      }
      case "stop-rest":
        window.clearTimeout(this.#restTimer);
        return;
      case "start-grace":
        this.#graceTimer = window.setTimeout(() => this.send({ type: "left" }), effect.ms);
        return;
      case "stop-grace":
        window.clearTimeout(this.#graceTimer);
        return;
      default:
        perform(effect);
    }
  }
}
