// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { RangePainter } from "@/lib/painting/range-painter";
import { paintingWindow } from "./painting-window";

const VIEWPORT = 800;

const PRIORITY = 3;

/** A line of text, at so many CSS px below the top of the viewport: jsdom has no layout. */
function lineAt(top: number): Range {
  const box = { top, bottom: top + 20 } as DOMRect;
  return Object.assign(document.createRange(), { getBoundingClientRect: () => box });
}

function write(): void {
  document.body.dispatchEvent(new Event("input", { bubbles: true }));
}

let ending: AbortController;
let painter: RangePainter;

const painted = (): unknown[] => [...(window.CSS.highlights.get("mark") ?? [])];

beforeEach(() => {
  vi.useFakeTimers();
  ending = new AbortController();
  painter = new RangePainter(
    Object.assign(paintingWindow(), { innerHeight: VIEWPORT }),
    PRIORITY,
    ending.signal,
  );
});

afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

describe("the ranges of a layer", () => {
  it("are painted in each style above those of lower layers", () => {
    for (const style of ["mark", "line"]) painter.paint(lineAt(0), style);
    const styles = [...window.CSS.highlights].map(([name, { priority }]) => [name, priority]);
    expect(styles).toEqual([
      ["mark", PRIORITY],
      ["line", PRIORITY],
    ]);
  });

  it("come back where the page cleared the registry, or put something in their place", () => {
    for (const style of ["mark", "line"]) painter.paint(lineAt(0), style);
    const own = [...window.CSS.highlights];
    window.CSS.highlights.delete("mark");
    window.CSS.highlights.set("line", new window.Highlight());
    painter.register();
    expect(new Map(window.CSS.highlights)).toEqual(new Map(own));
  });

  it("leave those of a later session of the page where they are when they end", () => {
    for (const style of ["mark", "line"]) painter.paint(lineAt(0), style);
    const later = new window.Highlight(lineAt(0));
    window.CSS.highlights.set("mark", later);
    ending.abort();
    expect([...window.CSS.highlights]).toEqual([["mark", later]]);
  });
});

describe("what is painted while the reader writes", () => {
  it.each([
    { name: "in the viewport", top: 300, stays: true },
    { name: "a line above it", top: -40, stays: true },
    { name: "a line below it", top: VIEWPORT + 20, stays: true },
    { name: "well above it", top: -300, stays: false },
    { name: "well below it", top: VIEWPORT + 300, stays: false },
  ])("text $name: $stays", ({ top, stays }) => {
    const line = lineAt(top);
    painter.paint(line, "mark");
    write();
    expect(painted()).toEqual(stays ? [line] : []);
  });

  it("is all again when the reader moves on", () => {
    const line = lineAt(-300);
    painter.paint(line, "mark");
    write();
    painter.paintWithheld();
    expect(painted()).toEqual([line]);
  });

  it("is all again a while after the letter, and what is seen once more with the next", () => {
    const line = lineAt(-300);
    painter.paint(line, "mark");
    write();
    vi.runAllTimers();
    expect(painted()).toEqual([line]);
    write();
    expect(painted()).toEqual([]);
  });

  it("does not come back once it was taken off", () => {
    const [first, second] = [lineAt(-300), lineAt(-400)];
    painter.paint(first, "mark");
    painter.paint(second, "mark");
    write();
    painter.unpaint(first, "mark");
    vi.runAllTimers();
    expect(painted()).toEqual([second]);
    write();
    painter.unpaintAll();
    vi.runAllTimers();
    expect(painted()).toEqual([]);
  });

  it("is nothing after the end, however it was then", () => {
    painter.paint(lineAt(-300), "mark");
    write();
    ending.abort();
    expect(vi.getTimerCount()).toBe(0);
    write();
    expect(window.CSS.highlights.size).toBe(0);
  });
});
