import { chooseMenuEntry } from "../browser/choose-menu-entry";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { highlightsOn } from "./page-session";
import { boxOfPainted, paintedTexts, pointAt } from "./painted";

const YELLOW = "termlight-yellow";

test("the context menu recolours the highlight under the pointer, opens its note and deletes it", async ({
  extension,
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  const overlay = overlayOf(page);
  await keepPassage(page, "#quote", "answers sooner");
  const box = await boxOfPainted(page, YELLOW, "answers sooner");
  const at = [(box.left + box.right) / 2, (box.top + box.bottom) / 2] as const;
  const choose = async (entry: string) => {
    await page.mouse.click(...at, { button: "right" });
    await chooseMenuEntry(extension.worker, page, entry);
  };
  await choose("highlight-blue");
  await expect.poll(() => paintedTexts(page, "termlight-blue")).toEqual(["answers sooner"]);
  await choose("highlight-note");
  await expect(overlay.note).toBeFocused();
  await page.keyboard.press("Escape");
  await choose("highlight-delete");
  await expect.poll(() => highlightsOn(extension, page)).toEqual([]);
  await overlay.button("Undo").click();
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["answers sooner"]);
});

test("where there is no highlight under the pointer, its menu entries say so", async ({
  extension,
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#quote", "answers sooner");
  await page.locator("#closing").click({ button: "right" });
  await chooseMenuEntry(extension.worker, page, "highlight-delete");
  await expect(overlayOf(page).host.getByText("There is no highlight under the pointer.")).toBeVisible();
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["answers sooner"]);
});

test("the menu has entries for a highlight while the pointer rests on one, and only then", async ({
  extension,
  openPage,
}) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#quote", "answers sooner");
  const { worker } = extension;
  await worker.evaluate(() => {
    const noted: boolean[] = [];
    const { contextMenus } = chrome;
    const { update } = contextMenus;
    contextMenus.update = ((id: string, changes: { visible?: boolean }) => {
      noted.push(changes.visible === true);
      return (update as (...given: unknown[]) => Promise<void>)(id, changes);
    }) as typeof update;
    Object.assign(globalThis, { noted });
  });
  const noted = () => worker.evaluate(() => (globalThis as unknown as { noted: boolean[] }).noted);
  await pointAt(page, YELLOW, "answers sooner");
  await expect.poll(noted).toEqual([true]);
  await page.locator("#closing").hover();
  await expect.poll(noted).toEqual([true, false]);
});

test("a link to the passage is copied from the editor and from the context menu", async ({
  extension,
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  const overlay = overlayOf(page);
  await extension.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await keepPassage(page, "#quote", "reads less per step answers sooner");
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const box = await boxOfPainted(page, YELLOW, "reads less per step answers sooner");
  await page.mouse.click((box.left + box.right) / 2, (box.top + box.bottom) / 2);
  await overlay.button("Copy a link to the passage").click();
  await expect(overlay.host.getByText("Link copied.")).toBeVisible();
  const first = await copied();
  expect(first).toMatch(/#:~:text=/);
  expect(decodeURIComponent(first)).toContain("reads less per step answers sooner");
  await page.evaluate(() => navigator.clipboard.writeText(""));
  await page.mouse.click(box.left + 4, (box.top + box.bottom) / 2, { button: "right" });
  await chooseMenuEntry(extension.worker, page, "highlight-copy-link");
  await expect.poll(copied).toBe(first);
  expect(first.split("#")[0]).toBe(page.url());
});
