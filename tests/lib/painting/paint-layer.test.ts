// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { PaintLayer } from "@/lib/painting/paint-layer";
import type { Paintable } from "@/lib/painting/paintable";
import { NearObserver, paintingWindow } from "./painting-window";

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
    const page = paintingWindow();
    const layer = new PaintLayer(page, 1, new AbortController().signal);
    const paragraphs = [...document.querySelectorAll("p")];
    [...layer.show(paragraphs.map(itemIn))];
    expect([...NearObserver.observed]).toEqual(paragraphs);
    NearObserver.report();
    expect([...page.CSS.highlights.get("mark")!].map(String)).toEqual(["one", "two"]);
  });

  it("observes nothing and paints nothing once it has ended", () => {
    const page = paintingWindow();
    const ending = new AbortController();
    const layer = new PaintLayer(page, 1, ending.signal);
    [...layer.show([...document.querySelectorAll("p")].map(itemIn))];
    NearObserver.report();
    ending.abort();
    expect(NearObserver.observed.size).toBe(0);
    expect(page.CSS.highlights.size).toBe(0);
  });
});
