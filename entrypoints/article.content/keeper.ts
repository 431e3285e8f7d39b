import { countText } from "@/components/count-text";
import { t } from "@/components/translate";
import type { Highlight } from "@/lib/highlights/highlight";
import { contextIsAlive, sendToBackground } from "@/lib/messages/send";
import { copyText } from "./copy-text";
import { errorText } from "./error-text";
import { offerHandover, takeHandover } from "./handover";
import { type ChangeOutcome, type HighlightChange, Outbox } from "./outbox";
import type { Overlay } from "./overlay/overlay";
import type { PageVisit } from "./page-visit";
import { sayWithText } from "./say-with-text";
import type { SharedWorld } from "./shared-world";
import { highlightIdOf, unsavedText } from "./with-changes";

type Reply = { highlight: Highlight } | { highlights: Highlight[] };

/** What a keeper needs of the page. */
export interface KeeperOptions {
  window: Window & typeof globalThis & SharedWorld;
  overlay: Overlay;
  visit(): PageVisit | null;
  signal: AbortSignal;
}

/**
 * Brings changes of highlights into the store and tells the reader what is not there yet: a notice stands, with a way
 * to copy it, and the browser asks before the page is left, until all is stored or copied.
 */
export class Keeper {
  readonly #options: KeeperOptions;
  readonly #outbox: Outbox;
  /** What was on the clipboard last, so that leaving loses nothing. */
  #copied: HighlightChange[] = [];
  #handedOver: (key: string) => HighlightChange[];
  /** When what waits is shown so. */
  #shown: Promise<void> = Promise.resolve();
  #last: Promise<void> = Promise.resolve();
  /** Changes that are not on their way yet. */
  readonly #preparing = new Set<Promise<unknown>>();
  #follower: () => void = () => undefined;

  constructor(options: KeeperOptions) {
    const { window, visit, signal } = options;
    this.#options = options;
    this.#outbox = new Outbox({
      send: async ({ type, request }) => {
        // The union of messages is one message to its sender.
        const reply: Reply = await sendToBackground(type, request as never);
        return "highlights" in reply ? reply.highlights : [reply.highlight];
      },
      onState: () => this.#onState(),
      onStored: async (highlights) => visit()?.take(highlights),
      onLateRefused: (change, error) => this.#sayRefused(change, error),
      setTimer: (run, ms) => {
        const timer = window.setTimeout(run, ms);
        return () => window.clearTimeout(timer);
      },
      signal,
    });
    this.#handedOver = takeHandover(window);
    const leftOver = () =>
      contextIsAlive() ? null : { key: visit()?.opening.handoverKey ?? "", changes: this.changes };
    offerHandover(window, leftOver, signal);
    signal.addEventListener("abort", () => {
      window.termlightLeft = () => this.changes;
    });
    window.document.addEventListener("visibilitychange", () => this.retry(), { signal });
  }

  /** Takes a change on, see {@link Outbox.add}; what it changes in the page is shown when this resolves. */
  change(change: HighlightChange): Promise<ChangeOutcome> {
    const outcome = this.#outbox.add(change).then(async (what) => {
      await this.#shown;
      return what;
    });
    this.#last = outcome.then(
      () => undefined,
      () => undefined,
    );
    return outcome;
  }

  /** Does what makes a change ready and ends with {@link change}: what goes by the order of changes waits for it too. */
  async prepare<T>(work: () => Promise<T>): Promise<T> {
    const prepared = work();
    this.#preparing.add(prepared);
    try {
      return await prepared;
    } finally {
      this.#preparing.delete(prepared);
    }
  }

  /** Resolves when all changes so far had their first outcome, those that are being made ready too. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#preparing);
    await this.#last;
  }

  /** Calls back whenever what is stored, or waits to be, is not what it was. */
  follow(onState: () => void): void {
    this.#follower = onState;
  }

  /** As {@link change}, with whatever becomes of it told to the reader. */
  async keep(change: HighlightChange): Promise<void> {
    try {
      await this.change(change);
    } catch (error) {
      this.#sayRefused(change, error);
    }
  }

  /**
   * Stores what was left by the session before, and by an older script in this page when the extension was updated. Once
   * a page is open.
   */
  takeOver(): void {
    const { window, visit } = this.#options;
    const changes = this.#handedOver(visit()?.opening.handoverKey ?? "");
    this.#handedOver = () => [];
    changes.push(...(window.termlightLeft?.() ?? []));
    delete window.termlightLeft;
    for (const change of changes) void this.keep(change);
  }

  /** All that is not stored, in order. */
  get changes(): HighlightChange[] {
    return this.#outbox.changes;
  }

  /** What of it could not be stored at once. */
  get waiting(): HighlightChange[] {
    return this.#outbox.waiting;
  }

  /** Tries again now: something shows that the background may answer. */
  retry(): void {
    if (this.waiting.length > 0) this.#outbox.retry();
  }

  /** Whether a highlight of the page is stored as it is shown. */
  outcomeOf(id: string): ChangeOutcome {
    return this.progressOf(id) === "stored" ? "stored" : "waiting";
  }

  /** How changes of a highlight fare: all stored, on their way for the first time, or waiting for better times. */
  progressOf(id: string): "stored" | "sent" | "waiting" {
    const isIts = (change: HighlightChange): boolean => highlightIdOf(change) === id;
    if (this.waiting.some(isIts)) return "waiting";
    return this.changes.some(isIts) ? "sent" : "stored";
  }

  /** The browser asks before the page is left. */
  #stay = (event: Event): void => {
    if (!this.waiting.every((change) => this.#copied.includes(change))) event.preventDefault();
  };

  #onState(): void {
    const { window, overlay, visit, signal } = this.#options;
    const { waiting } = this.#outbox;
    // Listening for nothing would keep pages out of some browsers' back/forward cache.
    if (waiting.length > 0) window.addEventListener("beforeunload", this.#stay, { signal });
    else window.removeEventListener("beforeunload", this.#stay);
    this.#shown = visit()?.setUnsaved(waiting) ?? Promise.resolve();
    overlay.setNotice(
      waiting.length === 0
        ? null
        : { message: this.#message(), onCopy: () => void this.#copy(), onRetry: () => this.retry() },
    );
    this.#follower();
  }

  #message(): string {
    const { error, waiting } = this.#outbox;
    if (!contextIsAlive()) return t("unsaved_reload");
    const ids = new Set(waiting.map(highlightIdOf));
    const full = error instanceof Error && error.name === "QuotaExceededError";
    return countText(full ? "unsaved_full" : "unsaved_trying", ids.size);
  }

  async #copy(): Promise<void> {
    const { overlay, window, visit } = this.#options;
    const { waiting } = this.#outbox;
    const text = unsavedText(waiting, (id) => visit()?.highlights.get(id));
    const copied = await copyText(text, window.document);
    if (copied) this.#copied = waiting;
    overlay.say(copied ? t("page_copied") : t("page_error_copy"));
  }

  #sayRefused(change: HighlightChange, error: unknown): void {
    const { overlay, window, visit } = this.#options;
    const lost = unsavedText([change], (id) => visit()?.highlights.get(id));
    const note = change.type === "highlight/edit" ? change.request.changes.note : undefined;
    sayWithText(overlay, window.document, errorText(error), note ?? lost);
  }
}
