import type { Locator } from "@playwright/test";
import { askBackground } from "./ask-background";
import { expect, test } from "./fixtures";
import { store, termsOf } from "./own-terms-room";
import { problems } from "./problems";

test("saving a term changes what was written, and keeps what another tab made of the rest", async ({
  openExtensionPage,
}) => {
  const options = await openExtensionPage("options.html#terms");
  const { term } = await store(options, "RAG gate");
  const { edit, name, aliases, definition, button } = termsOf(options);
  await edit("RAG gate").click();
  await name.fill("RAG gates");
  await store(options, "RAG gate", { id: term.id, definition: "Elsewhere.", aliases: ["retrieval gate"] });
  await expect(definition).toHaveValue("Elsewhere.");
  await expect(aliases).toHaveValue("retrieval gate");
  await expect(name).toHaveValue("RAG gates");
  await button("Save").click();
  await expect(options.getByRole("heading", { name: "RAG gates retrieval gate" })).toBeVisible();
  await expect(options.getByText("Elsewhere.")).toBeVisible();

  await button("Undo").click();
  await expect(options.getByRole("heading", { name: "RAG gate retrieval gate" })).toBeVisible();
  await expect(options.getByText("Elsewhere.")).toBeVisible();
});

test("a field that is written in says what another tab made of it, until it is saved or the same", async ({
  openExtensionPage,
}) => {
  const options = await openExtensionPage("options.html#terms");
  const { term } = await store(options, "RAG gate");
  const { edit, name, definition, button } = termsOf(options);
  await edit("RAG gate").click();
  await definition.fill("Mine.");
  await store(options, "RAG gate", { id: term.id, definition: "Elsewhere." });
  const told = "This was changed elsewhere. What you write here replaces that: Elsewhere.";
  await expect(definition).toHaveAccessibleDescription(told);
  await expect(name).toHaveAccessibleDescription("");
  expect(await problems(options)).toEqual([]);
  await definition.fill("Elsewhere.");
  await expect(definition).toHaveAccessibleDescription("");
  await definition.fill("Mine.");
  await store(options, "RAG gate", { id: term.id, definition: "Elsewhere again." });
  await expect(definition).toHaveAccessibleDescription(/Elsewhere again\.$/);
  await definition.fill("Mine after all.");
  await expect(definition).toHaveAccessibleDescription(/Elsewhere again\.$/);
  await button("Save").click();
  await expect(options.getByText("Mine after all.")).toBeVisible();
  await button("Undo").click();
  await expect(options.getByText("Elsewhere again.")).toBeVisible();
});

