import type { Page } from "@playwright/test";
import { describePage } from "../browser/ask-page";
import { EVERY_SITE, grantHosts, withdrawHosts } from "../browser/host-permission";
import { runCommand } from "../browser/keyboard-command";
import type { LaunchedExtension } from "../browser/launch";
import { clickToolbarButton } from "../browser/toolbar-click";
import { allowEverySite, expect, test } from "./fixtures";
import { highlightsOn, termsOn, untilHostsAre, untilRead } from "./page-session";
import { paintedTexts, TERM_PAINT } from "./painted";

// Permissions are a matter of the production build.
test.use({ build: "production", hosts: "none" });

test("with no permission nothing runs on a page", async ({ extension, server }) => {
  const page = await extension.context.newPage();
  await page.goto(`${server.origin}/article-en.html`);
  expect(await describePage(extension, page)).toBeNull();
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
});

test("a click on the toolbar button works on the current page with no host permission", async ({
  extension,
  server,
}) => {
  const page = await extension.context.newPage();
  await page.goto(`${server.origin}/article-en.html`);
  await clickToolbarButton(page, extension.extensionId);
  await expect.poll(() => paintedTexts(page, TERM_PAINT)).toContain("DeepSeek");
  const { origins } = await extension.worker.evaluate(() => chrome.permissions.getAll());
  expect(origins).toEqual([]);
});

test("allowing every site brings Termlight to pages that are open and to later ones", async ({
  extension,
  server,
}) => {
  const open = await extension.context.newPage();
  await open.goto(`${server.origin}/article-en.html`);
  await allowEverySite(extension);
  await untilRead(extension, open);
  await expect.poll(() => termsOn(extension, open)).toContain("deepseek");
  const later = await extension.context.newPage();
  await later.goto(`${server.origin}/article-zh.html`);
  await untilRead(extension, later);
  await expect.poll(() => termsOn(extension, later)).toContain("moba");
});

test("allowing one site leaves the others alone", async ({ extension, server }) => {
  await grantHosts(extension.context, extension.extensionId, "http://127.0.0.1/*");
  await untilHostsAre(extension, "granted");
  const allowed = await extension.context.newPage();
  await allowed.goto(`${server.origin}/article-en.html`);
  await untilRead(extension, allowed);
  const other = await extension.context.newPage();
  await other.goto(`${server.origin.replace("127.0.0.1", "localhost")}/article-en.html`);
  expect(await describePage(extension, other)).toBeNull();
});

test("when the permission goes, the page script goes with it", async ({ extension, server }) => {
  await allowEverySite(extension);
  await withdrawHosts(extension.context, extension.extensionId, EVERY_SITE);
  await untilHostsAre(extension, "none");
  const page = await extension.context.newPage();
  await page.goto(`${server.origin}/article-en.html`);
  expect(await describePage(extension, page)).toBeNull();
});

test("when it goes while pages are open, all that was painted goes, and nothing more is sent", async ({
  extension,
  openPage,
  openPopup,
}) => {
  await allowEverySite(extension);
  const page = await openPage("article-en.html");
  await page.locator("#quote p").click({ clickCount: 3 });
  await runCommand(extension.worker, page, "highlight-selection");
  await expect.poll(() => highlightsOn(extension, page)).toHaveLength(1);
  await expect.poll(() => paintedTexts(page, "termlight-yellow")).toHaveLength(1);
  const heard = await countMessages(extension);
  await withdrawHosts(extension.context, extension.extensionId, EVERY_SITE);
  await untilHostsAre(extension, "none");
  await page.bringToFront();
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
  await expect(page.locator("termlight-overlay")).toHaveCount(0);
  const before = await heard();
  await doWhatReadersDo(page);
  expect(await heard()).toBe(before);
  const popup = await openPopup(page);
  await expect(popup.getByText("May read by itself")).toBeVisible();
  await expect(popup.getByRole("button", { name: "Only on click", pressed: true })).toBeVisible();
});

test("the popup shows at a glance what Termlight may see: no site, another one, this one, every one", async ({
  extension,
  openPopup,
  server,
}) => {
  const { context, extensionId } = extension;
  const page = await context.newPage();
  await page.goto(`${server.origin}/article-en.html`);
  const popup = await openPopup(page);
  const chosen = popup.getByRole("button", { pressed: true });
  await expect(chosen).toHaveAccessibleName("Only on click");
  await expect(popup.getByText("A page is read only after you click the toolbar button.")).toBeVisible();
  await expect(popup.getByText("Click its toolbar button on the page")).toBeVisible();
  await grantHosts(context, extensionId, "*://localhost/*");
  await expect(chosen).toHaveAccessibleName("Only on click");
  await grantHosts(context, extensionId, "*://127.0.0.1/*");
  await expect(chosen).toHaveAccessibleName("This site");
  await expect(popup.getByText("Reads 127.0.0.1 as you open it.")).toBeVisible();
  await grantHosts(context, extensionId);
  await expect(chosen).toHaveAccessibleName("Every site");
  await expect(popup.getByText("Reads articles as you open them.")).toBeVisible();
  await withdrawHosts(context, extensionId);
  await expect(chosen).not.toHaveAccessibleName("Every site");
});

/** Counts the messages that reach the background from now on; tells how many there were. */
async function countMessages({ worker }: LaunchedExtension): Promise<() => Promise<number>> {
  await worker.evaluate(() => {
    const scope = globalThis as typeof globalThis & { heard?: number };
    scope.heard = 0;
    chrome.runtime.onMessage.addListener(() => {
      scope.heard = (scope.heard ?? 0) + 1;
    });
  });
  return () => worker.evaluate(() => (globalThis as typeof globalThis & { heard?: number }).heard ?? -1);
}

/** Points, selects, types, changes the page, and leads to another address in it. */
async function doWhatReadersDo(page: Page): Promise<void> {
  await page.mouse.move(300, 300, { steps: 5 });
  await page.locator("#opening").click({ clickCount: 3 });
  await page.keyboard.press("Escape");
  await page.evaluate(async () => {
    history.pushState(null, "", "?another");
    const more = document.createElement("p");
    more.textContent = "DeepSeek and MoBA. ".repeat(100);
    document.querySelector("article, main, body")!.append(more);
    // As long as the page script would have waited before it looked again.
    const end = performance.now() + 1_000;
    while (performance.now() < end) await new Promise(requestAnimationFrame);
  });
}
