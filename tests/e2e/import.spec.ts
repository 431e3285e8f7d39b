import { expect, test } from "./fixtures";
import { choose, counts, file, openImport, sample } from "./import-dialog";
import { keepPassage } from "./keep-passage";
import { paintedTexts } from "./painted";
import { problems } from "./problems";

test("a file of another program is recognised, counted, imported, changes nothing twice, and is undone", async ({
  openExtensionPage,
}) => {
  const library = await openExtensionPage("library.html");
  const dialog = await openImport(library);
  await choose(dialog, sample("hypothesis-export.json"));
  await expect(dialog.getByText("annotations from Hypothesis")).toBeVisible();
  expect(await counts(dialog)).toEqual({
    New: "1",
    "Here already": "0",
    "Different here": "0",
    Unreadable: "1",
  });
  await expect(dialog.getByRole("cell", { name: "annotations[1].target[0].selector" })).toBeVisible();
  await dialog.getByRole("button", { name: "Import 1 highlight" }).click();
  await expect(dialog.getByText("Imported. New: 1. Changed: 0.")).toBeVisible();
  await expect(library.locator("blockquote")).toHaveText("most of the weights are nothing");
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(library.getByRole("button", { name: "Import…" })).toBeFocused();

  await openImport(library);
  await choose(dialog, sample("hypothesis-export.json"));
  expect(await counts(dialog)).toMatchObject({ New: "0", "Here already": "1" });
  await expect(dialog.getByText("There is nothing to import")).toBeVisible();
  await dialog.getByRole("button", { name: "Choose another file" }).click();
  await dialog.getByRole("button", { name: "Undo this import" }).click();
  await expect(dialog.getByText("The import was undone.")).toBeVisible();
  await expect(library.locator("blockquote")).toHaveCount(0);
});

test("an imported passage is painted on its page, also on one that is open", async ({
  openPage,
  openExtensionPage,
}) => {
  const page = await openPage("article-en.html");
  const uri = page.url();
  const target = [
    {
      source: uri,
      selector: [{ type: "TextQuoteSelector", exact: "answers sooner", prefix: "", suffix: "" }],
    },
  ];
  const annotations = [{ id: "x", uri, text: "", tags: [], document: {}, target }];
  const library = await openExtensionPage("library.html");
  const dialog = await openImport(library);
  await choose(dialog, file(JSON.stringify({ annotations })));
  await dialog.getByRole("button", { name: "Import 1 highlight" }).click();
  await expect(dialog.getByText("Imported.")).toBeVisible();
  await page.bringToFront();
  await expect.poll(() => paintedTexts(page, "termlight-yellow")).toEqual(["answers sooner"]);
});

test("what is here otherwise is kept, replaced, or kept beside, as the reader says", async ({
  openPage,
  openExtensionPage,
}) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#quote", "answers sooner");
  const library = await openExtensionPage("library.html");
  const text = `Highlight,URL,Note\nanswers sooner,${page.url()},From the file\n`;
  const notes = library.locator(".tl-highlight-note");
  const dialog = await openImport(library);
  await choose(dialog, file(text));
  await dialog.getByRole("button", { name: "Check", exact: true }).click();
  expect(await counts(dialog)).toMatchObject({ New: "0", "Different here": "1" });
  await expect(dialog.getByRole("radio", { name: /Keep mine/ })).toBeChecked();
  await expect(dialog.getByText("Nothing would change")).toBeVisible();
  await dialog.getByRole("radio", { name: /Keep both/ }).check();
  await dialog.getByRole("button", { name: "Import 1 highlight" }).click();
  await expect(library.locator("blockquote")).toHaveCount(2);
  await dialog.getByRole("button", { name: "Undo this import" }).click();
  await expect(library.locator("blockquote")).toHaveCount(1);
  await dialog.getByRole("button", { name: "Done" }).click();

  await openImport(library);
  await choose(dialog, file(text));
  await dialog.getByRole("button", { name: "Check", exact: true }).click();
  await dialog.getByRole("radio", { name: /Take the file’s/ }).check();
  await dialog.getByRole("button", { name: "Import 1 highlight" }).click();
  await expect(dialog.getByText("Imported. New: 0. Changed: 1.")).toBeVisible();
  await expect(notes).toHaveText(["From the file"]);
});

test("the columns of a table are guessed, shown, and corrected by the reader", async ({
  openExtensionPage,
}) => {
  const library = await openExtensionPage("library.html");
  const dialog = await openImport(library);
  await choose(dialog, sample("generic-latin1.csv"));
  await expect(dialog.getByRole("combobox", { name: /Zitat/ })).toHaveValue("quote");
  await expect(dialog.getByRole("combobox", { name: /Quelle/ })).toHaveValue("url");
  await expect(dialog.getByText("Experten werden gewählt, nicht alle.")).toBeVisible();
  await dialog.getByRole("combobox", { name: /Zitat/ }).selectOption("note");
  await expect(dialog.getByText("One column must hold the highlighted text.")).toBeVisible();
  await dialog.getByRole("combobox", { name: /Zitat/ }).selectOption("quote");
  await dialog.getByRole("combobox", { name: /Anmerkung/ }).selectOption("note");
  await dialog.getByRole("button", { name: "Check", exact: true }).click();
  expect(await counts(dialog)).toMatchObject({ New: "2", Unreadable: "0" });
  await dialog.getByRole("button", { name: "Import 2 highlights" }).click();
  await expect(library.locator("blockquote")).toHaveText([
    "Experten werden gewählt, nicht alle.",
    "Ein zweiter Satz.",
  ]);
  await expect(library.getByText("schön")).toBeVisible();
});

for (const scheme of ["light", "dark"] as const) {
  test.describe(`in ${scheme} colours`, () => {
    test.use({ scheme });

    test("no step of the dialog has a fault that axe finds, and Esc leaves it", async ({
      openExtensionPage,
    }) => {
      const library = await openExtensionPage("library.html");
      const dialog = await openImport(library);
      expect(await problems(library)).toEqual([]);
      await choose(dialog, sample("generic-gb18030.csv"), sample("web-annotation-page.json"));
      await expect(dialog.getByRole("combobox").first()).toBeVisible();
      expect(await problems(library)).toEqual([]);
      await dialog.getByRole("button", { name: "Check", exact: true }).click();
      await dialog.getByRole("button", { name: "Import 2 highlights" }).click();
      await dialog.getByRole("button", { name: "Next file (1 waits)" }).click();
      await expect(dialog.locator("dl")).toBeVisible();
      expect(await problems(library)).toEqual([]);
      await library.keyboard.press("Escape");
      await expect(dialog).toHaveCount(0);
      await expect(library.getByRole("button", { name: "Import…" })).toBeFocused();
    });
  });
}
