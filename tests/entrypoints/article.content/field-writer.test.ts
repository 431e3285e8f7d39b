import { describe, expect, it, vi } from "vitest";
import { FieldWriter } from "@/entrypoints/article.content/field-writer";
import type { Keeper } from "@/entrypoints/article.content/keeper";
import type { HighlightChange } from "@/entrypoints/article.content/outbox";
import { sampleHighlight } from "../../lib/highlights/sample-highlight";

/** A writer in a page whose time passes when told. */
function setUp() {
  const sent: HighlightChange[] = [];
  const time = { now: 0, timer: null as { run(): void; at: number } | null };
  const page = new EventTarget();
  const window = Object.assign(page, {
    document: new EventTarget(),
    performance: { now: () => time.now },
    setTimeout: (run: () => void, ms: number) => {
      time.timer = { run, at: time.now + ms };
      return 1;
    },
    clearTimeout: () => {
      time.timer = null;
    },
  });
  const keeper = {
    change: async (change: HighlightChange) => {
      sent.push(change);
      return "stored";
    },
  };
  const ending = new AbortController();
  const writer = new FieldWriter({
    window: window as unknown as Window,
    keeper: keeper as unknown as Keeper,
    onState: vi.fn(),
    onRefused: vi.fn(),
    signal: ending.signal,
  });
  writer.open(sampleHighlight());
  const pass = (ms: number): void => {
    time.now += ms;
    if (time.timer && time.timer.at <= time.now) time.timer.run();
  };
  const notes = () =>
    sent.map((change) => (change.type === "highlight/edit" ? change.request.changes.note : ""));
  return { writer, sent, pass, notes, page, document: window.document, ending };
}

describe("what is written in an open highlight", () => {
  it("is sent when its writer rests", () => {
    const { writer, pass, notes } = setUp();
    writer.change({ note: "a" });
    pass(500);
    writer.change({ note: "ab" });
    pass(500);
    expect(notes()).toEqual([]);
    pass(100);
    expect(notes()).toEqual(["ab"]);
    expect(writer.isAllSent).toBe(true);
  });

  it("is sent every three seconds where its writer does not rest", () => {
    const { writer, pass, notes } = setUp();
    for (let letters = 1; letters <= 20; letters++) {
      writer.change({ note: "x".repeat(letters) });
      pass(500);
    }
    expect(notes()).toEqual(["x".repeat(6), "x".repeat(12), "x".repeat(18)]);
  });

  it("goes to what keeps it when the session ends", () => {
    const { writer, notes, ending } = setUp();
    writer.change({ note: "a" });
    ending.abort();
    expect(notes()).toEqual(["a"]);
  });

  it.each([
    ["hidden", "document", "visibilitychange"],
    ["left", "page", "pagehide"],
  ] as const)("is sent when the page is %s", (_, target, type) => {
    const set = setUp();
    set.writer.change({ note: "a" });
    set[target].dispatchEvent(new Event(type));
    expect(set.notes()).toEqual(["a"]);
  });

  it("is sent as the highlight's that it was written in", () => {
    const { writer, sent } = setUp();
    writer.change({ note: "a" });
    writer.open(sampleHighlight({ id: "another" }));
    expect(sent).toMatchObject([{ request: { id: sampleHighlight().id, changes: { note: "a" } } }]);
  });

  it("is sent at once where it is a choice", () => {
    const { writer, pass, sent } = setUp();
    writer.change({ color: "blue" });
    pass(0);
    expect(sent).toHaveLength(1);
  });

  it("that was refused goes with the next change, and replaces nothing that was written since", () => {
    const { writer, sent, pass } = setUp();
    writer.change({ note: "a", color: "blue" });
    writer.flush();
    writer.change({ note: "ab" });
    writer.putBack({ note: "a", color: "blue" });
    expect(writer.unsent).toEqual({ note: "ab", color: "blue" });
    pass(600);
    expect(sent[1]).toMatchObject({ request: { changes: { note: "ab", color: "blue" } } });
    expect(writer.isAllSent).toBe(true);
  });

  it("is known for its own, in the highlight that it was written in, also when another was open since", () => {
    const { writer } = setUp();
    const [one, other] = [sampleHighlight({ note: "a" }), sampleHighlight({ id: "another", note: "a" })];
    writer.change({ note: "a" });
    writer.open(other);
    expect([one, { ...one, note: "b" }, other].map((each) => writer.wrote(each))).toEqual([
      true,
      false,
      false,
    ]);
  });
});
