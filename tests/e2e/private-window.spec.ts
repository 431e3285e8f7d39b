import type { Page } from "@playwright/test";
import { SEARCH_STORES } from "../../lib/store/search-rows";
import type { LaunchedExtension } from "../browser/launch";
import { openedPage } from "../browser/opened-page";
import { allowPrivateWindows, openPrivately } from "../browser/private-window";
import { clickToolbarButton } from "../browser/toolbar-click";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { OverlayView } from "./overlay-view";
import { highlightsOn, termsOn, untilHostsAre, untilRead } from "./page-session";
import { clickPainted, paintedTexts, pointAt, TERM_PAINT } from "./painted";
import { selectPassage } from "./select-passage";
import { storedRows } from "./stored-rows";

const YELLOW = "termlight-yellow";

/** All that the extension has written down: rows by store, but for the search index of them, and settings. */
async function written(extension: LaunchedExtension): Promise<unknown> {
  const rows = Object.entries(await storedRows(extension));
  return {
    rows: rows.filter(([name]) => !(name in SEARCH_STORES)),
    settings: await extension.worker.evaluate(() => chrome.storage.local.get()),
  };
}

async function openArticle(extension: LaunchedExtension, origin: string): Promise<Page> {
  await allowPrivateWindows(extension);
  await untilHostsAre(extension, "granted");
  const page = await openPrivately(extension, `${origin}/article-en.html`);
  await untilRead(extension, page);
  return page;
}

test("a private window is read, and nothing that is done in it is written down", async ({
  extension,
  openPage,
  server,
}) => {
  await keepPassage(await openPage("article-en.html"), "#opening", "every token is");
  const page = await openArticle(extension, server.origin);
  const overlay = new OverlayView(page);
  const before = await written(extension);
  await pointAt(page, TERM_PAINT, "DeepSeek", "#opening");
  await expect(overlay.card(/DeepSeek/)).toBeVisible();
  await page.keyboard.press("Escape");
  await selectPassage(page, "#quote", "answers sooner");
  await overlay.toolbar.getByRole("button", { name: "Highlight in yellow" }).click();
  await expect(overlay.host.getByText("Not kept: this is a private window.")).toBeVisible();
  await clickPainted(page, YELLOW, "every token is");
  await overlay.note.fill("from a private window");
  await expect(overlay.host.getByText(/private window/).first()).toBeVisible();
  expect(await written(extension)).toEqual(before);
});

test("the popup says that a private window is private, and there the reader can have it kept", async ({
  extension,
  openPopup,
  server,
}) => {
  const page = await openArticle(extension, server.origin);
  const popup = await openPopup(page);
  await expect(popup.getByText("Private window", { exact: true })).toBeVisible();
  await expect(popup.getByText("Nothing is kept.")).toBeVisible();
  const before = await written(extension);
  await popup.getByRole("switch", { name: /^Termlight on / }).click();
  await expect(
    popup.getByRole("alert").or(popup.getByRole("status")).filter({ hasText: "Not kept" }),
  ).toBeVisible();
  expect(await written(extension)).toEqual(before);
  await popup.getByRole("switch", { name: "Keep highlights in private windows" }).click();
  await expect(popup.getByText("What you highlight here is kept")).toBeVisible();
  await page.bringToFront();
  await keepPassage(page, "#quote", "answers sooner");
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["answers sooner"]);
});

test("an ordinary window's popup says nothing of private ones", async ({ openPage, openPopup }) => {
  const popup = await openPopup(await openPage("article-en.html"));
  await expect(popup.getByText("Every site")).toBeVisible();
  await expect(popup.getByText("Private window")).toHaveCount(0);
});

test.describe("in the production build, with no host permission", () => {
  test.use({ build: "production", hosts: "none" });

  test("no private window is touched that the browser does not let the extension into", async ({
    extension,
    server,
  }) => {
    const url = `${server.origin}/article-en.html`;
    const session = await extension.context.browser()!.newBrowserCDPSession();
    const { browserContextId } = await session.send("Target.createBrowserContext");
    const page = await openedPage(extension.context, url, () =>
      session.send("Target.createTarget", { url, browserContextId }),
    );
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  test("a click on the toolbar button works in a private window", async ({ extension, server }) => {
    await allowPrivateWindows(extension);
    const page = await openPrivately(extension, `${server.origin}/article-en.html`);
    await clickToolbarButton(page, extension.extensionId);
    await expect.poll(() => paintedTexts(page, TERM_PAINT)).toContain("DeepSeek");
    await expect.poll(() => termsOn(extension, page)).toContain("deepseek");
  });
});
