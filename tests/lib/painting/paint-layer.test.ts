// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PaintLayer } from "@/lib/painting/paint-layer";
import type { Paintable } from "@/lib/painting/paintable";
import { NearObserver, paintingWindow } from "./painting-window";

const VIEWPORT = 800;
const LINE_HEIGHT = 40;
const FAR = { isIntersecting: false, boundingClientRect: { width: 100, height: 20 } as DOMRect };
const BOXLESS = { isIntersecting: false, boundingClientRect: { width: 0, height: 0 } as DOMRect };

let page: ReturnType<typeof paintingWindow>;
let layer: PaintLayer<Paintable>;
let ending: AbortController;

beforeEach(() => {
  NearObserver.observed.clear();
  page = Object.assign(paintingWindow(), { innerHeight: VIEWPORT });
  ending = new AbortController();
  layer = new PaintLayer(page, 1, ending.signal);
});
afterEach(() => ending.abort());

/** The text of some element, painted, or there for the pointer alone. */
function itemIn(element: Element, paint: Paintable["paint"] = "mark") {
  const range = document.createRange();
  range.selectNodeContents(element);
  return { paint, element, range: vi.fn(() => range) };
}

/** Sets the page, with a painted item for the text of each element that fits a selector. */
function show(html: string, selector: string): Element[] {
  document.body.innerHTML = html;
  const elements = [...document.querySelectorAll(selector)];
  [...layer.show(elements.map((element) => itemIn(element)))];
  return elements;
}

function painted(): string[] {
  return [...(page.CSS.highlights.get("mark") ?? [])].map(String);
}

describe("a layer of paint", () => {
  it("observes where its items are, and paints what is near", () => {
    const [one, two] = show("<p>one</p><p>two</p>", "p");
    expect([...NearObserver.observed]).toEqual([one, two]);
    NearObserver.report((element) => (element === two ? FAR : {}));
    expect(painted()).toEqual(["one"]);
    NearObserver.report((element) => (element === one ? FAR : {}));
    expect(painted()).toEqual(["two"]);
  });

  it("observes nothing and paints nothing once it has ended", () => {
    show("<p>one</p><p>two</p>", "p");
    NearObserver.report();
    ending.abort();
    expect(NearObserver.observed.size).toBe(0);
    expect(page.CSS.highlights.size).toBe(0);
  });

  it("takes the paint off text that has become other text, and off no other", () => {
    const [one, two] = show("<p>one</p><p>two</p>", "p");
    NearObserver.report();
    one!.firstChild!.nodeValue = "six";
    two!.firstChild!.nodeValue = "two";
    layer.unpaintChanged();
    expect(painted()).toEqual(["two"]);
  });

  it("makes no range of what is there for the pointer alone and went away before it was asked for", () => {
    document.body.innerHTML = "<p>one</p><p>two</p>";
    const [one, two] = [...document.querySelectorAll("p")].map((element) => itemIn(element, null));
    [...layer.show([one!, two!])];
    NearObserver.report();
    NearObserver.report((element) => (element === one!.element ? FAR : {}));
    document.elementsFromPoint = () => [];
    layer.itemsAt(0, 0);
    expect(one!.range).not.toHaveBeenCalled();
    expect(two!.range).toHaveBeenCalledTimes(1);
  });
});

describe("an element without a box", () => {
  const HTML = '<div><p style="display: contents">one</p> <b>two</b></div>';

  it("is painted with what is around it, at once where that is near already", () => {
    document.body.innerHTML = HTML;
    const [around, boxless, beside] = ["div", "p", "b"].map((name) => document.querySelector(name)!);
    [...layer.show([itemIn(boxless!), { ...itemIn(beside!), element: around! }])];
    NearObserver.report((element) => (element === around ? {} : null));
    expect(painted()).toEqual(["two"]);
    NearObserver.report((element) => (element === boxless ? BOXLESS : null));
    expect(painted()).toEqual(["two", "one"]);
    expect([...NearObserver.observed]).toEqual([around]);
  });

  it("is painted with what is around it once that is near", () => {
    const [boxless] = show(HTML, "p");
    NearObserver.report(() => BOXLESS);
    expect([...NearObserver.observed]).toEqual([boxless!.parentElement]);
    expect(painted()).toEqual([]);
    NearObserver.report();
    expect(painted()).toEqual(["one"]);
  });

  it("is found under the pointer where the browser names what is around it", () => {
    const [boxless] = show(HTML, "p");
    NearObserver.report(() => BOXLESS);
    NearObserver.report();
    const [range] = [...page.CSS.highlights.get("mark")!] as Range[];
    range!.getClientRects = () => [new DOMRect(0, 0, 100, 20)] as unknown as DOMRectList;
    document.elementsFromPoint = () => [boxless!.parentElement!];
    expect(layer.itemsAt(10, 10).map(({ item }) => item.element)).toEqual([boxless]);
  });
});

describe("an element with very many items", () => {
  /** A text of lines, one under the other, each with an item, in a viewport that shows the first of them. */
  function lines(count: number): void {
    document.body.innerHTML = `<p>${"<b>line</b>".repeat(count)}</p>`;
    const element = document.querySelector("p")!;
    const items = [...element.children].map((line, index) => {
      const item = itemIn(line);
      const top = index * LINE_HEIGHT;
      item.range().getBoundingClientRect = () => new DOMRect(0, top, 100, LINE_HEIGHT);
      return { ...item, element };
    });
    [...layer.show(items)];
  }

  it("is painted where it is near", () => {
    lines(1_000);
    NearObserver.report();
    expect(painted().length).toBeGreaterThan(VIEWPORT / LINE_HEIGHT);
    expect(painted().length).toBeLessThan((3 * VIEWPORT) / LINE_HEIGHT);
  });

  it("is painted as a whole where they are not that many", () => {
    lines(64);
    NearObserver.report();
    expect(painted()).toHaveLength(64);
  });

  it("is painted again when it has been away", () => {
    lines(1_000);
    NearObserver.report();
    const near = painted();
    NearObserver.report(() => FAR);
    expect(painted()).toEqual([]);
    NearObserver.report();
    expect(painted()).toEqual(near);
  });
});
