import { describe, expect, it, vi } from "vitest";
import { UndoStack } from "@/entrypoints/library/undo-stack";

describe("what was changed", () => {
  it("is taken back from the last change on", async () => {
    const undo = new UndoStack();
    const done: string[] = [];
    for (const name of ["a", "b"]) undo.push(async () => done.push(name));
    expect([await undo.undo(), await undo.undo(), await undo.undo()]).toEqual([true, true, false]);
    expect(done).toEqual(["b", "a"]);
  });

  it("is taken back once, whichever way", async () => {
    const undo = new UndoStack();
    const run = vi.fn(async () => undefined);
    const takeBack = undo.push(run);
    await takeBack();
    await takeBack();
    expect(await undo.undo()).toBe(false);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it("is one change while the same is changed on", async () => {
    const undo = new UndoStack();
    const runs = [vi.fn(async () => undefined), vi.fn(async () => undefined)];
    for (const run of runs) undo.push(run, "note of 1");
    await undo.undo();
    expect(runs.map((run) => run.mock.calls.length)).toEqual([0, 1]);
    expect(await undo.undo()).toBe(false);
  });

  it("can be tried again where taking it back failed", async () => {
    const undo = new UndoStack();
    const run = vi.fn().mockRejectedValueOnce(new Error("full")).mockResolvedValue(undefined);
    undo.push(run);
    await expect(undo.undo()).rejects.toThrow("full");
    expect(await undo.undo()).toBe(true);
  });
});
