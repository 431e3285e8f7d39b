/** Long enough to read and to reach "Undo", ms. */
const TOAST_MS = 8_000;

/** The time after which a toast goes by itself. It begins anew when pointer or focus, which hold it, have left it. */
export class ToastTime {
  readonly #onOver: () => void;
  #isRunning = false;
  #isHeld = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onOver: () => void) {
    this.#onOver = onOver;
  }

  start(): void {
    this.#isRunning = true;
    this.#wait();
  }

  stop(): void {
    this.#isRunning = false;
    clearTimeout(this.#timer);
  }

  /** Pointer or focus came to the toast, or left it. */
  hold(isHeld: boolean): void {
    this.#isHeld = isHeld;
    this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (this.#isRunning && !this.#isHeld) this.#timer = setTimeout(this.#onOver, TOAST_MS);
  }
}
