import type { LaunchedExtension } from "../browser/launch";
import { clickToolbarButton } from "../browser/toolbar-click";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { highlightsOn, untilRead } from "./page-session";
import { paintedTexts, TERM_PAINT } from "./painted";
import { selectPassage } from "./select-passage";

test("a passage that could not be stored says so, stays selected, and can be kept later", async ({
  extension,
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  await extension.worker.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    const scope = globalThis as typeof globalThis & { diskHasRoomAgain?: () => void };
    scope.diskHasRoomAgain = () => {
      IDBObjectStore.prototype.put = put;
    };
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("the disk is full", "QuotaExceededError");
    };
  });
  await selectPassage(page, "#quote", "answers sooner");
  const button = overlayOf(page).toolbar.getByRole("button", { name: "Highlight in yellow" });
  await button.click();
  await expect(overlayOf(page).host.getByRole("alert")).toContainText(/not saved/i);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("answers sooner");
  expect(await highlightsOn(extension, page)).toEqual([]);
  await extension.worker.evaluate(() => {
    (globalThis as typeof globalThis & { diskHasRoomAgain?: () => void }).diskHasRoomAgain?.();
  });
  await button.click();
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["answers sooner"]);
});

test("an open page goes on working after the extension was reloaded", async ({ extension, openPage }) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#quote", "answers sooner");
  await reload(extension);
  await untilRead(extension, page);
  await keepPassage(page, "#opening", "every token is");
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["every token is", "answers sooner"]);
  await expect.poll(() => paintedTexts(page, TERM_PAINT)).toContain("DeepSeek");
});

test.describe("with no host permission", () => {
  test.use({ hosts: "none" });

  test("a page whose script the extension left behind says that it has to be reloaded", async ({
    extension,
    server,
    overlayOf,
  }) => {
    const page = await extension.context.newPage();
    await page.goto(`${server.origin}/article-en.html`);
    await clickToolbarButton(page, extension.extensionId);
    await expect.poll(() => paintedTexts(page, TERM_PAINT)).toContain("DeepSeek");
    await selectPassage(page, "#quote", "answers sooner");
    await expect(overlayOf(page).toolbar).toBeVisible();
    await reload(extension);
    await page.bringToFront();
    await overlayOf(page).toolbar.getByRole("button", { name: "Highlight in yellow" }).click();
    await expect(overlayOf(page).host.getByRole("alert")).toContainText("Reload this page");
    expect(await page.evaluate(() => getSelection()?.toString())).toBe("answers sooner");
  });
});

/** Loads the extension anew, as the browser does for an update, and waits until its background runs. */
async function reload({ context, worker }: LaunchedExtension): Promise<void> {
  const restarted = context.waitForEvent("serviceworker");
  await worker.evaluate(() => chrome.runtime.reload());
  await restarted;
}
