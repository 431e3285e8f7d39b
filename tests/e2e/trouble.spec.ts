import type { Page } from "@playwright/test";
import type { LaunchedExtension } from "../browser/launch";
import { clickToolbarButton } from "../browser/toolbar-click";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { OverlayView } from "./overlay-view";
import { highlightsOn, untilRead } from "./page-session";
import { clickPainted, paintedTexts, TERM_PAINT } from "./painted";
import { selectPassage } from "./select-passage";

const UNSAVED = "termlight-unsaved";
const YELLOW = "termlight-yellow";

test("a passage that could not be stored is shown as unsaved, and stored once when there is room", async ({
  extension,
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  await keepOnFullDisk(extension, page);
  await expect(overlayOf(page).host.getByRole("alert")).toHaveText(/disk is full: 1 highlight is not saved/i);
  await expect.poll(() => paintedTexts(page, UNSAVED)).toEqual(["answers sooner"]);
  await expect.poll(() => paintedTexts(page, YELLOW)).toEqual([]);
  await expect.poll(() => highlightsOn(extension, page)).toEqual([]);
  await overlayOf(page).button("Try now").click();
  await expect(overlayOf(page).host.getByRole("alert")).toBeVisible();
  await freeDisk(extension);
  // It is tried again without being asked, less often the longer it has failed.
  await expect.poll(() => highlightsOn(extension, page), { timeout: 70_000 }).toEqual(["answers sooner"]);
  await expect(overlayOf(page).button("Try now")).toBeHidden();
  await expect.poll(() => paintedTexts(page, YELLOW)).toEqual(["answers sooner"]);
  await expect.poll(() => paintedTexts(page, UNSAVED)).toEqual([]);
});

test("note, colour and deletion wait while nothing can be stored, and are stored in order by themselves", async ({
  extension,
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  const overlay = overlayOf(page);
  await keepPassage(page, "#quote", "answers sooner");
  await keepPassage(page, "#opening", "every token is");
  await fillDisk(extension);
  await clickPainted(page, YELLOW, "answers sooner");
  await overlay.note.fill("why");
  // What says so takes its room in the editor, and what is below it moves.
  await expect(overlay.editor.getByRole("alert")).toContainText("Not saved yet");
  await overlay.editor.getByRole("radio", { name: "blue" }).check({ force: true });
  await expect(overlay.editor.getByRole("status")).toHaveText("");
  await overlay.button("Close").click();
  await clickPainted(page, YELLOW, "every token is");
  await overlay.button("Delete the highlight").click();
  await expect(overlay.host.getByRole("alert").filter({ hasText: "2 highlights are" })).toBeVisible();
  await freeDisk(extension);
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["answers sooner"]);
  await clickPainted(page, "termlight-blue", "answers sooner");
  await expect(overlay.note).toHaveValue("why");
});

test("the browser asks before a page with something unsaved is left", async ({
  extension,
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  await keepOnFullDisk(extension, page);
  await expect(overlayOf(page).button("Try now")).toBeVisible();
  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await freeDisk(extension);
  await overlayOf(page).button("Try now").click();
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["answers sooner"]);
});

test("what an update left unsaved is stored by the page's new script", async ({
  extension,
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  await keepOnFullDisk(extension, page);
  await expect(overlayOf(page).button("Try now")).toBeVisible();
  await reload(extension);
  await untilRead(extension, page);
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["answers sooner"]);
  await expect.poll(() => paintedTexts(page, YELLOW)).toEqual(["answers sooner"]);
  expect(await page.locator("termlight-handover").count()).toBe(0);
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

  test("a page whose script the extension left behind says so and lets the unsaved passage be copied", async ({
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
    await expect(overlayOf(page).host.getByRole("alert")).toContainText("then reload this page");
    await expect.poll(() => paintedTexts(page, UNSAVED)).toEqual(["answers sooner"]);
    await extension.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await overlayOf(page).button("Copy").click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe("“answers sooner”");
  });
});

/** Tries to keep a passage of `article-en.html` on a full disk. */
async function keepOnFullDisk(extension: LaunchedExtension, page: Page): Promise<void> {
  await fillDisk(extension);
  await selectPassage(page, "#quote", "answers sooner");
  await new OverlayView(page).toolbar.getByRole("button", { name: "Highlight in yellow" }).click();
}

/** Has every write to the database fail as on a full disk. */
async function fillDisk({ worker }: LaunchedExtension): Promise<void> {
  await worker.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    const scope = globalThis as typeof globalThis & { diskHasRoomAgain?: () => void };
    scope.diskHasRoomAgain = () => {
      IDBObjectStore.prototype.put = put;
    };
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("the disk is full", "QuotaExceededError");
    };
  });
}

/** Takes {@link fillDisk} back. */
async function freeDisk({ worker }: LaunchedExtension): Promise<void> {
  await worker.evaluate(() => {
    (globalThis as typeof globalThis & { diskHasRoomAgain?: () => void }).diskHasRoomAgain?.();
  });
}

/** Loads the extension anew, as the browser does for an update, and waits until its background runs. */
async function reload({ context, worker }: LaunchedExtension): Promise<void> {
  const restarted = context.waitForEvent("serviceworker");
  await worker.evaluate(() => chrome.runtime.reload());
  await restarted;
}
