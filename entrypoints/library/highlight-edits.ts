import type { HighlightChanges } from "@/lib/highlights/highlight";

/** How the reader's changes fare. */
export interface EditProgress {
  /** True while something is being stored. */
  busy: boolean;
  /** True when nothing waits and nothing failed. */
  saved: boolean;
  /** What the last attempt failed with, `null` when it did not. */
  error: unknown;
}

/** What storing changes needs. */
export interface HighlightEditsOptions {
  /** Stores the changes of one highlight; resolves when they are safe. */
  save(id: string, changes: Partial<HighlightChanges>): Promise<unknown>;
  /** Called whenever the progress changes. */
  onProgress(progress: EditProgress): void;
  /** How long a note rests after the last key before it is stored, ms. Other fields are stored at once. */
  noteRestMs: number;
}

/**
 * Stores the changes that a reader makes to highlights, in their order. What cannot be stored is kept, and tried again
 * with the next change or `flush`.
 */
export class HighlightEdits {
  readonly #options: HighlightEditsOptions;
  readonly #waiting = new Map<string, Partial<HighlightChanges>>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #storing: Promise<void> = Promise.resolve();
  #running = 0;
  #error: unknown = null;

  constructor(options: HighlightEditsOptions) {
    this.#options = options;
  }

  /** Takes a change; a later one of the same field replaces it. */
  change(id: string, changes: Partial<HighlightChanges>): void {
    this.#waiting.set(id, { ...this.#waiting.get(id), ...changes });
    this.#error = null;
    clearTimeout(this.#timer);
    const onlyNote = Object.keys(changes).every((field) => field === "note");
    if (onlyNote) this.#timer = setTimeout(() => void this.flush(), this.#options.noteRestMs);
    else void this.flush();
    this.#tell();
  }

  /** Stores what waits now. Resolves to true when all that was changed is stored. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    for (const [id, changes] of this.#waiting) {
      this.#waiting.delete(id);
      this.#running++;
      this.#storing = this.#storing.then(() => this.#store(id, changes));
    }
    this.#tell();
    await this.#storing;
    return this.#waiting.size === 0;
  }

  /** Forgets what waits for a highlight that is being deleted. */
  drop(id: string): void {
    this.#waiting.delete(id);
  }

  async #store(id: string, changes: Partial<HighlightChanges>): Promise<void> {
    try {
      await this.#options.save(id, changes);
    } catch (error) {
      this.#waiting.set(id, { ...changes, ...this.#waiting.get(id) });
      this.#error = error;
    }
    this.#running--;
    this.#tell();
  }

  #tell(): void {
    const busy = this.#running > 0;
    const saved = !busy && this.#error === null && this.#waiting.size === 0;
    this.#options.onProgress({ busy, saved, error: this.#error });
  }
}
