import { uuidv7 } from "uuidv7";
import type { Highlight, HighlightChanges } from "@/lib/highlights/highlight";
import type { Keeper } from "./keeper";

/** Rest after the last key before a note is saved, and how long it waits at most while it is being written, ms. */
const NOTE_REST_MS = 600;
const NOTE_MAX_WAIT_MS = 3_000;

/** What a writer needs from outside. */
export interface FieldWriterOptions {
  window: Window;
  keeper: Keeper;
  /** Something is on its way, or has arrived. */
  onState(): void;
  /** Changes of a highlight were refused for good. */
  onRefused(highlight: Highlight, changes: Partial<HighlightChanges>, error: unknown): void;
  signal: AbortSignal;
}

/**
 * Sends what the reader changes in the open highlight on its way: a choice at once, a note when its writer rests, at the
 * latest some seconds after it was begun or when the page is left. So there is no draft that could be lost or has to be
 * kept apart: what is written is saved, and undo takes it back.
 */
export class FieldWriter {
  readonly #options: FieldWriterOptions;
  #highlight: Highlight | null = null;
  #unsent: Partial<HighlightChanges> = {};
  /** Since when something is unsent, ms of the page's clock. */
  #since = 0;
  /** Notes that were sent from here, by highlight: one may be open again before the answer to what it was closed with. */
  readonly #ownNotes = new Map<string, Set<string>>();
  #timer = 0;

  constructor(options: FieldWriterOptions) {
    this.#options = options;
    const { window, signal } = options;
    // A page that is left or hidden may never run again: what is waiting goes out now.
    window.document.addEventListener("visibilitychange", () => this.flush(), { signal });
    window.addEventListener("pagehide", () => this.flush(), { signal });
    signal.addEventListener("abort", () => this.flush());
  }

  /** What was changed and goes on its way when the reader rests. */
  get unsent(): Partial<HighlightChanges> {
    return this.#unsent;
  }

  get isAllSent(): boolean {
    return Object.keys(this.#unsent).length === 0;
  }

  /** Whether a highlight's note is one that was written here, and no other window's. */
  wrote({ id, note }: Highlight): boolean {
    return this.#ownNotes.get(id)?.has(note) === true;
  }

  /** From now on changes are of this highlight; what was changed in the one before is sent. */
  open(highlight: Highlight): void {
    this.flush();
    this.#highlight = highlight;
  }

  /** Takes changes on. */
  change(changes: Partial<HighlightChanges>): void {
    const { window } = this.#options;
    const now = window.performance.now();
    if (this.isAllSent) this.#since = now;
    this.#unsent = { ...this.#unsent, ...changes };
    const isNote = Object.keys(changes).join() === ("note" satisfies keyof HighlightChanges);
    const wait = isNote ? Math.min(NOTE_REST_MS, this.#since + NOTE_MAX_WAIT_MS - now) : 0;
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.flush(), Math.max(0, wait));
  }

  /** Puts changes back that were refused: they are shown, and sent with the next one. */
  putBack(changes: Partial<HighlightChanges>): void {
    this.#unsent = { ...changes, ...this.#unsent };
  }

  /** Sends what was changed on its way. */
  flush(): void {
    this.#options.window.clearTimeout(this.#timer);
    const highlight = this.#highlight;
    const changes = this.#unsent;
    if (!highlight || this.isAllSent) return;
    this.#unsent = {};
    if (changes.note !== undefined) this.#noteSent(highlight.id, changes.note);
    void this.#store(highlight, changes);
  }

  #noteSent(id: string, note: string): void {
    this.#ownNotes.set(id, (this.#ownNotes.get(id) ?? new Set()).add(note));
  }

  async #store(highlight: Highlight, changes: Partial<HighlightChanges>): Promise<void> {
    const { keeper, onState, onRefused } = this.#options;
    const request = { id: highlight.id, changeId: uuidv7(), changes };
    try {
      await keeper.change({ type: "highlight/edit", request });
    } catch (error) {
      onRefused(highlight, changes, error);
    }
    onState();
  }
}
