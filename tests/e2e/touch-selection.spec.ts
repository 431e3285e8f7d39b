import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { highlightsOn } from "./page-session";
import { textPoint } from "./text-point";
import { Finger } from "./touch";

/** Selects as the system does while a finger drags its handles: the page hears of the selection, and of no pointer. */
function selectByHandles(page: Page, within: string, passage: string): Promise<void> {
  return page.evaluate(
    ([selector, wanted]) => {
      const text = document.querySelector(selector)!.firstChild as Text;
      const start = text.data.indexOf(wanted);
      for (const end of [start + 3, start + wanted.length]) {
        getSelection()!.setBaseAndExtent(text, start, text, end);
      }
    },
    [within, passage] as const,
  );
}

test("the toolbar comes after a finger has selected, below the system's handles, and keeps the passage", async ({
  extension,
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  const { toolbar } = overlayOf(page);
  const finger = await Finger.on(page);
  await page.locator("#quote").scrollIntoViewIfNeeded();
  const at = await textPoint(page, "#quote p", "answers sooner", "before");
  // The page is not told when the finger that began the selection lets go.
  await finger.down(at.x, at.y);
  await selectByHandles(page, "#quote p", "answers sooner");
  await expect(toolbar).toBeVisible();
  const line = await page.evaluate(() => getSelection()!.getRangeAt(0).getBoundingClientRect().bottom);
  const box = (await toolbar.boundingBox())!;
  expect(box.y - line).toBeGreaterThanOrEqual(30);
  await finger.up();
  await selectByHandles(page, "#quote p", "answers sooner");
  const button = toolbar.getByRole("button", { name: "Highlight in green" });
  const green = (await button.boundingBox())!;
  await finger.tap(green.x + green.width / 2, green.y + green.height / 2);
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["answers sooner"]);
});

test("a tap on a highlight opens it", async ({ openPage, overlayOf }) => {
  const page = await openPage("article-en.html");
  const finger = await Finger.on(page);
  await page.locator("#quote").scrollIntoViewIfNeeded();
  await selectByHandles(page, "#quote p", "answers sooner");
  await overlayOf(page).toolbar.getByRole("button", { name: "Highlight in green" }).click();
  await expect(overlayOf(page).toolbar).toBeHidden();
  const at = await textPoint(page, "#quote p", "answers", "after");
  await finger.tap(at.x - 8, at.y);
  await expect(overlayOf(page).editor).toBeVisible();
});
