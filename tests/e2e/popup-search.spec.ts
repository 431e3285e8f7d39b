import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { keptWords } from "./kept-texts";
import { MIXED_SHELVES, seedLibrary } from "./seed-library";

test("the library's search finds notes and quotes in both languages as one types", async ({
  openPage,
  openPopup,
  overlayOf,
}) => {
  const page = await openPage("article-zh.html");
  await keepPassage(page, "#cache", "显存和带宽就越紧张");
  const english = await openPage("article-en.html");
  await keepPassage(english, "#quote", "answers sooner");
  await expect(overlayOf(english).toolbar).toBeHidden();

  const popup = await openPopup(english);
  await popup.getByRole("tab", { name: "Library" }).click();
  const search = popup.getByRole("searchbox");
  const [chinese, sooner] = [popup.getByText("显存和带宽就越紧张"), popup.getByText("answers sooner")];
  await expect(chinese).toBeVisible();
  await expect(sooner).toBeVisible();
  await search.fill("带宽");
  await expect(sooner).toBeHidden();
  await expect(popup.locator("mark").first()).toHaveText("带宽");
  await search.fill("SOON");
  await expect(chinese).toBeHidden();
  await expect(popup.getByText("sooner")).toBeVisible();
  await search.fill("nothing like it");
  await expect(popup.getByText("Nothing found for")).toBeVisible();
  await search.fill("sooner has:notes");
  await expect(popup.getByText("After “has:” there can only be note.")).toBeVisible();
  await expect(popup.getByText("Nothing found for")).toHaveCount(0);
});

test("what stands in the kept text of an article alone is found in the popup, and Enter leads to the text", async ({
  extension,
  openPage,
  openPopup,
}) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#quote", "answers sooner");
  await expect.poll(() => keptWords(extension)).toEqual([expect.stringContaining("four times the work")]);
  const popup = await openPopup(page);
  await expect(popup.getByRole("searchbox")).toBeFocused();
  await popup.getByRole("searchbox").fill('"four times the work"');
  const texts = popup.getByRole("region", { name: "In the text of 1 article" });
  await expect(texts.locator("mark")).toHaveText("four times the work");
  const opened = extension.context.waitForEvent("page");
  await popup.keyboard.press("Enter");
  await expect(await opened).toHaveURL(/library\.html#read=/);
});

test("whatever is typed goes to the search from the first key on, and keys lead through what it finds", async ({
  extension,
  openExtensionPage,
  openPage,
  openPopup,
}) => {
  await seedLibrary(await openExtensionPage("library.html"), ...MIXED_SHELVES);
  const page = await openPage("article-en.html");
  const popup = await openPopup(page);
  const search = popup.getByRole("searchbox");
  await expect(search).toBeFocused();
  await popup.keyboard.type("attention");
  await expect(popup.getByRole("tab", { name: "Library" })).toHaveAttribute("aria-selected", "true");
  const title = popup.getByRole("button", { name: "Mixture of Block Attention" });
  await expect(title.locator("mark")).toHaveText("Attention");
  await popup.keyboard.press("ArrowDown");
  await expect(title).toBeFocused();
  await popup.keyboard.press("ArrowDown");
  await expect(popup.getByRole("link").first()).toBeFocused();
  await popup.keyboard.press("ArrowUp");
  await popup.keyboard.press("ArrowUp");
  await expect(search).toBeFocused();
  await popup.keyboard.press("Escape");
  await expect(search).toHaveValue("");
  await expect(popup.getByRole("tab", { name: "This page" })).toHaveAttribute("aria-selected", "true");

  // From elsewhere too, and Enter need not wait for what it is about.
  await popup.getByRole("switch").focus();
  await popup.keyboard.type("稀疏");
  await expect(search).toHaveValue("稀疏");
  const opened = extension.context.waitForEvent("page");
  await popup.keyboard.press("Enter");
  expect((await opened).url()).toMatch(/library\.html#q=.*&page=https%3A%2F%2Fsite-1\.example/);
});

test("Esc empties the search first, wherever the focus is, and is then the browser's", async ({
  openExtensionPage,
  openPage,
  openPopup,
}) => {
  await seedLibrary(await openExtensionPage("library.html"), ...MIXED_SHELVES);
  const popup = await openPopup(await openPage("article-en.html"));
  await popup.evaluate(() => {
    document.addEventListener("keydown", ({ key, defaultPrevented }) => {
      if (key === "Escape") document.title = defaultPrevented ? "taken" : "left";
    });
  });
  await popup.keyboard.type("block");
  await expect(popup.locator("mark").first()).toBeVisible();
  await popup.keyboard.press("ArrowDown");
  await popup.keyboard.press("Escape");
  await expect(popup.getByRole("searchbox")).toHaveValue("");
  await expect(popup.getByRole("searchbox")).toBeFocused();
  await expect(popup).toHaveTitle("taken");
  await popup.keyboard.press("Escape");
  await expect(popup).toHaveTitle("left");
});
