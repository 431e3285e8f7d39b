import { expect, test } from "./fixtures";
import { problems } from "./problems";
import { MIXED_SHELVES, seedLibrary } from "./seed-library";

test.beforeEach(async ({ openExtensionPage }) => {
  await seedLibrary(await openExtensionPage("options.html"), ...MIXED_SHELVES);
});

test("highlights are selected by click, with Shift and by keys; one change of all is taken back as one", async ({
  openExtensionPage,
}) => {
  const library = await openExtensionPage("library.html");
  const boxes = library.getByRole("checkbox");
  await expect(boxes).toHaveCount(4);
  await boxes.nth(0).click();
  await boxes.nth(2).click({ modifiers: ["Shift"] });
  const bar = library.getByRole("region", { name: "Selected highlights" });
  await expect(bar.getByText("3 selected")).toBeVisible();
  await bar.getByRole("textbox", { name: "Tags for the selection" }).fill("draft, talk");
  await bar.getByRole("button", { name: "Add" }).click();
  await expect(library.getByText("3 highlights tagged.")).toBeVisible();
  await expect(library.getByRole("button", { name: "#talk" })).toHaveCount(3);
  await library.getByRole("button", { name: "Undo" }).click();
  await expect(library.getByRole("button", { name: "#talk" })).toHaveCount(0);
  await bar.getByRole("button", { name: "Colour the selection purple" }).click();
  await expect(library.getByText("3 highlights coloured.")).toBeVisible();
  await library.locator("blockquote").first().click();
  await library.keyboard.press("Control+z");
  await expect(library.getByText("Taken back.")).toBeVisible();
  await library.keyboard.press("Escape");
  await expect(bar).toHaveCount(0);
});

test("keys move, select, colour, delete and take back", async ({ openExtensionPage }) => {
  const library = await openExtensionPage("library.html");
  await expect(library.locator("blockquote")).toHaveCount(4);
  const first = library.getByRole("listitem").filter({ hasText: "稀疏注意力讓" });
  await library.keyboard.press("j");
  await expect(first).toBeFocused();
  await library.keyboard.press("x");
  await library.keyboard.press("Shift+ArrowDown");
  await expect(library.getByText("2 selected")).toBeVisible();
  await library.keyboard.press("Delete");
  await expect(library.getByText("2 highlights deleted.")).toBeVisible();
  await expect(library.locator("blockquote")).toHaveCount(2);
  await library.keyboard.press("Control+z");
  await expect(library.locator("blockquote")).toHaveCount(4);
  await library.keyboard.press("Control+a");
  await expect(library.getByText("4 selected")).toBeVisible();
});

test("what was edited in place is taken back by Ctrl+Z", async ({ openExtensionPage }) => {
  const library = await openExtensionPage("library.html");
  const card = library.getByRole("listitem").filter({ hasText: "Routing is learned" });
  await card.getByRole("button", { name: "Edit note, tags and colour" }).click();
  await card.getByRole("textbox", { name: "Note" }).fill("Ask about this.");
  await card.getByRole("button", { name: "Done" }).click();
  await expect(card.getByText("Ask about this.")).toBeVisible();
  await library.keyboard.press("Control+z");
  await expect(card.getByText("Ask about this.")).toHaveCount(0);
});

test("changes of one field after the other are taken back one after the other", async ({
  openExtensionPage,
}) => {
  const library = await openExtensionPage("library.html");
  const card = library.locator("#highlight-01942530-0000-7000-8000-000000000002");
  await expect(card).toHaveAttribute("style", /blue/);
  for (const [key, color] of [
    ["1", /yellow/],
    ["2", /green/],
  ] as const) {
    await card.focus();
    await library.keyboard.press(key);
    await expect(card).toHaveAttribute("style", color);
  }
  for (const note of ["First.", "Second."]) {
    await card.getByRole("button", { name: "Edit note, tags and colour" }).click();
    await card.getByRole("textbox", { name: "Note" }).fill(note);
    await card.getByRole("button", { name: "Done" }).click();
    await expect(card.getByText(note)).toBeVisible();
  }
  await library.keyboard.press("Control+z");
  await expect(card.getByText("First.")).toBeVisible();
  await library.keyboard.press("Control+z");
  await expect(card.getByText("First.")).toHaveCount(0);
  await library.keyboard.press("Control+z");
  await expect(card).toHaveAttribute("style", /yellow/);
  await library.keyboard.press("Control+z");
  await expect(card).toHaveAttribute("style", /blue/);
});

