import type { Highlight } from "@/lib/highlights/highlight";
import type { BackgroundProtocol } from "@/lib/messages/protocol";
import { DeadContextError, RequestError } from "@/lib/messages/send";

/** The messages that change highlights. All of them may be sent twice. */
type ChangeType =
  | "highlight/save"
  | "highlight/edit"
  | "highlight/move"
  | "highlight/join"
  | "highlight/delete"
  | "highlight/restore";

/** A change of a highlight, as the message that asks for it. */
export type HighlightChange = {
  [T in ChangeType]: { type: T; request: BackgroundProtocol[T]["request"] };
}[ChangeType];

/**
 * What became of a change: `stored` for certain, or `waiting`: it could not be stored yet, is kept here, and tried
 * again.
 */
export type ChangeOutcome = "stored" | "waiting";

/** What an outbox needs from outside. */
export interface OutboxOptions {
  /** Resolves with the highlights that it was about, as they are stored now. */
  send(change: HighlightChange): Promise<readonly Highlight[]>;
  /** Something was added, stored, refused or failed. */
  onState(): void;
  /** A change is stored, and its highlights are like this now. Never rejects. */
  onStored(highlights: readonly Highlight[]): Promise<void>;
  /** A change that had been `waiting` was refused for good. */
  onLateRefused(change: HighlightChange, error: unknown): void;
  setTimer(run: () => void, ms: number): () => void;
  signal: AbortSignal;
}

/** The wait after the first failure and the longest one, ms; it doubles in between. */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;
/** A background that has not answered after so long is taken for one that never will, ms. */
const ANSWER_MS = 15_000;

/** Errors that trying again cannot help. */
const REFUSALS = new Set(["BadRequest", "NotFoundError", "NotAllowed", "PrivateWindow"]);

interface Entry {
  change: HighlightChange;
  /** True once its first outcome was told. */
  told: boolean;
  tell: { stored(): void; waiting(): void; refused(error: unknown): void };
}

/**
 * Changes of highlights on their way to the background, in the order in which they were made, one at a time. What
 * cannot be stored (the background crashed, the disk is full, the extension was updated under the page) stays here and
 * is tried again, until it is stored or the page is left. What is there when the session ends is sent once, in silence.
 */
export class Outbox {
  readonly #options: OutboxOptions;
  #entries: Entry[] = [];
  #working = false;
  #wait = FIRST_WAIT_MS;
  #cancelTimer = (): void => undefined;
  #error: unknown = null;

  constructor(options: OutboxOptions) {
    this.#options = options;
    options.signal.addEventListener("abort", () => this.#cancelTimer(), { once: true });
  }

  /**
   * Takes a change on. Resolves with its first outcome.
   *
   * @throws RequestError when the background refused it for good; it is not kept then.
   */
  add(change: HighlightChange): Promise<ChangeOutcome> {
    const { onLateRefused } = this.#options;
    return new Promise((resolve, reject) => {
      const entry: Entry = {
        change,
        told: false,
        tell: {
          stored: () => resolve("stored"),
          waiting: () => resolve("waiting"),
          refused: (error) => (entry.told ? onLateRefused(change, error) : reject(error)),
        },
      };
      this.#entries.push(entry);
      this.#tellState();
      void this.#work();
    });
  }

  /** All that is not stored, in order. */
  get changes(): HighlightChange[] {
    return this.#entries.map(({ change }) => change);
  }

  /** What of it could not be stored at once: what the reader has to be told of. */
  get waiting(): HighlightChange[] {
    return this.#entries.filter(({ told }) => told).map(({ change }) => change);
  }

  /** Why the last try failed, `null` where nothing waits. */
  get error(): unknown {
    return this.#error;
  }

  /** Tries again now: something shows that the background may answer. */
  retry(): void {
    this.#wait = FIRST_WAIT_MS;
    void this.#work();
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    this.#cancelTimer();
    while (this.#entries.length > 0) {
      if (!(await this.#sendFirst(this.#entries[0]!))) return;
      this.#tellState();
    }
    this.#working = false;
  }

  async #sendFirst(entry: Entry): Promise<boolean> {
    let highlights: readonly Highlight[];
    try {
      highlights = await answered(this.#options.send(entry.change), this.#options.setTimer);
    } catch (error) {
      if (error instanceof RequestError && REFUSALS.has(error.name)) {
        this.#entries.shift();
        entry.tell.refused(error);
        return true;
      }
      this.#fail(error);
      return false;
    }
    this.#entries.shift();
    this.#error = null;
    this.#wait = FIRST_WAIT_MS;
    await this.#options.onStored(highlights);
    entry.tell.stored();
    return true;
  }

  #tellState(): void {
    const { onState, signal } = this.#options;
    if (!signal.aborted) onState();
  }

  /** Order is kept: what stands behind the one that failed waits with it. */
  #fail(error: unknown): void {
    this.#error = error;
    // Before anybody is told, who may have more to send at once.
    this.#working = false;
    const waiting = [...this.#entries];
    for (const entry of waiting) entry.told = true;
    this.#tellState();
    for (const { tell } of waiting) tell.waiting();
    if (error instanceof DeadContextError || this.#options.signal.aborted) return;
    this.#cancelTimer = this.#options.setTimer(() => void this.#work(), this.#wait);
    this.#wait = Math.min(2 * this.#wait, LONGEST_WAIT_MS);
  }
}

function answered<T>(answer: Promise<T>, setTimer: OutboxOptions["setTimer"]): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = setTimer(
      () => reject(new RequestError("NoAnswer", "the background is silent")),
      ANSWER_MS,
    );
    answer.then(resolve, reject).finally(cancel);
  });
}
