import { describe, expect, it, vi } from "vitest";
import { type HighlightChange, Outbox } from "@/entrypoints/article.content/outbox";
import type { Highlight } from "@/lib/highlights/highlight";
import { DeadContextError, RequestError } from "@/lib/messages/send";
import {
  sampleArticleDraft,
  sampleDraft,
  sampleHighlight,
  sampleId,
} from "../../lib/highlights/sample-highlight";

const SAVE: HighlightChange = {
  type: "highlight/save",
  request: { highlight: sampleDraft(), article: sampleArticleDraft() },
};

function edit(note: string): HighlightChange {
  return { type: "highlight/edit", request: { id: sampleId(1), changeId: sampleId(2), changes: { note } } };
}

/** An outbox whose background answers as told, and whose time passes when told. */
function setUp() {
  const answers: (() => Promise<Highlight[]>)[] = [];
  const sent: HighlightChange[] = [];
  const timers = new Map<() => void, number>();
  const refused: HighlightChange[] = [];
  const stored: Highlight[] = [];
  const ending = new AbortController();
  const onState = vi.fn();
  const outbox = new Outbox({
    send: (change) => {
      sent.push(change);
      const answer = answers.shift();
      return answer ? answer() : Promise.resolve([sampleHighlight()]);
    },
    onState,
    onStored: async (highlights) => void stored.push(...highlights),
    onLateRefused: (change) => void refused.push(change),
    setTimer: (run, ms) => {
      timers.set(run, ms);
      return () => void timers.delete(run);
    },
    signal: ending.signal,
  });
  const fail = (error: Error) => answers.push(() => Promise.reject(error));
  /** Lets the wait before the next try pass, or that for an answer; tells how long it was, ms. */
  const pass = (what: "wait" | "answer" = "wait") => {
    const [run, ms] = [...timers].find(([, each]) => (each === 15_000) === (what === "answer"))!;
    timers.delete(run);
    run();
    return ms;
  };
  return { outbox, sent, fail, pass, answers, refused, stored, timers, ending, onState };
}

describe("an outbox", () => {
  it("sends a change once and says that it is stored", async () => {
    const { outbox, sent, stored } = setUp();
    expect(await outbox.add(SAVE)).toBe("stored");
    expect(sent).toEqual([SAVE]);
    expect(stored).toHaveLength(1);
    expect(outbox.changes).toEqual([]);
  });

  it("does not call a change waiting while its first answer is awaited", async () => {
    const { outbox } = setUp();
    const added = outbox.add(SAVE);
    expect([outbox.changes, outbox.waiting]).toEqual([[SAVE], []]);
    await added;
  });

  it("keeps what could not be stored, tries again at growing intervals, and stores it in order", async () => {
    const { outbox, sent, fail, pass } = setUp();
    for (let i = 0; i < 3; i++) fail(new RequestError("QuotaExceededError", "full"));
    expect(await outbox.add(SAVE)).toBe("waiting");
    expect(outbox.waiting).toEqual([SAVE]);
    expect(await outbox.add(edit("n"))).toBe("waiting");
    expect(outbox.waiting).toEqual([SAVE, edit("n")]);
    expect(pass()).toBe(2_000);
    await vi.waitFor(() => expect(sent).toHaveLength(3));
    await vi.waitFor(() => expect(pass()).toBe(4_000));
    await vi.waitFor(() => expect(outbox.changes).toEqual([]));
    expect(sent).toEqual([SAVE, SAVE, SAVE, SAVE, edit("n")]);
    expect(outbox.error).toBeNull();
  });

  it("never waits longer than a minute between two tries", async () => {
    const { outbox, sent, fail, pass } = setUp();
    for (let i = 0; i < 9; i++) fail(new Error("crashed"));
    await outbox.add(SAVE);
    const waits: number[] = [];
    for (let i = 0; i < 9; i++) {
      await vi.waitFor(() => waits.push(pass()));
      await vi.waitFor(() => expect(sent).toHaveLength(i + 2));
    }
    expect(waits.at(-1)).toBe(60_000);
  });

  it("tries at once and waits as after the first failure where the background shows that it may answer", async () => {
    const { outbox, sent, fail, pass } = setUp();
    for (let i = 0; i < 5; i++) fail(new Error("crashed"));
    await outbox.add(SAVE);
    for (const wait of [1_000, 2_000, 4_000]) await vi.waitFor(() => expect(pass()).toBe(wait));
    await vi.waitFor(() => expect(sent).toHaveLength(4));
    outbox.retry();
    expect(sent).toHaveLength(5);
    await vi.waitFor(() => expect(pass()).toBe(1_000));
    await vi.waitFor(() => expect(outbox.changes).toEqual([]));
  });

  it.each(["BadRequest", "NotFoundError", "NotAllowed"])("gives back what is refused as %s", async (name) => {
    const { outbox, fail } = setUp();
    fail(new RequestError(name, "no"));
    await expect(outbox.add(SAVE)).rejects.toMatchObject({ name });
    expect(outbox.changes).toEqual([]);
  });

  it("tells of what is refused only after it had to wait, and goes on with the next", async () => {
    const { outbox, sent, fail, refused } = setUp();
    fail(new Error("crashed"));
    fail(new RequestError("NotFoundError", "gone"));
    await outbox.add(edit("a"));
    expect(await outbox.add(edit("b"))).toBe("stored");
    expect(refused).toEqual([edit("a")]);
    expect(sent).toEqual([edit("a"), edit("a"), edit("b")]);
  });

  it("takes a background that stays silent for one that failed", async () => {
    const { outbox, answers, pass } = setUp();
    answers.push(() => new Promise(() => undefined));
    const added = outbox.add(SAVE);
    expect(pass("answer")).toBe(15_000);
    expect(await added).toBe("waiting");
  });

  it("sends what is there when the session ends, and what comes by its ending, in order", async () => {
    const { outbox, sent, answers, ending, onState } = setUp();
    const answered = new EventTarget();
    answers.push(
      () => new Promise((resolve) => answered.addEventListener("answer", () => resolve([sampleHighlight()]))),
    );
    void outbox.add(SAVE);
    void outbox.add(edit("written"));
    ending.abort();
    onState.mockClear();
    void outbox.add(edit("last words"));
    answered.dispatchEvent(new Event("answer"));
    await vi.waitFor(() => expect(outbox.changes).toEqual([]));
    expect(sent).toEqual([SAVE, edit("written"), edit("last words")]);
    expect(onState).not.toHaveBeenCalled();
  });

  it("tries no more what could not be stored when the session has ended", async () => {
    const { outbox, fail, ending, timers } = setUp();
    ending.abort();
    fail(new Error("no disk"));
    expect(await outbox.add(SAVE)).toBe("waiting");
    expect([outbox.changes, timers.size]).toEqual([[SAVE], 0]);
  });

  it("keeps all and tries no more where the extension is gone", async () => {
    const { outbox, fail, timers } = setUp();
    fail(new DeadContextError("gone"));
    expect(await outbox.add(SAVE)).toBe("waiting");
    expect(outbox.waiting).toEqual([SAVE]);
    expect(timers.size).toBe(0);
  });
});