test.describe("what is written of a term and not saved", () => {
  test("outlasts a search, another term and another tab, and is shown as unsaved", async ({
    openExtensionPage,
  }) => {
    const options = await openExtensionPage("options.html#terms");
    await store(options, "RAG gate");
    await store(options, "Block door");
    const { edit, editors, name, definition, tab, button } = termsOf(options);
    await edit("RAG gate").click();
    await definition.fill("Written with care.");
    await options.getByRole("searchbox").fill("door");
    await expect(options.getByRole("heading", { name: "RAG gate" })).toHaveCount(0);
    await expect(definition).toHaveValue("Written with care.");
    await expect(options.getByRole("searchbox")).toBeFocused();

    await edit("Block door").click();
    await expect(name).toHaveValue("Block door");
    await expect(editors).toHaveCount(1);
    await button("RAG gate").click();
    await expect(definition).toHaveValue("Written with care.");

    await options.getByRole("searchbox").fill("");
    await tab("Packs").click();
    await tab("Your terms").click();
    await expect(options.getByRole("listitem").filter({ hasText: "RAG gate" })).toContainText(
      "Not saved yet",
    );
    await edit("RAG gate").click();
    await expect(definition).toHaveValue("Written with care.");
    await button("Save").click();
    await expect(options.getByText("Written with care.")).toBeVisible();
    await expect(options.getByText("Not saved yet")).toHaveCount(0);
  });

  test("of a new term is led back to; one term is written at a time", async ({ openExtensionPage }) => {
    const options = await openExtensionPage("options.html#terms");
    await store(options, "RAG gate");
    const { edit, editors, name, definition, tab, button } = termsOf(options);
    await button("Add a term").click();
    await name.fill("Third");
    await definition.fill("Third careful text.");
    await edit("RAG gate").click();
    await expect(editors).toHaveCount(1);
    await expect(name).toHaveValue("RAG gate");
    await tab("Packs").click();
    await tab("Your terms").click();
    expect(await problems(options)).toEqual([]);
    await button("Third").click();
    await expect(definition).toHaveValue("Third careful text.");
    await button("Add").click();
    await expect(options.getByRole("heading", { name: "Third" })).toBeVisible();
    await expect(options.getByText("Not saved yet")).toHaveCount(0);
  });

  for (const way of ["Escape", "Cancel"])
    test(`is discarded by ${way}, which can be taken back by button and by key`, async ({
      openExtensionPage,
    }) => {
      const options = await openExtensionPage("options.html#terms");
      await store(options, "RAG gate");
      const { edit, editors, definition, button } = termsOf(options);
      const giveUp = () => (way === "Cancel" ? button("Cancel").click() : options.keyboard.press("Escape"));
      await edit("RAG gate").click();
      await giveUp();
      await expect(editors).toHaveCount(0);
      await expect(button("Undo")).toHaveCount(0);
      for (const undo of [() => button("Undo").click(), () => options.keyboard.press("Control+z")]) {
        await edit("RAG gate").click();
        await definition.fill("Written with care.");
        await giveUp();
        await expect(options.getByText("Discarded.")).toBeVisible();
        await expect(edit("RAG gate")).toBeFocused();
        await expect(options.getByText("Not saved yet")).toHaveCount(0);
        await undo();
        await expect(definition).toHaveValue("Written with care.");
        await giveUp();
      }
    });

  test("stays where the term is deleted elsewhere, and saving brings it back", async ({
    openExtensionPage,
  }) => {
    const options = await openExtensionPage("options.html#terms");
    const { term } = await store(options, "RAG gate");
    const { edit, definition, button } = termsOf(options);
    await edit("RAG gate").click();
    await definition.fill("Written with care.");
    await askBackground(options, "own-term/delete", { id: term.id });
    await expect(options.getByText("This term was deleted. Saving it brings it back.")).toBeVisible();
    await expect(definition).toHaveValue("Written with care.");
    await button("Save").click();
    await expect(options.getByText("1 term of your own")).toBeVisible();
    await expect(options.getByText("Written with care.")).toBeVisible();
  });

  test("is asked about before the page is left", async ({ openExtensionPage }) => {
    const options = await openExtensionPage("options.html#terms");
    const { name, button } = termsOf(options);
    const asked: string[] = [];
    options.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await options.reload();
    await button("Add a term").click();
    await name.fill("Third");
    await options.reload();
    await expect(button("Add a term")).toBeVisible();
    expect(asked).toEqual(["beforeunload"]);
  });
});

test("fields for several lines are as high as their lines, and grow with what is written", async ({
  openExtensionPage,
}) => {
  const options = await openExtensionPage("options.html#terms");
  const { aliases, definition, button, tab } = termsOf(options);
  const lines = (field: Locator) =>
    field.evaluate((element) => {
      const { lineHeight, paddingBlock } = getComputedStyle(element);
      return (element.clientHeight - 2 * parseFloat(paddingBlock)) / parseFloat(lineHeight);
    });
  await button("Add a term").click();
  expect([await lines(aliases), await lines(definition)]).toEqual([2, 3]);
  await aliases.fill("one\ntwo\nthree\nfour");
  expect(await lines(aliases)).toBe(4);
  await tab("Packs").click();
  await options.getByText("Or paste it as text").click();
  expect(await lines(options.getByRole("textbox", { name: "Text of the pack" }))).toBe(5);
});

test("of several aliases each one that is wrong is named, and a line that holds several is pointed out", async ({
  openExtensionPage,
}) => {
  const options = await openExtensionPage("options.html#terms");
  const { name, aliases, definition, button } = termsOf(options);
  await button("Add a term").click();
  await name.fill("RAG gate");
  await definition.fill("A gate.");
  await aliases.fill("x\ngood one, fine two\n42");
  await expect(aliases).toHaveAccessibleDescription(/“good one, fine two” counts as one/);
  await button("Add").click();
  await expect(aliases).toHaveAccessibleDescription(/“x”: a single character .*“42”: has no letter in it/s);
});
