import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { type Shelf, seedLibrary } from "./seed-library";

const SHELVES: Shelf[] = [
  [{ title: "Attention" }, { quote: "One.", tags: ["alpha", "beta"] }, { quote: "Two.", tags: ["gamma"] }],
];

/** Gives a control the focus and presses it, as one does by keys. */
async function press(page: Page, control: Locator): Promise<void> {
  await control.focus();
  await page.keyboard.press("Enter");
}

test("what renames and deletes tags leaves the focus among them, and after the last in the room's link", async ({
  openExtensionPage,
}) => {
  const library = await openExtensionPage("library.html#tags");
  await seedLibrary(library, ...SHELVES);
  const rename = (tag: string) => library.getByRole("button", { name: `Rename the tag “${tag}”` });
  const remove = (tag: string) => library.getByRole("button", { name: `Delete the tag “${tag}”` });
  await press(library, rename("beta"));
  await library.keyboard.press("Escape");
  await expect(rename("beta")).toBeFocused();
  await library.keyboard.press("Enter");
  await library.keyboard.press("Control+a");
  await library.keyboard.type("zeta");
  await library.keyboard.press("Enter");
  await expect(rename("zeta")).toBeFocused();
  await library.keyboard.press("Enter");
  await library.keyboard.press("Control+a");
  await library.keyboard.type("alpha");
  await library.keyboard.press("Enter");
  await expect(rename("zeta")).toHaveCount(0);
  await expect(rename("alpha")).toBeFocused();
  await press(library, remove("alpha"));
  await expect(remove("alpha")).toHaveCount(0);
  await expect(remove("gamma")).toBeFocused();
  await library.keyboard.press("Enter");
  await expect(library.getByText("No tags yet.")).toBeVisible();
  await expect(library.getByRole("link", { name: "Tags", exact: true })).toBeFocused();
});

test("after the last highlight and the last of the bin the focus is in the room's link", async ({
  openExtensionPage,
}) => {
  const library = await openExtensionPage("library.html");
  await seedLibrary(library, ...SHELVES);
  const remove = library.getByRole("button", { name: "Delete the highlight" });
  await expect(remove).toHaveCount(2);
  await press(library, remove.first());
  await expect(remove).toHaveCount(1);
  await expect(remove).toBeFocused();
  await library.keyboard.press("Enter");
  await expect(library.getByText("Nothing kept yet")).toBeVisible();
  await expect(library.getByRole("link", { name: "Highlights", exact: true })).toBeFocused();
  await library.getByRole("link", { name: /^Bin/ }).click();
  const restore = library.getByRole("button", { name: "Restore" });
  await expect(restore).toHaveCount(2);
  await press(library, restore.first());
  await expect(restore).toHaveCount(1);
  await expect(restore).toBeFocused();
  await library.keyboard.press("Enter");
  await expect(library.getByText("The bin is empty.")).toBeVisible();
  await expect(library.getByRole("link", { name: /^Bin/ })).toBeFocused();
});

test("the last highlight that Delete takes away leaves the focus in the room's link", async ({
  openExtensionPage,
}) => {
  const library = await openExtensionPage("library.html");
  await seedLibrary(library, [{ title: "Attention" }, { quote: "One." }]);
  await library.locator(".tl-highlight").focus();
  await library.keyboard.press("Delete");
  await expect(library.getByText("Nothing kept yet")).toBeVisible();
  await expect(library.getByRole("link", { name: "Highlights", exact: true })).toBeFocused();
});

test("Esc, Clear and Delete among what can be done with a selection leave the focus in the list", async ({
  openExtensionPage,
}) => {
  const library = await openExtensionPage("library.html");
  await seedLibrary(library, ...SHELVES);
  const cards = library.locator(".tl-highlight");
  await expect(cards).toHaveCount(2);
  const bar = library.getByRole("region", { name: "Selected highlights" });
  await cards.first().focus();
  for (const [name, key] of [
    ["Remove", "Escape"],
    ["Clear the selection", "Enter"],
  ] as const) {
    await library.keyboard.press("x");
    await bar.getByRole("textbox").fill("draft");
    await bar.getByRole("button", { name: "Add" }).click();
    await bar.getByRole("button", { name }).focus();
    await library.keyboard.press(key);
    await expect(bar).toHaveCount(0);
    await expect(cards.first()).toBeFocused();
  }
  await library.keyboard.press("x");
  await press(library, bar.getByRole("button", { name: "Delete" }));
  await expect(cards).toHaveCount(1);
  await expect(cards.first()).toBeFocused();
});
