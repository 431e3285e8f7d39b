import { expect, test } from "./fixtures";
import { store, termsOf } from "./own-terms-room";
import { problems } from "./problems";

test("deleted terms are listed and restored one by one, also after their toasts have gone", async ({
  openExtensionPage,
}) => {
  const options = await openExtensionPage("options.html#terms");
  for (const name of ["RAG gate", "Block door", "Third thing"]) await store(options, name);
  const { button } = termsOf(options);
  await expect(options.getByText(/deleted term/)).toHaveCount(0);
  for (const name of ["RAG gate", "Block door"]) await button(`Delete “${name}”`).click();
  await options.reload();
  await options.getByText("2 deleted terms").click();
  expect(await problems(options)).toEqual([]);
  await button("Restore “RAG gate”").click();
  await expect(options.getByRole("heading", { name: "RAG gate" })).toBeVisible();
  await expect(button("Restore “Block door”")).toBeFocused();
  await button("Restore “Block door”").press("Enter");
  await expect(options.getByText("3 terms of your own")).toBeVisible();
  await expect(options.getByText(/deleted term/)).toHaveCount(0);
  await expect(options.getByRole("tab", { selected: true })).toBeFocused();
});

test("deletions are taken back by key, from the last on, without the toast", async ({
  openExtensionPage,
}) => {
  const options = await openExtensionPage("options.html#terms");
  for (const name of ["RAG gate", "Block door"]) await store(options, name);
  const { button } = termsOf(options);
  await button("Delete “Block door”").press("Enter");
  await expect(options.getByText("“Block door” deleted.")).toBeVisible();
  await expect(button("Delete “RAG gate”")).toBeFocused();
  await options.keyboard.press("Enter");
  await expect(options.getByText("“RAG gate” deleted.")).toBeVisible();
  await expect(options.getByRole("tab", { selected: true })).toBeFocused();
  await button("Dismiss").click();
  await options.keyboard.press("Control+z");
  await expect(options.getByRole("heading", { name: "RAG gate" })).toBeVisible();
  await options.keyboard.press("Control+z");
  await expect(options.getByRole("heading", { name: "Block door" })).toBeVisible();
  await options.keyboard.press("Control+z");
  await expect(options.getByText("There is nothing to take back.")).toBeVisible();
});
