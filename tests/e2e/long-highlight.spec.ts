import { runCommand } from "../browser/keyboard-command";
import { expect, test } from "./fixtures";
import { paintedTexts } from "./painted";
import { textPoint } from "./text-point";

const YELLOW = "termlight-yellow";

test("a highlight over several screens is painted, and opens by a click, to its end", async ({
  extension,
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  await page.addStyleTag({ content: "#article > p { margin-bottom: 120vh }" });
  await page.evaluate(() => {
    const [first, last] = [
      document.querySelector("#opening")!,
      document.querySelector("#article > p:last-of-type")!,
    ];
    first.scrollIntoView();
    getSelection()!.setBaseAndExtent(first, 0, last, last.childNodes.length);
  });
  const passage = (await page.evaluate(() => getSelection()!.getRangeAt(0).toString())).trim();
  await runCommand(extension.worker, page, "highlight-selection");
  await expect
    .poll(async () => (await paintedTexts(page, YELLOW)).map((text) => text.trim()))
    .toEqual([passage]);

  const last = page.locator("#article > p:last-of-type");
  await last.scrollIntoViewIfNeeded();
  // By then the browser has told what is out of sight.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect((await paintedTexts(page, YELLOW)).map((text) => text.trim())).toEqual([passage]);
  const word = ((await last.textContent()) ?? "").trim().split(/\s+/)[1]!;
  const { x, y } = await textPoint(page, "#article > p:last-of-type", word, "before");
  await page.mouse.click(x + 3, y);
  await expect(overlayOf(page).editor).toBeVisible();
});
