/** How often work is done that is asked for often. Times in ms. */
export interface Pace {
  /** Rest after the last asking before it is done. */
  restMs: number;
  /** How long further asking may put it off. */
  maxWaitMs: number;
  /** It takes at most this share of the main thread's time, 0 to 1. */
  maxShare: number;
}

/** What {@link pacedWork} needs. */
export interface PacedWorkOptions extends Pace {
  /** Done once for all that was asked before it begins. */
  work(): Promise<void>;
  now(): number;
  /** A clock that goes only while this script works, ms, see `time-slices.ts`. */
  worked(): number;
  signal: AbortSignal;
}

/**
 * Work that a restless page asks for all the time: done after a rest, put off only so long, never twice at a time, and
 * with pauses that grow with the time it takes.
 *
 * @returns what asks for it.
 */
export function pacedWork(options: PacedWorkOptions): () => void {
  const { work, now, worked, signal, restMs, maxWaitMs, maxShare } = options;
  let firstAskedAt: number | null = null;
  let notBefore = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the timer ends; a restless page is not to set it anew for the same time again and again. */
  let dueAt: number | null = null;
  let busy = false;

  const run = async (): Promise<void> => {
    firstAskedAt = null;
    dueAt = null;
    busy = true;
    const before = worked();
    try {
      await work();
    } catch (error) {
      // An aborted reading is a page that was left, not a failure.
      if (!signal.aborted) throw error;
    } finally {
      busy = false;
      notBefore = now() + (worked() - before) / maxShare;
      if (firstAskedAt !== null) schedule();
    }
  };
  const schedule = (): void => {
    const at = now();
    const rested = Math.min(at + restMs, (firstAskedAt ?? at) + maxWaitMs);
    const due = Math.max(rested, notBefore);
    if (signal.aborted || due === dueAt) return;
    dueAt = due;
    clearTimeout(timer);
    timer = setTimeout(run, due - at);
  };
  signal.addEventListener("abort", () => clearTimeout(timer));
  return () => {
    firstAskedAt ??= now();
    if (!busy) schedule();
  };
}
