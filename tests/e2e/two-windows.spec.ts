import type { Page } from "@playwright/test";
import { describePage } from "../browser/ask-page";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { OverlayView } from "./overlay-view";
import { clickPainted, paintedTexts } from "./painted";

const YELLOW = "termlight-yellow";

/** Two windows of one page with the same highlight open in both; the first is in front. */
async function openInTwoWindows(openPage: (name: string) => Promise<Page>): Promise<[Page, Page]> {
  const first = await openPage("article-en.html");
  const second = await openPage("article-en.html");
  await first.bringToFront();
  await keepPassage(first, "#quote", "answers sooner");
  for (const page of [second, first]) {
    await page.bringToFront();
    await clickPainted(page, YELLOW, "answers sooner");
    await expect(new OverlayView(page).note).toBeVisible();
  }
  return [first, second];
}

test("edits of different fields in two windows both survive; of one field the later, and the other is told", async ({
  openPage,
  overlayOf,
}) => {
  const first = await openPage("article-en.html");
  const second = await openPage("article-en.html");
  await first.bringToFront();
  await keepPassage(first, "#quote", "answers sooner");
  await second.bringToFront();
  await clickPainted(second, YELLOW, "answers sooner");
  await overlayOf(second).note.focus();
  await first.bringToFront();
  await clickPainted(first, YELLOW, "answers sooner");
  await overlayOf(first).note.fill("first window");
  await expect(overlayOf(first).editor.getByRole("status")).toHaveText("Saved");
  await second.bringToFront();
  await expect(overlayOf(second).host.getByText("Another window changed this note.")).toBeVisible();
  await overlayOf(second).editor.getByRole("radio", { name: "blue" }).check({ force: true });
  await expect.poll(() => paintedTexts(second, "termlight-blue")).toEqual(["answers sooner"]);
  await first.bringToFront();
  await expect.poll(() => paintedTexts(first, "termlight-blue")).toEqual(["answers sooner"]);
  await expect(overlayOf(first).note).toHaveValue("first window");
  await second.bringToFront();
  await overlayOf(second).note.fill("second window");
  await expect(overlayOf(second).editor.getByRole("status")).toHaveText("Saved");
  await first.bringToFront();
  await expect(overlayOf(first).host.getByText("Another window changed this note.")).toBeVisible();
});

test("a colour in one window and a note in the other, chosen and written at once, both survive", async ({
  extension,
  openPage,
  overlayOf,
}) => {
  const [first, second] = await openInTwoWindows(openPage);
  await Promise.all([
    overlayOf(first).note.fill("from the first"),
    overlayOf(second).editor.getByRole("radio", { name: "pink" }).check({ force: true }),
  ]);
  const stored = async () => {
    const { highlights = [] } = (await describePage(extension, first)) ?? {};
    return highlights.map(({ highlight: { color, note } }) => ({ color, note }));
  };
  await expect.poll(stored).toEqual([{ color: "pink", note: "from the first" }]);
  for (const page of [first, second]) {
    await page.bringToFront();
    await expect.poll(() => paintedTexts(page, "termlight-pink")).toEqual(["answers sooner"]);
    await expect(overlayOf(page).note).toHaveValue("from the first");
  }
});

test("a highlight that one window deletes while the other has it open is told there, and comes back by undo", async ({
  openPage,
  overlayOf,
}) => {
  const [first, second] = await openInTwoWindows(openPage);
  await second.bringToFront();
  await overlayOf(second).button("Delete the highlight").click();
  await expect.poll(() => paintedTexts(second, YELLOW)).toEqual([]);
  await first.bringToFront();
  await expect(overlayOf(first).host.getByText("Another window deleted this highlight.")).toBeVisible();
  await expect(overlayOf(first).editor).toHaveCount(0);
  await expect.poll(() => paintedTexts(first, YELLOW)).toEqual([]);
  await overlayOf(first).button("Undo").click();
  await expect.poll(() => paintedTexts(first, YELLOW)).toEqual(["answers sooner"]);
  await second.bringToFront();
  await expect.poll(() => paintedTexts(second, YELLOW)).toEqual(["answers sooner"]);
});
