import { describePage } from "../browser/ask-page";
import { EVERY_SITE, grantHosts, withdrawHosts } from "../browser/host-permission";
import { clickToolbarButton } from "../browser/toolbar-click";
import { allowEverySite, expect, test } from "./fixtures";
import { termsOn, untilHostsAre, untilRead } from "./page-session";
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
  expect(await termsOn(extension, open)).toContain("deepseek");
  const later = await extension.context.newPage();
  await later.goto(`${server.origin}/article-zh.html`);
  await untilRead(extension, later);
  expect(await termsOn(extension, later)).toContain("moba");
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
