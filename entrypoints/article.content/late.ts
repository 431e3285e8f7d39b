/** Part of a page session that comes with the interface, when it is first wanted. */
export class Late<Part> {
  readonly #bring: () => Promise<Part>;
  readonly #onFailed: (error: unknown) => void;
  #part: Part | null = null;
  #coming: Promise<Part> | null = null;

  /** @param onFailed it cannot be had, say because the extension was updated under the page. */
  constructor(bring: () => Promise<Part>, onFailed: (error: unknown) => void) {
    this.#bring = bring;
    this.#onFailed = onFailed;
  }

  /** The part, `null` as long as nobody wanted it. */
  get there(): Part | null {
    return this.#part;
  }

  /** Does something with it, at once where it is there. Resolves to `null` where it cannot be had. */
  async use<T>(work: (part: Part) => T | Promise<T>): Promise<T | null> {
    if (this.#part) return work(this.#part);
    this.#coming ??= this.#bring();
    try {
      this.#part = await this.#coming;
    } catch (error) {
      this.#coming = null;
      this.#onFailed(error);
      return null;
    }
    return work(this.#part);
  }
}
