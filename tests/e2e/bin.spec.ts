import { download } from "./download";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { bringToNewerVersion } from "./newer-database";
import { highlightsOn } from "./page-session";
import { clickPainted, paintedTexts } from "./painted";
import { multiplyHighlight } from "./put-rows";
import { seedLibrary } from "./seed-library";
import { selectPassage } from "./select-passage";

const YELLOW = "termlight-yellow";

const FAILED = "The library could not be opened";

test("what was deleted lies in the bin, comes back from it, or goes for good", async ({
  extension,
  openPage,
  overlayOf,
  openExtensionPage,
}) => {
  const page = await openPage("article-en.html");
  for (const [within, passage] of [
    ["#quote", "answers sooner"],
    ["#opening", "every token is"],
  ] as const) {
    await keepPassage(page, within, passage);
    await clickPainted(page, YELLOW, passage);
    await overlayOf(page).button("Delete the highlight").click();
    await expect.poll(() => paintedTexts(page, YELLOW)).toEqual([]);
  }
  const library = await openExtensionPage("library.html");
  await library.getByRole("link", { name: "Bin 2 highlights" }).click();
  const quotes = library.locator("blockquote");
  await expect(quotes).toHaveText(["every token is", "answers sooner"]);
  const last = library.getByRole("listitem").filter({ hasText: "answers sooner" });
  await last.getByRole("button", { name: "Restore" }).click();
  await expect(quotes).toHaveText(["every token is"]);
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["answers sooner"]);
  await library.bringToFront();
  await library.getByRole("button", { name: "Delete for good" }).click();
  await library.getByRole("button", { name: "Really delete" }).click();
  await expect(library.getByText("The bin is empty.")).toBeVisible();
  await library.getByRole("link", { name: "Highlights" }).click();
  await expect(quotes).toHaveText(["answers sooner"]);
  await expect(library.getByRole("link", { name: /^Bin .*highlight/ })).toHaveCount(0);
});

test("of a full bin only what is near the window is drawn; its last row is reached, restored, and that is taken back", async ({
  openExtensionPage,
}) => {
  const own = await openExtensionPage("options.html");
  await seedLibrary(own, [{ title: "Routing" }, { quote: "Still kept." }]);
  // The nth was deleted n seconds before the first.
  const deleted = Date.now();
  await multiplyHighlight(own, 1_200, (nth) => ({
    quote: `Passage ${nth}.`,
    deletedAt: deleted - nth * 1_000,
  }));
  const library = await openExtensionPage("library.html#bin");
  await expect(library.getByRole("link", { name: "Bin 1,200 highlights" })).toBeVisible();
  const quotes = library.locator("blockquote");
  await expect(quotes.first()).toHaveText("Passage 0.");
  expect(await quotes.count()).toBeLessThan(60);
  await expect(library.getByRole("listitem").filter({ hasText: "Passage 0." })).toHaveAttribute(
    "aria-setsize",
    "1200",
  );
  const last = library.getByRole("listitem").filter({ hasText: "Passage 1199." });
  // Rows that were not measured are taken for so tall: the end is where it is once they are.
  const scrollToEnd = (): Promise<void> =>
    library.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await expect.poll(() => scrollToEnd().then(() => last.count())).toBe(1);
  await last.getByRole("button", { name: "Restore" }).press("Enter");
  await expect(library.getByText("It is back in the library.")).toBeVisible();
  await expect(last).toHaveCount(0);
  const before = library.getByRole("listitem").filter({ hasText: "Passage 1198." });
  await expect(before.getByRole("button", { name: "Restore" })).toBeFocused();
  await expect(library.getByRole("link", { name: "Bin 1,199 highlights" })).toBeVisible();
  await library.keyboard.press("Control+z");
  await expect(library.getByRole("link", { name: "Bin 1,200 highlights" })).toBeVisible();
});

test("a library that a newer version wrote is left as it is, said so, and can be saved to a file", async ({
  openPage,
  overlayOf,
  openExtensionPage,
}) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#quote", "answers sooner");
  const elsewhere = await openExtensionPage("manifest.json");
  await bringToNewerVersion(elsewhere);
  const library = await openExtensionPage("library.html");
  await expect(library.getByText("It was written by a newer Termlight.")).toBeVisible();
  const { text } = await download(library, library.getByRole("button", { name: "Save what can be read" }));
  expect(JSON.parse(text).highlights).toMatchObject([{ quote: "answers sooner" }]);
  await expect(library.getByRole("status")).toHaveText("1 highlight was saved to a file.");
  await page.bringToFront();
  await selectPassage(page, "#opening", "every token is");
  await overlayOf(page).toolbar.getByRole("button", { name: "Highlight in yellow" }).click();
  await expect(overlayOf(page).host.getByRole("alert")).toContainText("1 highlight is not saved yet");
  await expect.poll(() => paintedTexts(page, "termlight-unsaved")).toEqual(["every token is"]);
});

test("every page that reads the library says so where it cannot be opened, and not that there is nothing", async ({
  openExtensionPage,
}) => {
  await bringToNewerVersion(await openExtensionPage("manifest.json"));
  for (const place of ["#packs", "#terms", "#muted", "#backup"]) {
    const options = await openExtensionPage(`options.html${place}`);
    await expect(options.getByText(FAILED)).toBeVisible();
    await expect(options.getByText("Open the library page: it says why")).toBeVisible();
    await options.close();
  }
  for (const place of ["#bin", "#tags", "#terms", "#insights"]) {
    const library = await openExtensionPage(`library.html${place}`);
    await expect(library.getByText(FAILED)).toBeVisible();
    await library.close();
  }
  const reading = await openExtensionPage(
    `library.html#read=${encodeURIComponent("https://site.example/a")}`,
  );
  await expect(reading.getByText("It was written by a newer Termlight.")).toBeVisible();
  await expect(reading.getByRole("button", { name: "Save what can be read" })).toBeVisible();
  const popup = await openExtensionPage("popup.html");
  await popup.getByRole("tab", { name: "Library" }).click();
  await expect(popup.getByText(FAILED)).toBeVisible();
  await popup.getByRole("searchbox").fill("attention");
  await expect(popup.getByText(FAILED)).toBeVisible();
});
