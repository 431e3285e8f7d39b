import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { clickPainted, paintedTexts } from "./painted";

const YELLOW = "termlight-yellow";

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
