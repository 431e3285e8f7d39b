// @vitest-environment jsdom
import { describe, expect, it, onTestFinished } from "vitest";
import { hitTest } from "@/lib/painting/hit-test";

/** Has the browser say which elements are at a point, topmost first; jsdom has no layout. */
function atPoint(root: DocumentOrShadowRoot, ...elements: Element[]): void {
  root.elementsFromPoint = () => elements;
  onTestFinished(() => void delete (root as Partial<DocumentOrShadowRoot>).elementsFromPoint);
}

/** An element's text, in lines at these places (CSS px). */
function linesOf(element: Element, ...lines: { left: number; top: number }[]): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  const rects = lines.map(({ left, top }) => ({ left, top, right: left + 100, bottom: top + 20 }));
  range.getClientRects = () => rects as unknown as DOMRectList;
  return range;
}

const by = (id: string): Element => document.getElementById(id)!;

/** What is hit at a point where the text of `#text`, one line from 100, 100 to 200, 120, is painted. */
function hitAt(x: number, y: number) {
  const range = linesOf(by("text"), { left: 100, top: 100 });
  return hitTest(document, x, y, (element) => (element === by("text") ? [{ item: "text", range }] : []));
}

describe("a point", () => {
  it.each([
    ["in its middle is hit", 150, 110, true],
    ["at its corner is hit", 100, 100, true],
    ["a pixel left of it is hit", 99, 110, true],
    ["a pixel right of it is hit", 201, 110, true],
    ["a pixel above it is hit", 150, 99, true],
    ["a pixel below it is hit", 150, 121, true],
    ["two pixels left of it is not", 98, 110, false],
    ["two pixels right of it is not", 202, 110, false],
    ["two pixels above it is not", 150, 98, false],
    ["two pixels below it is not", 150, 122, false],
  ])("%s", (_fact, x, y, isHit) => {
    document.body.innerHTML = '<p id="text">text</p>';
    atPoint(document, by("text"), document.body);
    expect(hitAt(x, y).map(({ item }) => item)).toEqual(isHit ? ["text"] : []);
  });
});

describe("painted text", () => {
  it("is hit with the line of it that is under the point", () => {
    document.body.innerHTML = '<p id="text">text</p>';
    atPoint(document, by("text"));
    const range = linesOf(by("text"), { left: 100, top: 100 }, { left: 0, top: 120 });
    const [hit] = hitTest(document, 50, 130, () => [{ item: "text", range }]);
    expect(hit).toMatchObject({ item: "text", range, rect: { left: 0, top: 120 } });
  });

  it("is hit from the top down", () => {
    document.body.innerHTML = '<p id="outer">one <b id="inner">two</b></p>';
    atPoint(document, by("inner"), by("outer"));
    const hits = hitTest(document, 50, 10, (element) => [
      { item: element.id, range: linesOf(element, { left: 0, top: 0 }) },
    ]);
    expect(hits.map(({ item }) => item)).toEqual(["inner", "outer"]);
  });
});

describe("over painted text", () => {
  it.each([
    ["an opaque element hides it", '<i id="over" style="background-color: rgb(255, 255, 255)"></i>', false],
    ["a nearly opaque one hides it", '<i id="over" style="background-color: rgba(0, 0, 0, 0.6)"></i>', false],
    ["a half opaque one hides it", '<i id="over" style="background-color: rgba(0, 0, 0, 0.5)"></i>', false],
    ["one that dims it does not", '<i id="over" style="background-color: rgba(0, 0, 0, 0.4)"></i>', true],
    ["a transparent one does not", '<i id="over" style="background-color: transparent"></i>', true],
    ["a background image hides it", '<i id="over" style="background-image: url(x.png)"></i>', false],
    ["a picture hides it", '<img id="over" style="background-color: transparent">', false],
    ["a button hides it", '<button id="over" style="background-color: transparent"></button>', false],
  ])("%s", (_fact, over, isHit) => {
    document.body.innerHTML = `<style>* { background-image: none }</style><p id="text">text</p>${over}`;
    atPoint(document, by("over"), by("text"));
    expect(hitAt(150, 110)).toHaveLength(isHit ? 1 : 0);
  });

  it("an opaque element hides nothing of a text that goes through it", () => {
    document.body.innerHTML = '<p id="text">some <mark id="over">text</mark></p>';
    by("over").setAttribute("style", "background-color: rgb(255, 255, 0)");
    atPoint(document, by("over"), by("text"));
    expect(hitAt(150, 110)).toHaveLength(1);
  });
});

describe("painted text in a shadow root", () => {
  it("is hit once, before what its host stands in, although the root names that too", () => {
    document.body.innerHTML = '<style>* { background-image: none }</style><p id="text">one <span></span></p>';
    const host = document.querySelector("span")!;
    const root = host.attachShadow({ mode: "open" });
    root.innerHTML = '<b id="inner">two</b>';
    for (const element of [document.body, by("text"), host, root.firstElementChild as HTMLElement])
      (element as HTMLElement).style.backgroundColor = "transparent";
    atPoint(root, root.firstElementChild!, host, by("text"));
    atPoint(document, host, by("text"));
    const hits = hitTest(document, 50, 10, (element) => [
      { item: element.id, range: linesOf(element, { left: 0, top: 0 }) },
    ]);
    expect(hits.map(({ item }) => item)).toEqual(["inner", "", "text"]);
  });
});
