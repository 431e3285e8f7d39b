// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offsetOfPoint, rangeOfSpan, spanOfRange } from "@/lib/page-text/locate";
import { markup, read } from "./sample-page";

describe("places in a page's text", () => {
  it("have a range that leads back to them", () => {
    fc.assert(
      fc.property(fc.array(markup, { maxLength: 6 }), fc.nat(), fc.nat(), (nodes, a, b) => {
        const page = read(nodes.join(""));
        const start = Math.min(a % (page.text.length + 1), b % (page.text.length + 1));
        const end = Math.max(a % (page.text.length + 1), b % (page.text.length + 1));
        const wanted = page.text.slice(start, end);
        fc.pre(wanted !== "" && wanted.trim() === wanted);
        const range = rangeOfSpan(page, { start, end });
        expect(range).not.toBeNull();
        expect(spanOfRange(page, range!)).toEqual({ start, end });
      }),
    );
  });

  it("are found for points in elements as for points in text", () => {
    const page = read("<p>one</p><p>two <b>three</b></p>");
    const [first, second] = document.querySelectorAll("p");
    expect(offsetOfPoint(page, first!, 0)).toBe(0);
    expect(offsetOfPoint(page, first!, 1)).toBe(4);
    expect(offsetOfPoint(page, second!, 1)).toBe(page.text.indexOf("three"));
    expect(offsetOfPoint(page, document.body, 2)).toBe(page.text.length);
  });

  it("are told for points in a shadow root that was attached after the reading: before what follows", () => {
    const page = read("<p>one</p><late-note></late-note><p>two</p><p>three</p><p>four</p>");
    const root = document.querySelector("late-note")!.attachShadow({ mode: "open" });
    root.append("late");
    expect(offsetOfPoint(page, root.firstChild!, 2)).toBe(page.text.indexOf("two"));
    expect(offsetOfPoint(page, root, 1)).toBe(page.text.indexOf("two"));
  });

  it("end with the text before a break, where they end with the break", () => {
    const page = read("<p>one</p><p>two</p>");
    expect(rangeOfSpan(page, { start: 1, end: 4 })?.toString()).toBe("ne");
    const { endContainer, endOffset } = rangeOfSpan(page, { start: 0, end: 4 })!;
    expect([endContainer, endOffset]).toEqual([document.querySelector("p")!.firstChild, 3]);
  });

  it("are gone when their node is gone", () => {
    const page = read("<p>one</p><p>two</p>");
    document.querySelector("p")!.remove();
    expect(rangeOfSpan(page, { start: 0, end: 3 })).toBeNull();
    expect(rangeOfSpan(page, { start: 4, end: 7 })?.toString()).toBe("two");
  });

  it("are gone when their node was shortened", () => {
    const page = read("<p>one two</p>");
    (document.querySelector("p")!.firstChild as Text).data = "on";
    expect(rangeOfSpan(page, { start: 4, end: 7 })).toBeNull();
  });

  it("are gone when other words stand in their block", () => {
    const page = read("<p>one two</p>");
    document.querySelector("p")!.firstChild!.replaceWith("two one");
    expect(rangeOfSpan(page, { start: 4, end: 7 })).toBeNull();
  });

  it("are gone when one of their nodes shows other words of the same length", () => {
    const page = read("<p>one <b>two</b><i>three</i> four<br>more</p>");
    const span = { start: page.text.indexOf("two"), end: page.text.indexOf(" four") };
    expect(rangeOfSpan(page, span)?.toString()).toBe("twothree");
    (document.querySelector("i")!.firstChild as Text).data = "seven";
    expect(rangeOfSpan(page, span)).toBeNull();
    expect(rangeOfSpan(page, { start: span.start, end: span.start + 3 })?.toString()).toBe("two");
  });

  it("take no white space at a selection's ends", () => {
    const page = read("<p> one </p><p>two</p>");
    const range = document.createRange();
    range.selectNodeContents(document.body);
    const span = spanOfRange(page, range)!;
    expect(page.text.slice(span.start, span.end)).toBe("one \ntwo");
    range.setStart(document.querySelector("p")!.firstChild!, 4);
    range.setEnd(document.querySelector("p")!.firstChild!, 5);
    expect(spanOfRange(page, range)).toBeNull();
  });
});
