import { describe, expect, it } from "vitest";
import { type EditProgress, HighlightEdits } from "@/entrypoints/library/highlight-edits";
import type { HighlightChanges } from "@/lib/highlights/highlight";

/** Long enough that no test ever waits for it. */
const NEVER = 2 ** 30;

interface Saved {
  id: string;
  changes: Partial<HighlightChanges>;
}

function edits(save: (saved: Saved) => Promise<void> = async () => undefined) {
  const saved: Saved[] = [];
  const progress: EditProgress[] = [];
  const queue = new HighlightEdits({
    save: async (id, changes) => {
      await save({ id, changes });
      saved.push({ id, changes });
    },
    onProgress: (now) => progress.push(now),
    noteRestMs: NEVER,
  });
  return { queue, saved, last: () => progress.at(-1)! };
}

describe("HighlightEdits", () => {
  it.each([{ color: "pink" }, { tags: ["a"] }, { color: "pink", note: "n" }] as const)(
    "stores %j at once",
    async (changes) => {
      const { queue, saved } = edits();
      queue.change("1", {
        ...changes,
        ...("tags" in changes ? { tags: ["a"] } : {}),
      } as Partial<HighlightChanges>);
      await queue.flush();
      expect(saved).toEqual([{ id: "1", changes }]);
    },
  );

  it("stores only the last of a note's changes", async () => {
    const { queue, saved, last } = edits();
    queue.change("1", { note: "a" });
    queue.change("1", { note: "ab" });
    expect(last()).toEqual({ busy: false, saved: false, error: null });
    expect(await queue.flush()).toBe(true);
    expect(saved).toEqual([{ id: "1", changes: { note: "ab" } }]);
    expect(last()).toEqual({ busy: false, saved: true, error: null });
  });

  it("stores one change after the other, in their order", async () => {
    let running = 0;
    const { queue, saved } = edits(async () => {
      expect(++running).toBe(1);
      await Promise.resolve();
      running--;
    });
    queue.change("1", { color: "pink" });
    queue.change("1", { color: "blue" });
    queue.change("2", { color: "green" });
    await queue.flush();
    expect(saved.map(({ changes }) => changes.color)).toEqual(["pink", "blue", "green"]);
  });

  it("keeps what could not be stored, says why, and stores it with the next attempt", async () => {
    const failure = new Error("full");
    let fails = true;
    const { queue, saved, last } = edits(async () => {
      if (fails) throw failure;
    });
    queue.change("1", { note: "kept" });
    expect(await queue.flush()).toBe(false);
    expect(last()).toEqual({ busy: false, saved: false, error: failure });
    fails = false;
    queue.change("1", { color: "blue" });
    expect(await queue.flush()).toBe(true);
    expect(saved).toEqual([{ id: "1", changes: { note: "kept", color: "blue" } }]);
  });

  it("does not let a failed older value replace a newer one", async () => {
    let fails = true;
    const { queue, saved } = edits(async () => {
      if (!fails) return;
      fails = false;
      queue.change("1", { note: "newer" });
      throw new Error("once");
    });
    queue.change("1", { note: "older" });
    await queue.flush();
    await queue.flush();
    expect(saved).toEqual([{ id: "1", changes: { note: "newer" } }]);
  });

  it("forgets what waits for a highlight that is dropped", async () => {
    const { queue, saved } = edits();
    queue.change("1", { note: "a" });
    queue.change("2", { note: "b" });
    queue.drop("1");
    await queue.flush();
    expect(saved.map(({ id }) => id)).toEqual(["2"]);
  });
});
