import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import type { OverlayView } from "./overlay-view";
import { clickPainted, paintedTexts, TERM_PAINT } from "./painted";
import { selectPassage } from "./select-passage";

/** Opens the form for a passage of the article. */
async function openForm(page: Page, overlay: OverlayView, passage = "long question") {
  await selectPassage(page, "#closing", passage);
  await overlay.toolbar.getByRole("button", { name: "Term" }).click();
  const dialog = overlay.host.getByRole("dialog", { name: "A term of your own" });
  await expect(dialog).toBeVisible();
  return {
    dialog,
    name: dialog.getByRole("textbox", { name: "Name" }),
    definition: dialog.getByRole("textbox", { name: "What it means" }),
    aliases: dialog.getByRole("textbox", { name: "Other ways to write it" }),
    language: dialog.getByRole("combobox", { name: "Language of the definition" }),
    button: (name: string) => dialog.getByRole("button", { name }),
  };
}

test("a click beside the form closes it while nothing is written, and does not after that", async ({
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#quote", "answers sooner");
  const overlay = overlayOf(page);
  const form = await openForm(page, overlay);
  await page.mouse.click(5, 5);
  await expect(form.dialog).toHaveCount(0);
  await openForm(page, overlay);
  await form.definition.fill("Written with care.");
  await page.mouse.click(5, 5);
  await clickPainted(page, "termlight-yellow", "answers sooner");
  await expect(form.definition).toHaveValue("Written with care.");
  await form.button("Add term").click();
  await expect(form.dialog).toHaveCount(0);
  await expect.poll(() => paintedTexts(page, TERM_PAINT)).toContain("long question");
});

for (const way of ["Escape", "Cancel"])
  test(`what is written in the form is discarded by ${way}, and can be had back`, async ({
    openPage,
    overlayOf,
  }) => {
    const page = await openPage("article-en.html");
    const overlay = overlayOf(page);
    const form = await openForm(page, overlay);
    const giveUp = () => (way === "Cancel" ? form.button("Cancel").click() : page.keyboard.press("Escape"));
    await giveUp();
    await expect(form.dialog).toHaveCount(0);
    await expect(overlay.button("Undo")).toHaveCount(0);
    await openForm(page, overlay);
    await form.definition.fill("Written with care.");
    await form.button("Other ways to write it").click();
    await form.aliases.fill("long ask");
    await giveUp();
    await expect(form.dialog).toHaveCount(0);
    await overlay.button("Undo").click();
    await expect(form.name).toHaveValue("long question");
    await expect(form.definition).toHaveValue("Written with care.");
    await expect(form.aliases).toHaveValue("long ask");
  });

test("what was discarded comes back in place of another form, which can be had back then", async ({
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  const overlay = overlayOf(page);
  const form = await openForm(page, overlay);
  await form.definition.fill("Written with care.");
  await page.keyboard.press("Escape");
  await expect(form.dialog).toHaveCount(0);
  await openForm(page, overlay, "names apart");
  await form.definition.fill("Something else.");
  for (const [name, definition] of [
    ["long question", "Written with care."],
    ["names apart", "Something else."],
  ] as const) {
    await overlay.button("Undo").click();
    await expect(form.name).toHaveValue(name);
    await expect(form.definition).toHaveValue(definition);
    await expect(form.definition).toBeFocused();
  }
});

test("the browser asks before a page is left with something written in the form, and only then", async ({
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  const form = await openForm(page, overlayOf(page));
  await form.definition.fill("Written with care.");
  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await expect(form.definition).toHaveValue("Written with care.");
  await page.keyboard.press("Escape");
  await expect(form.dialog).toHaveCount(0);
  const closed = page.waitForEvent("close");
  await page.close({ runBeforeUnload: true });
  await closed;
});

test("what is written in the form outlasts that an application shows another page, and can be saved there", async ({
  openPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  const overlay = overlayOf(page);
  const form = await openForm(page, overlay);
  await form.definition.fill("Written with care.");
  await page.evaluate(() => {
    history.pushState({}, "", "another-article.html");
    for (const element of document.querySelectorAll("article p")) element.textContent = "Another text.";
  });
  await page.mouse.click(5, 5);
  await expect(form.definition).toHaveValue("Written with care.");
  await form.button("Add term").click();
  await expect(form.dialog).toHaveCount(0);
  await expect(overlay.button("Undo")).toBeVisible();
});

test("the form says what is wrong, and takes a term with aliases in the language that is written or chosen", async ({
  openPage,
  openExtensionPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  const options = await openExtensionPage("options.html#terms");
  await page.bringToFront();
  const form = await openForm(page, overlayOf(page));
  await form.name.fill("4");
  await form.button("Add term").click();
  await expect(form.name).toHaveAccessibleDescription(/no letter/);
  await expect(form.definition).toHaveAccessibleDescription("is empty");
  await form.name.fill("long question");
  await form.definition.fill("长问题。");
  await expect(form.language).toHaveValue("zh");
  await form.definition.fill("What we call sparse attention (稀疏注意力) in long prompts.");
  await expect(form.language).toHaveValue("en");
  await form.language.selectOption("中文");
  await form.button("Other ways to write it").click();
  await expect(form.aliases).toBeFocused();
  await form.aliases.fill("long ask");
  await form.button("Add term").click();
  await expect(form.dialog).toHaveCount(0);
  await options.bringToFront();
  await expect(options.getByText("long ask")).toBeVisible();
  await expect(options.locator(".tl-own-item-definition")).toHaveAttribute("lang", "zh-Hans");
});

test("a passage that is too long for a name is said to be", async ({ openPage, overlayOf }) => {
  const page = await openPage("article-en.html");
  const passage =
    "None of this changes what a model knows. It changes what a long question costs, and with that";
  const form = await openForm(page, overlayOf(page), passage);
  await expect(form.name).toHaveValue("");
  await expect(form.name).toHaveAccessibleDescription(/too long for a name/);
  await expect(form.name).toBeFocused();
});
