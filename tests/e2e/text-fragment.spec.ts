import { highlightLink } from "../../lib/highlights/text-fragment";
import { describePage } from "../browser/ask-page";
import { runCommand } from "../browser/keyboard-command";
import { expect, test } from "./fixtures";
import { highlightsOn, untilRead } from "./page-session";

/** A passage from an element's text to another's, the first and last words given. */
const PASSAGES = [
  ["English", "#plain", "sparse attention reads", "#plain", "the pages it needs"],
  ["Chinese without spaces", "#chinese", "稀疏注意力只读", "#chinese", "需要的那几页"],
  ["mixed script", "#mixed", "用DeepSeek做", "#mixed", "检索"],
  ["the second of repeated words", "#repeated-2", "the same words", "#repeated-2", "stand twice"],
  ["across blocks", "#across-1", "begins in one", "#across-2", "ends in another"],
  ["punctuation that the directive uses", "#marks", "a-b, c & d", "#marks", "100% – “so”"],
  ["a single short word", "#short", "KV", "#short", "KV"],
  ["half of a word", "#half", "tention", "#half", "tention"],
  ["inline markup within a word", "#markup", "Deep", "#markup", "Seek reads"],
  ["a list", "#item-1", "first item", "#item-2", "second item"],
  ["table cells", "#cell-1", "left cell", "#cell-2", "right cell"],
  ["a heading and what follows", "#heading", "On reading", "#below", "less at a time"],
  ["code", "#code", "cache = load", "#code", "read(cache)"],
] as const;

/** With single spaces, also for line breaks. */
function spaced(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

test("what is kept is exactly what was selected, and each highlight's link leads Chromium to its passage", async ({
  extension,
  server,
  openPage,
}) => {
  const page = await openPage("text-fragments.html");
  for (const [name, from, first, to, last] of PASSAGES) {
    const selected = await page.evaluate(
      ([fromId, firstWords, toId, lastWords]) => {
        const place = (selector: string, words: string, end: boolean): [Node, number] => {
          const walker = document.createTreeWalker(document.querySelector(selector)!, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const at = walker.currentNode.nodeValue!.indexOf(words);
            if (at >= 0) return [walker.currentNode, end ? at + words.length : at];
          }
          throw new Error(`no “${words}” in ${selector}`);
        };
        const [start, startOffset] = place(fromId, firstWords, false);
        const [end, endOffset] = place(toId, lastWords, true);
        getSelection()!.setBaseAndExtent(start, startOffset, end, endOffset);
        return getSelection()!.toString();
      },
      [from, first, to, last] as const,
    );
    const kept = async () => (await highlightsOn(extension, page)).map(spaced);
    await runCommand(extension.worker, page, "highlight-selection");
    await expect.poll(kept, { message: name }).toContain(spaced(selected));
  }
  const { highlights } = (await describePage(extension, page))!;
  expect(highlights).toHaveLength(PASSAGES.length);
  for (const { highlight } of highlights) {
    const target = await extension.context.newPage();
    await target.goto(highlightLink(`${server.origin}/text-fragments.html`, highlight));
    await untilRead(extension, target);
    // The page is so high that only what was scrolled to is in view.
    const seen = () =>
      target.evaluate(() =>
        [...document.querySelectorAll("[id]")]
          .filter((element) => {
            const { top, bottom } = element.getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight;
          })
          .map((element) => element.textContent)
          .join("\n"),
      );
    await expect.poll(seen, { message: highlight.quote }).toContain(highlight.quote.split("\n")[0]);
    await target.close();
  }
});
