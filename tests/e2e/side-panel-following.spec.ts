import { foreseeConsent } from "../browser/host-permission";
import { runCommand } from "../browser/keyboard-command";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { entriesOf, entryOf } from "./side-panel-entries";

test.use({ sidePanel: true });

test("follows the page as it scrolls", async ({ openPage, openSidePanel }) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#closing", "tell the names apart", "blue");
  await keepPassage(page, "#opening", "DeepSeek");
  // As on a small screen: one highlight at a time.
  await page.setViewportSize({ width: 600, height: 240 });
  const panel = await openSidePanel(page);
  await panel.getByRole("tab", { name: "2 highlights" }).click();
  const current = panel.locator("[aria-current=location]");
  for (const [id, quote] of [
    ["#opening", "DeepSeek"],
    ["#closing", "tell the names apart"],
    ["#opening", "DeepSeek"],
  ] as const) {
    await page.evaluate((selector) => document.querySelector(selector)!.scrollIntoView(), id);
    await expect(current).toHaveText(new RegExp(`^${quote}`));
  }
  await panel.getByRole("tab", { name: /terms$/ }).click();
  const all = await entriesOf(panel).count();
  await panel.getByRole("button", { name: "On screen", exact: true }).click();
  await expect.poll(() => entriesOf(panel).count()).toBeLessThan(all);
  await expect(current).toHaveCount(1);
});

test("follows the tab in front, and where it goes", async ({ openPage, openSidePanel, server }) => {
  const english = await openPage("article-en.html");
  const chinese = await openPage("article-zh.html");
  const panel = await openSidePanel(english);
  const title = panel.getByRole("banner").getByRole("status");
  await expect(title).toHaveText(await english.title());
  await chinese.bringToFront();
  await expect(title).toHaveText(await chinese.title());
  await chinese.goto(`${server.origin}/no-article.html`);
  await expect(title).toHaveText("No article found here");
  await chinese.goto("chrome://version");
  await expect(panel.getByText("Termlight cannot work here")).toBeVisible();
  await chinese.goBack();
  await expect(title).toHaveText("No article found here");
  await english.bringToFront();
  await expect(title).toHaveText(await english.title());
});

test("is told what happens on the page without asking", async ({ extension, openPage, openSidePanel }) => {
  const page = await openPage("article-en.html");
  const panel = await openSidePanel(page);
  await expect(panel.getByRole("tab", { name: "0 highlights" })).toBeVisible();
  await keepPassage(page, "#quote", "answers sooner");
  await expect(panel.getByRole("tab", { name: "1 highlight" })).toBeVisible();
  await panel.getByRole("switch").click();
  await expect(panel.getByText("Termlight keeps still here")).toBeVisible();
  await panel.getByRole("switch").click();
  await expect(entriesOf(panel).first()).toBeVisible();
  await runCommand(extension.worker, page, "undo-highlight");
  await expect(panel.getByRole("tab", { name: "0 highlights" })).toBeVisible();
});

test.describe("where Termlight may not look", () => {
  test.use({ hosts: "none" });

  test("says so, and offers the choice of sites", async ({ extension, openSidePanel, server }) => {
    const page = await extension.context.newPage();
    await page.goto(`${server.origin}/article-en.html`);
    const panel = await openSidePanel(page);
    await expect(panel.getByText("Termlight may not see this page yet")).toBeVisible();
    await foreseeConsent(extension.context, extension.extensionId);
    await page.bringToFront();
    await panel.getByRole("button", { name: "Every site" }).click();
    await expect(entryOf(panel, "DeepSeek")).toBeVisible();
  });
});
