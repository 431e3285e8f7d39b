// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { wholeText } from "@/lib/page-text/whole-text";

/** The text of a block that is taken whole; what a browser renders of it has to be said, jsdom renders nothing. */
function taken(html: string, rendered: string, style = ""): string | null {
  document.body.innerHTML = `<p style="${style}">${html}</p>`;
  const block = document.querySelector("p")!;
  Object.defineProperty(block, "innerText", { value: rendered });
  return wholeText(block, getComputedStyle(block));
}

describe("a block's text is taken whole", () => {
  it.each([
    ["where it has no elements", "one two", "one two", "one two"],
    ["where it has inline elements alone", "one <b>two</b>", "one two", "one two"],
    ["without the blank text node before it", " <b>one</b> two", "one two", "one two"],
    [
      "with the white space at its ends that is part of a word's node",
      " one <b>two</b> three ",
      "one two three",
      " one two three ",
    ],
    ["with the white space that the page collapses", "one\n  <b>two</b>", "one two", "one\n  two"],
  ])("%s", (_where, html, rendered, text) => {
    expect(taken(html, rendered)).toBe(text);
  });

  it("up to a length at which finding a place in it is still quick", () => {
    expect(taken("x".repeat(4_000), "")).toHaveLength(4_000);
    expect(taken("x".repeat(4_001), "")).toBeNull();
  });
});

describe("a block's text is read node by node", () => {
  it.each([
    ["where part of it is not rendered", "one <b>two</b>", "one"],
    ["where it is rendered in two lines", "one <b>two</b>", "one\ntwo"],
    ["where a line is broken in it", "one<br>two", "onetwo"],
    ["where it has a form field", "one <b>two</b><select><option>x</option></select>", "one twox"],
    ["where it has an element that may have a shadow root", "one <my-word>two</my-word>", "one two"],
    ["where a blank text node of an element ends it", "one<b> </b>", "one"],
    ["where a blank text node ends it", "<b>one</b> ", "one"],
    ["where more than one blank text node is before it", " <!-- --> <b>one</b>", "one"],
    ["where an element begins with the blank before it", "<b> one</b>", "one"],
    ["where there is nothing but blanks", " ", ""],
  ])("%s", (_where, html, rendered) => {
    expect(taken(html, rendered)).toBeNull();
  });

  it.each([
    ["is hidden", "visibility: hidden"],
    ["shows its line feeds, with elements in it", "white-space: pre-wrap"],
  ])("where it %s", (_what, style) => {
    expect(taken("one <b>two</b>", "one two", style)).toBeNull();
  });
});
