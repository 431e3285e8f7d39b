import { runCommand } from "../browser/keyboard-command";
import { startPageServer } from "../browser/page-server";
import { expect, test } from "../e2e/fixtures";
import { highlightsOn, termsOn } from "../e2e/page-session";
import { paintedTexts, pointAt, TERM_PAINT } from "../e2e/painted";
import { hugePage } from "../fixtures/huge-page";
import { figure } from "./figure";

const SENTENCE =
  "用DeepSeek做推理时，MoBA 与 KV cache 决定要多少显存。 Reading costs what is kept in memory. ";

/** An article of so many elements, each of which has a few letters: names go over the edges of several. */
function crumbledPage(elements: number): string {
  const crumbs = SENTENCE.match(/.{1,3}/gu)!.map((text) => `<span>${text}</span>`);
  const paragraph = `<p>${crumbs.join("")}</p>\n`;
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Crumbs</title><article id="article">${paragraph.repeat(
    Math.ceil(elements / (crumbs.length + 1)),
  )}</article></html>`;
}

for (const [what, makePage] of [
  ["a million elements", () => crumbledPage(1_000_000)],
  ["ten million characters", () => hugePage({ characters: 10_000_000, elements: 20_000 })],
] as const) {
  test(`a page of ${what} is read, explained and highlighted`, async ({ extension, overlayOf }) => {
    test.setTimeout(600_000);
    const server = await startPageServer(() => ({ body: makePage() }));
    const page = await extension.context.newPage();
    await page.goto(server.origin, { timeout: 300_000 });
    const begin = Date.now();
    await expect
      .poll(() => termsOn(extension, page), { timeout: 300_000 })
      .toEqual(expect.arrayContaining(["deepseek", "kv-cache", "moba"]));
    figure(`a page of ${what}`, `tagged ${Math.round((Date.now() - begin) / 1000)} s after it was loaded`);
    await page.evaluate(() => {
      const first = document.querySelector("article p")!;
      getSelection()!.selectAllChildren(first.firstElementChild!);
    });
    await runCommand(extension.worker, page, "highlight-selection");
    await expect.poll(() => highlightsOn(extension, page), { timeout: 120_000 }).toHaveLength(1);
    await page.evaluate(() => getSelection()!.removeAllRanges());
    await expect.poll(() => paintedTexts(page, TERM_PAINT)).toContain("DeepSeek");
    await pointAt(page, TERM_PAINT, "DeepSeek", "#article p");
    await expect(overlayOf(page).card(/DeepSeek/)).toBeVisible();
    await server.close();
  });
}
