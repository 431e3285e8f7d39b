import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { wrapText } from "./wrap-text";

function wrapped(text: string): Document {
  return new JSDOM(wrapText(text, "notes.txt")).window.document;
}

describe("wrapText", () => {
  it.each([
    ["a heading", "# About <MoBA>\n\nText.", "About <MoBA>"],
    ["its file's name", "Text without a heading.", "notes.txt"],
  ])("takes the title from %s", (_what, text, title) => {
    expect(wrapped(text).title).toBe(title);
  });

  it.each([
    ["a paragraph per block", "one\n\n\ntwo\nlines", ["P one", "P two\nlines"]],
    ["headings with the text right below them", "## Two\nText.", ["H2 Two", "P Text."]],
    ["a code fence with empty lines as one block", "```js\na\n\nb\n```\n\nafter", ["PRE a\n\nb", "P after"]],
    ["what looks like markup as text", "<script>x</script> & <b>", ["P <script>x</script> & <b>"]],
    ["Windows' line ends as line ends", "one\r\n\r\ntwo", ["P one", "P two"]],
  ])("keeps %s", (_what, text, blocks) => {
    const children = [...wrapped(text).querySelector("article")!.children];
    expect(children.map((child) => `${child.tagName} ${child.textContent}`)).toEqual(blocks);
  });
});
