import fc from "fast-check";
import { JSDOM } from "jsdom";
import type { PageText } from "@/lib/page-text/page-text";
import { readPageText } from "@/lib/page-text/read-page-text";
import { runAtOnce } from "@/lib/page-text/time-slices";

/** Sets the page and reads it. */
export function read(html: string): PageText {
  document.body.innerHTML = html;
  return runAtOnce(readPageText(document.body));
}

/** Reads a page of XHTML, which may have CDATA sections. */
export function readXhtml(body: string): PageText {
  const xhtml = `<html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html>`;
  const { window } = new JSDOM(xhtml, { contentType: "application/xhtml+xml" });
  return runAtOnce(readPageText(window.document.body));
}

/** Trees of blocks, inline elements, breaks and text, as HTML. */
export const markup = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom("文字 ", "Deep", " \n ", "a b", "，", "𠮷"),
    fc.constantFrom("<br>", '<i style="display:none">no</i>', "<!--c-->"),
    fc
      .tuple(fc.constantFrom("p", "div", "b", "span", "li"), fc.array(tie("node"), { maxLength: 4 }))
      .map(([tag, inner]) => `<${tag}>${inner.join("")}</${tag}>`),
  ),
})).node;
