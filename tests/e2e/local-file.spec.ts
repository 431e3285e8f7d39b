import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import type { LaunchedExtension } from "../browser/launch";
import { reconfigure } from "../browser/reconfigure";
import { clickToolbarButton } from "../browser/toolbar-click";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { highlightsOn } from "./page-session";
import { paintedTexts, TERM_PAINT } from "./painted";

const FILE = pathToFileURL(join(import.meta.dirname, "../fixtures/pages/article-en.html")).href;

async function openFile({ context }: LaunchedExtension): Promise<Page> {
  const page = await context.newPage();
  await page.goto(FILE);
  return page;
}

/** Sets whether the extension may see files, as the reader can on the browser's extensions page. */
async function setFileAccess(extension: LaunchedExtension, fileAccess: boolean): Promise<void> {
  const allowed = await extension.worker.evaluate(() => chrome.extension.isAllowedFileSchemeAccess());
  if (allowed !== fileAccess) await reconfigure(extension, { fileAccess });
}

test("a file is read only after a click, whatever sites are allowed; what is kept of it is there again", async ({
  extension,
  openPopup,
}) => {
  await setFileAccess(extension, true);
  const page = await openFile(extension);
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  await clickToolbarButton(page, extension.extensionId);
  await expect.poll(() => paintedTexts(page, TERM_PAINT)).toContain("DeepSeek");
  await keepPassage(page, "#quote", "answers sooner");
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["answers sooner"]);
  const popup = await openPopup(page);
  await expect(popup.getByText("Files on this computer are read only after you click")).toBeVisible();
  const again = await openFile(extension);
  await clickToolbarButton(again, extension.extensionId);
  await expect.poll(() => paintedTexts(again, "termlight-yellow")).toEqual(["answers sooner"]);
});

test("where the browser keeps files from the extension, the popup says how to change that", async ({
  extension,
  openPopup,
}) => {
  await setFileAccess(extension, false);
  const page = await openFile(extension);
  await clickToolbarButton(page, extension.extensionId);
  const popup = await openPopup(page);
  await expect(popup.getByText("allow “access to file URLs”")).toBeVisible();
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
});
