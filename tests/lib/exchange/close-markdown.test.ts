import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closeMarkdown } from "@/lib/exchange/close-markdown";

describe("a note in a file", () => {
  it.each([
    ["stands as it is", "**a**\n\n```\nx\n```\n<!-- b -->", "**a**\n\n```\nx\n```\n<!-- b -->"],
    ["keeps its first line's indentation", "\n\n    code", "    code"],
    ["loses empty lines at its ends", "\n \na\n\n", "a"],
    ["gets its open fence closed", "a\n```js\nx", "a\n```js\nx\n```"],
    ["gets an open fence of another kind closed", "~~~~\n```\n~~~", "~~~~\n```\n~~~\n~~~~"],
    ["is not fenced by inline code", "```a``` b", "```a``` b"],
    ["shows a comment without an end", "a <!-- b", "a &lt;!-- b"],
    ["shows a script without an end", "a\n<script>\nb", "a\n&lt;script>\nb"],
    [
      "shows one without an end behind one that has it",
      "<PRE>\n\n</pre>\n  <pre x",
      "<PRE>\n\n</pre>\n  &lt;pre x",
    ],
    ["shows a style without an end", "<style", "&lt;style"],
    ["shows a text area without an end", "- <textarea>a", "- &lt;textarea>a"],
    ["shows an instruction without an end", "<?php\n\necho 1;", "&lt;?php\n\necho 1;"],
    ["shows a declaration without an end", "<!DOCTYPE html", "&lt;!DOCTYPE html"],
    ["shows character data without an end", "<![CDATA[\nx ]>", "&lt;![CDATA[\nx ]>"],
    [
      "keeps HTML that has its end",
      "<script>\n\n```\n</style>\n<?a\n\n?>",
      "<script>\n\n```\n</style>\n<?a\n\n?>",
    ],
    ["keeps code about HTML", "`<!--` and\n\n    <script>", "`<!--` and\n\n    <script>"],
    ["keeps HTML in a fence", "```\n<script>\n```", "```\n<script>\n```"],
    ["keeps escapes", "\\<script> \\`<pre>`", "\\<script> \\`&lt;pre>`"],
    ["keeps the fence of an item", "- ```\n  <pre>\n  ```\nb", "- ```\n  <pre>\n  ```\nb"],
    ["leaves the fence of an item to the item", "1. ~~~\n   <pre>", "1. ~~~\n   <pre>"],
    ["leaves the fence of a quote to the quote", "> ```\n> a\n\n<pre>", "> ```\n> a\n\n&lt;pre>"],
    [
      "gets the fence in an item closed in the item",
      "1. step\n   ```sh\n   ls",
      "1. step\n   ```sh\n   ls\n   ```",
    ],
    ["shows a comment without an end in other HTML", "<div>\n<!-- a", "<div>\n&lt;!-- a"],
    ["shows one behind another's end", "<!-- a --> b <!-- c", "<!-- a --> b &lt;!-- c"],
    ["shows one in an item of an item", "- a\n    - <!-- b", "- a\n    - &lt;!-- b"],
    ["shows one in an item's second paragraph", "1. a\n\n    <!-- b", "1. a\n\n    &lt;!-- b"],
    ["keeps code behind a list", "- a\n\nb\n\n    <!-- c", "- a\n\nb\n\n    <!-- c"],
    ["may be empty", "  \n", ""],
  ])("%s", (_, note, closed) => {
    expect(closeMarkdown(note)).toBe(closed);
    expect(closeMarkdown(closed)).toBe(closed);
  });

  it("arrives whole: nothing is added but signs that make text of HTML, and the end of a fence", () => {
    const shown = (text: string): string => text.replaceAll("&lt;", "<");
    fc.assert(
      fc.property(anyNote(), (note) => {
        const closed = shown(closeMarkdown(note));
        const whole = shown(note.replace(/\s+$/, "").replace(/^(?:[^\S\n]*\n)+/, ""));
        expect(closed.startsWith(whole)).toBe(true);
        expect(closed.slice(whole.length)).toMatch(/^(?:\n {0,3}(?:`{3,}|~{3,}))?$/);
      }),
    );
  });

  it("leaves what follows it as that would be by itself", () => {
    fc.assert(
      fc.property(anyNote(), anyNote(), (note, other) => {
        const closed = closeMarkdown(note);
        const next = `next ${other}`;
        expect(closeMarkdown(`${closed}\n\n${next}`).trim()).toBe(
          `${closed}\n\n${closeMarkdown(next)}`.trim(),
        );
      }),
    );
  });
});

/** Notes of little but signs that open and close something. */
function anyNote(): fc.Arbitrary<string> {
  const openings = ["<script>", "<PRE", "<style ", "<textarea>", "<!--", "<?", "<!X", "<![CDATA["];
  const endings = ["</script>", "</pre>", "-->", "?>", ">", "]]>"];
  const others = ["\n", "\n", "\n\n", "   ", "- ", "> ", "1. ", "```", "~~~~", "`", "\\", "a", "js"];
  return fc
    .array(fc.constantFrom(...openings, ...endings, ...others), { maxLength: 14 })
    .map((signs) => signs.join(""));
}
