import type { HighlightDesk } from "./highlight-desk";

/** The desk for work on highlights, once it has been brought in. */
export class LateDesk {
  readonly #bring: () => Promise<HighlightDesk>;
  readonly #onFailed: (error: unknown) => void;
  #desk: HighlightDesk | null = null;
  #coming: Promise<HighlightDesk> | null = null;

  /** @param onFailed it cannot be had, say because the extension was updated under the page. */
  constructor(bring: () => Promise<HighlightDesk>, onFailed: (error: unknown) => void) {
    this.#bring = bring;
    this.#onFailed = onFailed;
  }

  /** The desk, `null` as long as there was no work on it. */
  get there(): HighlightDesk | null {
    return this.#desk;
  }

  /** Does some work on it, at once where it is there. Resolves to `null` where it cannot be had. */
  async use<T>(work: (desk: HighlightDesk) => T | Promise<T>): Promise<T | null> {
    if (this.#desk) return work(this.#desk);
    this.#coming ??= this.#bring();
    try {
      this.#desk = await this.#coming;
    } catch (error) {
      this.#coming = null;
      this.#onFailed(error);
      return null;
    }
    return work(this.#desk);
  }
}
