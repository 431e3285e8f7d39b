/** Counts that something happened, for somebody who looks now and then and must miss nothing in between. */
export class Signs {
  #isNew = false;
  #waiting: (() => void) | null = null;

  /** Something happened. */
  give(): void {
    this.#isNew = true;
    this.#waiting?.();
  }

  /** Resolves when something has happened since this was last called, at once where it has already. */
  async next(): Promise<void> {
    if (!this.#isNew) {
      await new Promise<void>((resolve) => {
        this.#waiting = resolve;
      });
    }
    this.#isNew = false;
    this.#waiting = null;
  }
}
