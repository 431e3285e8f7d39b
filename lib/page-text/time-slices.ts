/** How long work may hold the page's main thread at a stretch, ms. A third of a frame at 60 Hz. */
const SLICE_MS = 5;

let worked = 0;

/** How long this script has held the main thread so far, ms, as far as it was counted: all work in slices is. */
export function workedMs(): number {
  return worked;
}

/** Counts work that was not done in this script's slices, ms. */
export function countWork(ms: number): void {
  worked += ms;
}

/**
 * Runs pausing work (a generator) in short stretches, letting the page have its turn in between.
 *
 * @param now a clock in ms, e.g. `performance.now`.
 * @returns the work's result; rejects with the signal's reason when aborted.
 */
export async function runInSlices<T>(
  work: Generator<void, T>,
  signal: AbortSignal,
  now: () => number = () => performance.now(),
): Promise<T> {
  for (;;) {
    // Before the first stretch too: what called this may have used up the frame.
    await letThePageRun();
    signal.throwIfAborted();
    const began = now();
    try {
      do {
        const step = work.next();
        if (step.done) return step.value;
      } while (now() < began + SLICE_MS);
    } finally {
      countWork(now() - began);
    }
  }
}

/** Runs pausing work to its end at once. */
export function runAtOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Resolves after the page had a chance to handle input and draw (https://wicg.github.io/scheduling-apis/#scheduler). */
export function letThePageRun(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}
