/** So many changes can be taken back, one after the other. */
const KEPT = 50;

/** One change that can be taken back. */
interface Step {
  /** Changes of the same name that follow each other are one, as the keys of one note are; `null` for none. */
  name: string | null;
  run(): Promise<unknown>;
}

/** What was changed in this window, to be taken back from the last change on. */
export class UndoStack {
  readonly #steps: Step[] = [];

  /**
   * Remembers a change.
   *
   * @returns takes this very change back, once, wherever it is in the stack.
   */
  push(run: Step["run"], name: string | null = null): () => Promise<void> {
    const step = { name, run };
    const last = this.#steps.at(-1);
    if (name !== null && last?.name === name) this.#steps.pop();
    this.#steps.push(step);
    if (this.#steps.length > KEPT) this.#steps.shift();
    return () => this.#take(step);
  }

  /** Takes the last change back. False where there is none. */
  async undo(): Promise<boolean> {
    const step = this.#steps.at(-1);
    if (step) await this.#take(step);
    return step !== undefined;
  }

  async #take(step: Step): Promise<void> {
    const at = this.#steps.indexOf(step);
    if (at < 0) return;
    this.#steps.splice(at, 1);
    try {
      await step.run();
    } catch (error) {
      // It is not taken back, and can be tried again.
      this.#steps.splice(at, 0, step);
      throw error;
    }
  }
}
