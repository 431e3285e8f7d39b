/** How long a document may go on showing the page of its last address, ms. */
const SETTLE_MS = 3_000;

/**
 * Whether a document shows the page of its address by now. A single-page application changes the address first and the
 * text when that has come; what is learned of the text until then may be true of the page before, and is not written down.
 * A document that was loaded shows its page from the start on.
 */
export class Settling {
  #isDone: boolean;

  /** @param onDone called when it is done later than now. */
  constructor(window: Window, isLoaded: boolean, onDone: () => void, signal: AbortSignal) {
    this.#isDone = isLoaded;
    if (isLoaded) return;
    const timer = window.setTimeout(() => {
      this.#isDone = true;
      onDone();
    }, SETTLE_MS);
    signal.addEventListener("abort", () => window.clearTimeout(timer));
  }

  get isDone(): boolean {
    return this.#isDone;
  }
}
