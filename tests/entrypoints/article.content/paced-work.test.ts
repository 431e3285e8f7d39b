import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { pacedWork } from "@/entrypoints/article.content/paced-work";
import { DeadContextError, RequestError } from "@/lib/messages/send";

const PACE = { restMs: 100, maxWaitMs: 500, maxShare: 0.1 };

/** Work that takes so long each time, by a clock that only the test moves, and is then waited for. */
function begin(takesMs: number, waitsMs = 0) {
  const ending = new AbortController();
  const begun: number[] = [];
  let worked = 0;
  const ask = pacedWork({
    ...PACE,
    now: () => Date.now(),
    worked: () => worked,
    signal: ending.signal,
    work: () => {
      begun.push(Date.now());
      worked += takesMs;
      return new Promise((resolve) => setTimeout(resolve, takesMs + waitsMs));
    },
  });
  return { ask, begun, ending };
}

/** Work that fails. */
function failing() {
  const ending = new AbortController();
  const work = vi.fn(() => Promise.reject<void>(new Error("failed")));
  const { signal } = ending;
  const ask = pacedWork({ ...PACE, now: () => Date.now(), worked: () => 0, signal, work });
  return { ask, ending, work };
}

/** The errors that nobody catches from now on; the test's runner is not told of them. */
function uncaught(): unknown[] {
  const errors: unknown[] = [];
  const others = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection").on("unhandledRejection", (error) => errors.push(error));
  onTestFinished(() => {
    process.removeAllListeners("unhandledRejection");
    for (const other of others) process.on("unhandledRejection", other);
  });
  return errors;
}

/** Asks every 10 ms for so long. */
async function askFor(ask: (how?: "patiently") => void, ms: number, how?: "patiently"): Promise<void> {
  for (let passed = 0; passed < ms; passed += 10) {
    ask(how);
    await vi.advanceTimersByTimeAsync(10);
  }
}

describe("paced work", () => {
  beforeEach(() => void vi.useFakeTimers({ now: 0 }));
  afterEach(() => void vi.useRealTimers());

  it("is done once for all that was asked, after a rest", async () => {
    const { ask, begun } = begin(0);
    await askFor(ask, 50);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(begun).toEqual([140]);
  });

  it("is not put off for ever by asking that never rests", async () => {
    const { ask, begun } = begin(0);
    await askFor(ask, 1_600);
    expect(begun).toEqual([500, 1_000, 1_500]);
  });

  it("is put off by patient asking until that rests", async () => {
    const { ask, begun } = begin(0);
    await askFor(ask, 1_600, "patiently");
    expect(begun).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(begun).toEqual([1_690]);
  });

  it("is done in time for those who are not patient", async () => {
    const { ask, begun } = begin(0);
    ask();
    await askFor(ask, 600, "patiently");
    expect(begun).toEqual([500]);
  });

  it.each([1, 20, 90])("that takes %d ms takes no more than its share of the time", async (takesMs) => {
    const { ask, begun } = begin(takesMs);
    await askFor(ask, 20_000);
    expect(begun.length).toBeGreaterThan(10);
    expect(begun.length * takesMs).toBeLessThanOrEqual(20_000 * PACE.maxShare + takesMs);
  });

  it("that has had its share is done after a rest all the same", async () => {
    const { ask, begun } = begin(90);
    await askFor(ask, 800);
    const asked = Date.now() - 10;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(begun).toEqual([500, asked + PACE.restMs]);
  });

  it("keeps to its share where the asking rests again and again", async () => {
    const { ask, begun } = begin(190);
    for (let second = 0; second < 60; second += 1) {
      ask();
      await vi.advanceTimersByTimeAsync(1_000);
    }
    // It may be ahead by two times, and one is always done.
    expect(begun.length * 190).toBeLessThanOrEqual(60_000 * PACE.maxShare + 3 * 190);
    expect(begun.slice(0, 3)).toEqual([100, 1_100, 2_100]);
  });

  it("makes no pause for what it only waited for", async () => {
    const { ask, begun } = begin(0, 300);
    await askFor(ask, 1_700);
    expect(begun).toEqual([500, 1_000, 1_500]);
  });

  it("that is asked for while it is done is done again", async () => {
    const { ask, begun } = begin(30);
    ask();
    await vi.advanceTimersByTimeAsync(110);
    ask();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(begun).toEqual([100, 210]);
  });

  it.each<[string, unknown, unknown[]]>([
    ["is told of", new Error("failed"), [new Error("failed")]],
    ["as its page is left is not", null, []],
    ["as the background could not do its part is not", new RequestError("VersionError", "newer"), []],
    ["as the extension was updated is not", new DeadContextError("gone"), []],
  ])("that fails %s", async (_when, error, told) => {
    const errors = uncaught();
    const { ask, ending, work } = failing();
    work.mockImplementation(async () => {
      if (error === null) ending.abort();
      throw error ?? ending.signal.reason;
    });
    ask();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(work).toHaveBeenCalledTimes(1);
    expect(errors).toEqual(told);
  });

  it("that failed is done again when it is asked for", async () => {
    uncaught();
    const { ask, work } = failing();
    for (const _time of ["first", "second"]) {
      ask();
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(work).toHaveBeenCalledTimes(2);
  });

  it("is not done after its end", async () => {
    const { ask, begun, ending } = begin(0);
    ask();
    ending.abort();
    ask();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(begun).toEqual([]);
  });
});
