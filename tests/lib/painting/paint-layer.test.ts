// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { PaintLayer } from "@/lib/painting/paint-layer";
import type { Paintable } from "@/lib/painting/paintable";

/** What is observed now, and a browser's report that all of it is near. */
class NearObserver {
  static readonly observed = new Set<Element>();
  static report: () => void = () => undefined;

  constructor(callback: (entries: { target: Element; isIntersecting: boolean }[]) => void) {
    NearObserver.report = () =>
      callback([...NearObserver.observed].map((target) => ({ target, isIntersecting: true })));
  }

  observe(element: Element): void {
    NearObserver.observed.add(element);
  }

  unobserve(element: Element): void {
    NearObserver.observed.delete(element);
  }

  disconnect(): void {
    NearObserver.observed.clear();
  }
}

/** jsdom has no layout, so that no size ever changes. */
class SizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** jsdom has no custom highlights. */
function pageWindow(): Window & typeof globalThis {
  const parts = {
    IntersectionObserver: NearObserver,
    ResizeObserver: SizeObserver,
    Highlight: class extends Set<Range> {},
    CSS: { highlights: new Map() },
  };
  return Object.assign(window, parts) as unknown as Window & typeof globalThis;
}

function itemIn(element: Element): Paintable {
  const range = document.createRange();
  range.selectNodeContents(element);
  return { paint: "mark", element, range: () => range };
}

describe("a layer of paint", () => {
  beforeEach(() => {
    document.body.innerHTML = "<p>one</p><p>two</p>";
    NearObserver.observed.clear();
  });

  it("observes where its items are, and paints what is near", () => {
    const page = pageWindow();
    const layer = new PaintLayer(page, 1, new AbortController().signal);
    const paragraphs = [...document.querySelectorAll("p")];
    [...layer.show(paragraphs.map(itemIn))];
    expect([...NearObserver.observed]).toEqual(paragraphs);
    NearObserver.report();
    expect([...page.CSS.highlights.get("mark")!].map(String)).toEqual(["one", "two"]);
  });

  it("observes nothing and paints nothing once it has ended", () => {
    const page = pageWindow();
    const ending = new AbortController();
    const layer = new PaintLayer(page, 1, ending.signal);
    [...layer.show([...document.querySelectorAll("p")].map(itemIn))];
    NearObserver.report();
    ending.abort();
    expect(NearObserver.observed.size).toBe(0);
    expect(page.CSS.highlights.size).toBe(0);
  });
});
