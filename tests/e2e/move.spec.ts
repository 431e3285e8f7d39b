import type { Locator, Page } from "@playwright/test";
import { runCommand } from "../browser/keyboard-command";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { OverlayView } from "./overlay-view";
import { pageMarkup } from "./page-markup";
import { highlightsOn, untilRead } from "./page-session";
import { clickPainted, paintedTexts } from "./painted";
import { type TextPoint, textPoint } from "./text-point";
import { Finger } from "./touch";

const YELLOW = "termlight-yellow";

/** The handle at an end of the open highlight. */
function handle(page: Page, edge: "Start" | "End"): Locator {
  return new OverlayView(page).host.getByRole("slider", { name: `${edge} of the highlight` });
}

/** Where a pointer takes hold of a handle, and how far from the middle of the text's line that is. CSS px. */
async function grip(page: Page, edge: "Start" | "End"): Promise<TextPoint> {
  const box = (await handle(page, edge).locator(".tl-edge-knob").boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Takes hold of a handle and moves it to a place in the text, without letting go. */
async function dragTo(page: Page, edge: "Start" | "End", to: TextPoint): Promise<void> {
  const from = await grip(page, edge);
  const line = (await handle(page, edge).boundingBox())!;
  const below = from.y - (line.y + line.height / 2);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y + below, { steps: 6 });
}

test.describe("the ends of an open highlight", () => {
  test("are dragged, shown on the way, stored when let go, and undone", async ({
    extension,
    openPage,
    overlayOf,
  }) => {
    const page = await openPage("article-en.html");
    const markup = await pageMarkup(page);
    await keepPassage(page, "#quote", "reads less per step");
    await clickPainted(page, YELLOW, "reads less per step");
    await dragTo(page, "End", await textPoint(page, "#quote", "answers sooner", "after"));
    await expect.poll(() => paintedTexts(page, YELLOW)).toEqual(["reads less per step answers sooner"]);
    await expect.poll(() => highlightsOn(extension, page)).toEqual(["reads less per step"]);
    await page.mouse.up();
    await expect(overlayOf(page).editor.locator("blockquote")).toHaveText(
      "reads less per step answers sooner",
    );
    await dragTo(page, "Start", await textPoint(page, "#quote", "per step", "before"));
    await page.mouse.up();
    await expect.poll(() => highlightsOn(extension, page)).toEqual(["per step answers sooner"]);
    await page.reload();
    await untilRead(extension, page);
    await expect.poll(() => paintedTexts(page, YELLOW)).toEqual(["per step answers sooner"]);
    for (const quote of ["reads less per step answers sooner", "reads less per step"]) {
      await runCommand(extension.worker, page, "undo-highlight");
      await expect.poll(() => highlightsOn(extension, page)).toEqual([quote]);
    }
    await runCommand(extension.worker, page, "redo-highlight");
    await expect.poll(() => paintedTexts(page, YELLOW)).toEqual(["reads less per step answers sooner"]);
    expect(await pageMarkup(page)).toBe(markup);
  });

  test("go back where they were with Esc, and the editor stays open", async ({
    extension,
    openPage,
    overlayOf,
  }) => {
    const page = await openPage("article-en.html");
    await keepPassage(page, "#quote", "reads less per step");
    await clickPainted(page, YELLOW, "reads less per step");
    await dragTo(page, "End", await textPoint(page, "#quote", "answers sooner", "after"));
    await expect.poll(() => paintedTexts(page, YELLOW)).toEqual(["reads less per step answers sooner"]);
    await page.keyboard.press("Escape");
    await expect.poll(() => paintedTexts(page, YELLOW)).toEqual(["reads less per step"]);
    await page.mouse.move(0, 0);
    await page.mouse.up();
    await expect(overlayOf(page).editor).toBeVisible();
    await expect.poll(() => highlightsOn(extension, page)).toEqual(["reads less per step"]);
    await page.keyboard.press("Escape");
    await expect(overlayOf(page).editor).toBeHidden();
  });

  test("never meet: dragged over the other end, one character is left", async ({ extension, openPage }) => {
    const page = await openPage("article-en.html");
    await keepPassage(page, "#quote", "reads less per step");
    await clickPainted(page, YELLOW, "reads less per step");
    await dragTo(page, "End", await textPoint(page, "#quote", "A model", "before"));
    await page.mouse.up();
    await expect.poll(() => highlightsOn(extension, page)).toEqual(["r"]);
  });

  test("move by keyboard: by characters and words, said aloud, Enter saves", async ({
    extension,
    openPage,
  }) => {
    const page = await openPage("article-zh.html");
    await keepPassage(page, "#opening", "两篇论文");
    await clickPainted(page, YELLOW, "两篇论文");
    await handle(page, "End").focus();
    await page.keyboard.press("Control+ArrowRight");
    await page.keyboard.press("Alt+ArrowRight");
    await expect(handle(page, "End")).toHaveAttribute("aria-valuetext", "两篇论文的共同");
    await page.keyboard.press("ArrowLeft");
    await expect(handle(page, "End")).toHaveAttribute("aria-valuetext", "两篇论文的共");
    await expect.poll(() => paintedTexts(page, YELLOW)).toEqual(["两篇论文的共"]);
    await expect.poll(() => highlightsOn(extension, page)).toEqual(["两篇论文"]);
    await page.keyboard.press("Enter");
    await expect.poll(() => highlightsOn(extension, page)).toEqual(["两篇论文的共"]);
    await handle(page, "Start").focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => paintedTexts(page, YELLOW)).toEqual(["篇论文的共"]);
    await page.keyboard.press("Escape");
    await expect.poll(() => paintedTexts(page, YELLOW)).toEqual(["两篇论文的共"]);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Tab");
    await expect.poll(() => highlightsOn(extension, page)).toEqual(["篇论文的共"]);
  });

  test("are dragged by a finger", async ({ extension, openPage }) => {
    const page = await openPage("article-en.html");
    await keepPassage(page, "#quote", "reads less per step");
    await clickPainted(page, YELLOW, "reads less per step");
    const finger = await Finger.on(page);
    const from = await grip(page, "End");
    const line = (await handle(page, "End").boundingBox())!;
    const to = await textPoint(page, "#quote", "answers sooner", "after");
    await finger.down(from.x, from.y);
    await finger.move((from.x + to.x) / 2, from.y);
    await finger.move(to.x, to.y + from.y - (line.y + line.height / 2));
    await finger.up();
    await expect.poll(() => highlightsOn(extension, page)).toEqual(["reads less per step answers sooner"]);
  });

  test("reach over headings, lists, tables and code, and keep exactly what they enclose", async ({
    extension,
    openPage,
  }) => {
    const page = await openPage("mixed-blocks.html");
    await page.setViewportSize({ width: 1000, height: 1100 });
    await keepPassage(page, "#first", "for each word.");
    await clickPainted(page, YELLOW, "for each word.");
    await dragTo(page, "End", await textPoint(page, "#code", "# two spaces", "after"));
    await page.mouse.up();
    await expect
      .poll(() => highlightsOn(extension, page))
      .toEqual([
        [
          "for each word.",
          "Three kinds",
          ...["one for the keys", "one for the values", "one for whole answers"],
          ...["kind", "size", "keys", "large", "values", "large"],
          ...["cache = {}", "cache[key] = value", "# two spaces"],
        ].join("\n"),
      ]);
    await page.reload();
    await untilRead(extension, page);
    await expect.poll(async () => (await paintedTexts(page, YELLOW))[0]?.endsWith("# two spaces")).toBe(true);
  });
});

test("the terms of a moved highlight are those that it has now", async ({ openPage, openExtensionPage }) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#opening", "a few promising blocks");
  await clickPainted(page, YELLOW, "a few promising blocks");
  await dragTo(page, "Start", await textPoint(page, "#opening", "Moonshot AI", "before"));
  await page.mouse.up();
  await expect(new OverlayView(page).editor.getByRole("status")).toHaveText("Saved");
  const library = await openExtensionPage("library.html#q=term:moba");
  await expect(library.getByText("Moonshot AI described")).toBeVisible();
});
