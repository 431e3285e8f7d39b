// @vitest-environment jsdom
import { expect, it } from "vitest";
import { readPageText } from "@/lib/page-text/read-page-text";
import { TextContentMap } from "@/lib/page-text/text-content";
import { runAtOnce } from "@/lib/page-text/time-slices";

/** Leads from a word in an element's `textContent` to what the page's text has from there on. */
function fromWord(body: Element, word: string): string {
  const page = runAtOnce(readPageText(body));
  const offset = word === "" ? body.textContent.length : body.textContent.indexOf(word);
  return page.text.slice(new TextContentMap(page, body).toPage(offset));
}

it.each([
  ["of a word leads to it", "<p>one</p><p>two</p>", "two", "two"],
  ["counts scripts", "<p>one</p><script>let a;</script><p>two</p>", "two", "two"],
  ["counts hidden text", '<p>one</p><p style="display: none">no</p><p>two</p>', "two", "two"],
  ["in a script leads to the next text", "<p>one</p><script>let a;</script><p>two</p>", "let", "two"],
  ["in the middle of a word leads there", "<p>one</p><p>two</p>", "wo", "wo"],
  ["at the end leads to the end", "<p>one</p><p>two</p>", "", ""],
])("an offset in an element's text %s", (_fact, html, word, rest) => {
  document.body.innerHTML = html;
  expect(fromWord(document.body, word)).toBe(rest);
});

it("an offset beyond the element's text leads to the end of the page's, as far as the element goes", () => {
  document.body.innerHTML = "<main><p>one</p></main><p>two</p>";
  const page = runAtOnce(readPageText(document.body));
  expect(new TextContentMap(page, document.querySelector("main")!).toPage(100)).toBe(3);
  expect(new TextContentMap(page, document.body).toPage(100)).toBe(page.text.length);
});

it("an offset in an element without text leads to the end of the page's", () => {
  document.body.innerHTML = "<p>one</p><main></main>";
  const page = runAtOnce(readPageText(document.body));
  expect(new TextContentMap(page, document.querySelector("main")!).toPage(0)).toBe(3);
});

it("an offset counts the sections of character data that an XML page has", () => {
  const html =
    "<html xmlns='http://www.w3.org/1999/xhtml'><body><![CDATA[data]]><p>one</p><p>two</p></body></html>";
  const { body } = new DOMParser().parseFromString(html, "application/xhtml+xml");
  expect(fromWord(body, "two")).toBe("two");
});
