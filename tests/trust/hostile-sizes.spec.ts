import { runCommand } from "../browser/keyboard-command";
import { startPageServer } from "../browser/page-server";
import { expect, test } from "../e2e/fixtures";
import { highlightsOn, termsOn } from "../e2e/page-session";
import { pointAtWords } from "../e2e/painted";
import { hugePage } from "../fixtures/huge-page";
import { figure } from "./figure";

for (const [what, size] of [
  ["a million elements", { characters: 2_000_000, elements: 1_000_000 }],
  ["ten million characters", { characters: 10_000_000, elements: 20_000 }],
] as const) {
  test(`a page of ${what} is read, explained and highlighted`, async ({ extension, overlayOf }) => {
    test.setTimeout(600_000);
    const server = await startPageServer(() => ({ body: hugePage(size) }));
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
    await pointAtWords(page, "DeepSeek", "#article p:first-child", overlayOf(page).card(/DeepSeek/));
    await server.close();
  });
}