test("tags are renamed, put together and deleted, each with an undo", async ({ openExtensionPage }) => {
  const library = await openExtensionPage("library.html");
  await library.getByRole("link", { name: "Tags", exact: true }).click();
  const lines = library.locator(".tl-tag-line");
  await expect(lines).toHaveCount(4);
  await library.getByRole("button", { name: "Rename the tag “cache”" }).click();
  await library.getByRole("textbox", { name: "New name for the tag “cache”" }).fill("long text");
  await library.getByRole("button", { name: "Rename", exact: true }).last().click();
  await expect(library.getByText("“cache” is now “long text” on 1 highlight.")).toBeVisible();
  await expect(library.getByRole("button", { name: "#long text" })).toBeVisible();
  await library.getByRole("button", { name: "Rename the tag “long text”" }).click();
  await library.getByRole("textbox").last().fill("长文本");
  await library.getByRole("button", { name: "Put together" }).click();
  await expect(lines).toHaveCount(3);
  await expect(lines.filter({ hasText: "#长文本" })).toContainText("3 highlights");
  await library.getByRole("button", { name: "Delete the tag “to read”" }).click();
  await expect(lines).toHaveCount(2);
  expect(await problems(library)).toEqual([]);
  await library.getByRole("button", { name: "Undo" }).click();
  await expect(lines).toHaveCount(3);
  await library.keyboard.press("Control+z");
  await expect(lines.filter({ hasText: "#long text" })).toContainText("1 highlight");
});

test("two windows of the library stay in step", async ({ openExtensionPage }) => {
  const one = await openExtensionPage("library.html");
  const other = await openExtensionPage("library.html");
  await expect(other.locator("blockquote")).toHaveCount(4);
  await one.bringToFront();
  await one.getByRole("checkbox").first().click();
  await one.keyboard.press("Delete");
  await expect(one.locator("blockquote")).toHaveCount(3);
  await other.bringToFront();
  await expect(other.locator("blockquote")).toHaveCount(3);
  await other.getByRole("link", { name: "Bin 1 highlight" }).click();
  await other.getByRole("button", { name: "Restore" }).click();
  await one.bringToFront();
  await expect(one.locator("blockquote")).toHaveCount(4);
});

for (const scheme of ["light", "dark"] as const) {
  test.describe(`in ${scheme} colours`, () => {
    test.use({ scheme });

    test("the list with a selection, an explained query and the sheet of keys have no fault that axe finds", async ({
      openExtensionPage,
    }) => {
      const library = await openExtensionPage("library.html");
      await library.getByRole("checkbox").first().click();
      await expect(library.getByText("1 selected")).toBeVisible();
      expect(await problems(library)).toEqual([]);
      await library.getByRole("searchbox").fill("notes:x");
      await expect(library.locator(".tl-fault")).toBeVisible();
      expect(await problems(library)).toEqual([]);
      await library.getByRole("searchbox").press("Escape");
      await library.locator("blockquote").first().click();
      await library.keyboard.press("?");
      await expect(library.getByRole("dialog", { name: "Keys and operators" })).toBeVisible();
      expect(await problems(library)).toEqual([]);
      await library.keyboard.press("Escape");
      await expect(library.getByRole("dialog")).toHaveCount(0);
    });
  });
}
