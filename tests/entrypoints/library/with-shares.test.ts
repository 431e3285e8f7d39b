import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { withShares } from "@/entrypoints/library/with-shares";

interface Pending<T> {
  promise: Promise<T>;
  resolve(value: T): void;
  reject(error: Error): void;
}

function pending<T>(): Pending<T> {
  const made = {} as Pending<T>;
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("tells how far the work is, from nothing on, as often as is answered", async () => {
  const told: number[] = [];
  const answers = [0.2, 0.7];
  const work = pending<string>();
  const done = withShares(
    async () => answers.shift() ?? Promise.reject(new Error("nobody answers")),
    (share) => told.push(share),
    () => work.promise,
  );
  await vi.advanceTimersByTimeAsync(1_000);
  work.resolve("made");
  expect(await done).toBe("made");
  expect(told).toEqual([0, 0.2, 0.7]);
});

it.each([
  ["made", (work: Pending<string>) => work.resolve("made")],
  ["failed", (work: Pending<string>) => work.reject(new Error("failed"))],
])(
  "tells nothing once the work is %s, also where an answer comes late, and asks no more",
  async (how, end) => {
    const told: number[] = [];
    const answer = pending<number>();
    const ask = vi.fn(() => answer.promise);
    const work = pending<string>();
    const done = withShares(
      ask,
      (share) => told.push(share),
      () => work.promise,
    ).catch((error: Error) => error.message);
    await vi.advanceTimersByTimeAsync(300);
    end(work);
    expect(await done).toBe(how);
    answer.resolve(0.5);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(told).toEqual([0]);
    expect(ask).toHaveBeenCalledTimes(1);
  },
);
