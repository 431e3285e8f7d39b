import { DeadContextError, RequestError } from "@/lib/messages/send";

/** How often work is done that is asked for often. Times in ms. */
export interface Pace {
  /** Rest after the last asking before it is done. */
  restMs: number;
  /** How long further asking may put it off. */
  maxWaitMs: number;
  /** While the asking goes on it takes at most this share of the main thread's time, 0 to 1. */
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

/** Once the asking has come to rest, it is done while no more than so many times of doing it are to be made up for. */
const TIMES_AHEAD = 2;

/**
 * Work that a restless page asks for all the time: done after a rest, put off only so long, never twice at a time, and
 * with pauses that grow with the time it takes. Of these only a page that never rests sees more than its rest; what
 * is done sooner is made up for later (a bucket of tokens, https://en.wikipedia.org/wiki/Token_bucket), so that a page
 * that rests every second is held to the share as well.
 *
 * @returns what asks for it; `patiently`: it may be put off for as long as the asking does not rest.
 */
export function pacedWork(options: PacedWorkOptions): (how?: "patiently") => void {
  const { work, now, worked, signal, restMs, maxWaitMs, maxShare } = options;
  let isAsked = false;
  /** By one who is not patient; `null` without any. */
  let firstAskedAt: number | null = null;
  let lastAskedAt = 0;
  /** When what it took is made up for, and how much sooner it may be done after a rest. */
  let evenAt = 0;
  let aheadMs = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let busy = false;

  const run = async (): Promise<void> => {
    isAsked = false;
    firstAskedAt = null;
    busy = true;
    const before = worked();
    try {
      await work();
    } catch (error) {
      // An aborted reading is a page that was left; what the background cannot do now is tried when it is asked for again.
      const isFailure = !(error instanceof RequestError || error instanceof DeadContextError);
      if (isFailure && !signal.aborted) throw error;
    } finally {
      busy = false;
      const pause = (worked() - before) / maxShare;
      evenAt = Math.max(evenAt, now()) + pause;
      aheadMs = TIMES_AHEAD * pause;
      wait();
    }
  };
  const dueAt = (): number => {
    const afterRest = Math.max(lastAskedAt + restMs, evenAt - aheadMs);
    return Math.min(afterRest, Math.max((firstAskedAt ?? lastAskedAt) + maxWaitMs, evenAt));
  };
  /** Further asking only puts it off, so a timer that is set stays, and looks again when it ends. */
  const wait = (): void => {
    if (timer !== null || busy || !isAsked || signal.aborted) return;
    timer = setTimeout(() => {
      timer = null;
      if (now() >= dueAt()) void run();
      else wait();
    }, dueAt() - now());
  };
  signal.addEventListener("abort", () => clearTimeout(timer ?? undefined));
  return (how) => {
    isAsked = true;
    lastAskedAt = now();
    if (how !== "patiently") firstAskedAt ??= lastAskedAt;
    wait();
  };
}
