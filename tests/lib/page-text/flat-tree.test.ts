// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import {
  closestAround,
  elementAround,
  holds,
  RenderedChildren,
  renderedPosition,
} from "@/lib/page-text/flat-tree";
import { offsetOfPoint, rangeOfSpan } from "@/lib/page-text/locate";
import { readPageText } from "@/lib/page-text/read-page-text";
import { runAtOnce } from "@/lib/page-text/time-slices";

/** Rendered as: before · head · (slot: second) · between · (slot: first, unnamed) · foot · after. */
function component(): { host: Element; root: ShadowRoot } {
  document.body.innerHTML =
    '<p id="before">before</p><div id="host"><p id="first">first</p><p id="second" slot="named">second</p></div>' +
    '<a id="after" href="https://example.org/">after</a>';
  const host = document.querySelector("#host")!;
  const root = host.attachShadow({ mode: "open" });
  root.innerHTML =
    '<nav><p id="head">head</p></nav><slot name="named"></slot><p id="between">between</p><slot></slot><p id="foot">foot</p>';
  return { host, root };
}

const IN_ORDER = ["before", "head", "second", "between", "first", "foot", "after"];

function named(id: string, root: ShadowRoot): Element {
  return document.getElementById(id) ?? root.getElementById(id)!;
}

describe("the tree as it is rendered", () => {
  it("is read with what stands in shadow roots and slots, in the order of the eye", () => {
    const { root } = component();
    const page = runAtOnce(readPageText(document.body));
    expect(page.text.split("\n").flatMap((line) => line.match(/\w+/g) ?? [])).toEqual(IN_ORDER);
    expect(page.shadowRoots).toEqual([root]);
  });

  it("has an order among all of its nodes", () => {
    const { root } = component();
    const nodes = IN_ORDER.map((id) => named(id, root).firstChild!);
    const isBefore = (one: Node, other: Node) =>
      (renderedPosition(one, other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    for (const [i, one] of nodes.entries())
      for (const [j, other] of nodes.entries()) expect(isBefore(one, other)).toBe(i < j);
  });

  it("has hosts around what is in them", () => {
    const { host, root } = component();
    const head = named("head", root);
    expect(renderedPosition(host, head)).toBe(
      Node.DOCUMENT_POSITION_CONTAINED_BY | Node.DOCUMENT_POSITION_FOLLOWING,
    );
    expect(elementAround(root.firstChild!)).toBe(host);
    expect(elementAround(document.querySelector("#first")!)?.localName).toBe("slot");
    expect(closestAround(head, "#host")).toBe(host);
    expect(closestAround(head, "table")).toBeNull();
    expect(holds(document.body, head)).toBe(true);
    expect(holds(document.querySelector("#before")!, head)).toBe(false);
  });

  it("takes a link for an element like others, although it has a host of another kind", () => {
    component();
    const link = document.querySelector("#after")!;
    expect(elementAround(link.firstChild!)).toBe(link);
    expect(new RenderedChildren(link).take()).toBe(link.firstChild);
  });

  it("leads from every word to its place and back", () => {
    component();
    const page = runAtOnce(readPageText(document.body));
    for (const word of IN_ORDER) {
      const start = page.text.indexOf(word);
      const range = rangeOfSpan(page, { start, end: start + word.length })!;
      expect(range.toString()).toBe(word);
      expect(offsetOfPoint(page, range.startContainer, range.startOffset)).toBe(start);
    }
  });

  it("gives no range that begins in one tree and ends in another", () => {
    component();
    const page = runAtOnce(readPageText(document.body));
    const span = { start: page.text.indexOf("before"), end: page.text.indexOf("head") + 4 };
    expect(rangeOfSpan(page, span)).toBeNull();
  });
});
