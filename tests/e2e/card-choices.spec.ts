import { expect, test } from "./fixtures";
import { pageMarkup } from "./page-markup";
import { termsOn } from "./page-session";
import { clickPainted, paintedTexts, pointAt, TERM_PAINT } from "./painted";
import { selectPassage } from "./select-passage";

for (const { choice, elsewhere } of [
  { choice: "Not this meaning here", elsewhere: true },
  { choice: "Never tag this term", elsewhere: false },
]) {
  test(`“${choice}” takes a term's mentions away at once, ${elsewhere ? "here only" : "everywhere"}, and Undo brings them back`, async ({
    extension,
    openPage,
    overlayOf,
  }) => {
    const other = await openPage("article-zh.html");
    const page = await openPage("article-en.html");
    const overlay = overlayOf(page);
    await clickPainted(page, TERM_PAINT, "DeepSeek");
    await overlay.anyDialog.getByRole("button", { name: choice }).click();
    await expect.poll(() => termsOn(extension, page)).not.toContain("deepseek");
    await expect(overlay.anyDialog).toHaveCount(0);
    await expect.poll(() => paintedTexts(page, TERM_PAINT)).not.toContain("DeepSeek");
    const there = expect.poll(() => termsOn(extension, other));
    await (elsewhere ? there.toContain("deepseek") : there.not.toContain("deepseek"));
    await page.bringToFront();
    await overlay.button("Undo").click();
    await expect.poll(() => paintedTexts(page, TERM_PAINT)).toContain("DeepSeek");
    await expect.poll(() => termsOn(extension, other)).toContain("deepseek");
  });
}

test("a selection becomes a term of the reader's own, explained at once; Undo takes it back", async ({
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  const overlay = overlayOf(page);
  const before = await pageMarkup(page);
  await selectPassage(page, "#closing", "long question");
  await overlay.toolbar.getByRole("button", { name: "Term" }).click();
  const form = overlay.host.getByRole("dialog", { name: "A term of your own" });
  await expect(form.getByRole("textbox", { name: "Name" })).toHaveValue("long question");
  await expect(form.getByRole("textbox", { name: "What it means" })).toBeFocused();
  await page.keyboard.type("One that fills the context.");
  await form.getByRole("button", { name: "Add term" }).click();
  await expect(form).toHaveCount(0);
  await pointAt(page, TERM_PAINT, "long question", "#closing");
  const card = overlay.card("long question");
  await expect(card).toContainText("One that fills the context.");
  await expect(card).toContainText("Your term");
  await expect(card.getByRole("tab")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await overlay.button("Undo").click();
  await expect.poll(() => paintedTexts(page, TERM_PAINT)).not.toContain("long question");
  expect(await pageMarkup(page)).toBe(before);
});

test("the card of an own term leads to its entry in the options", async ({
  extension,
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  const overlay = overlayOf(page);
  await selectPassage(page, "#closing", "long question");
  await overlay.toolbar.getByRole("button", { name: "Term" }).click();
  await expect(overlay.host.getByRole("textbox", { name: "What it means" })).toBeFocused();
  await page.keyboard.type("One that fills the context.");
  await page.keyboard.press("Control+Enter");
  await clickPainted(page, TERM_PAINT, "long question");
  const [options] = await Promise.all([
    extension.context.waitForEvent("page"),
    overlay.card("long question").getByRole("button", { name: "Edit" }).click(),
  ]);
  await expect(options.getByRole("textbox", { name: "Name" })).toHaveValue("long question");
});

test("what the reader writes is still there when it cannot be stored", async ({ openPage, overlayOf }) => {
  const page = await openPage("article-en.html");
  const overlay = overlayOf(page);
  const form = overlay.host.getByRole("dialog", { name: "A term of your own" });
  for (const attempt of ["first", "second"]) {
    await selectPassage(page, "#closing", "long question");
    await overlay.toolbar.getByRole("button", { name: "Term" }).click();
    await expect(form.getByRole("textbox", { name: "What it means" })).toBeFocused();
    await page.keyboard.type(`The ${attempt} meaning.`);
    await form.getByRole("button", { name: "Add term" }).click();
    if (attempt === "first") await expect(form).toHaveCount(0);
  }
  await expect(form.getByRole("alert").filter({ hasText: "long question" })).toBeVisible();
  await expect(form.getByRole("textbox", { name: "What it means" })).toHaveValue("The second meaning.");
  await page.keyboard.press("Escape");
  await expect(form).toHaveCount(0);
});
