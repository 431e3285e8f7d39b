import { readdirSync } from "node:fs";
import { relative, sep } from "node:path";
import { describePage } from "../browser/ask-page";
import { builtExtension } from "../browser/built-extension";
import { download } from "./download";
import { expect, test } from "./fixtures";
import { isOnTop } from "./is-on-top";
import { keepPassage } from "./keep-passage";
import { highlightsOn, termsOn } from "./page-session";
import { clickPainted, paintedTexts, pointAt, TERM_PAINT } from "./painted";
import { selectPassage } from "./select-passage";

type Attacker = Window & {
  attack(): void;
  attackAgain(): void;
  clicks: number;
  storms: number;
  ran?: number;
  probe(addresses: string[]): Promise<string[]>;
};

test("a clear sheet over the page does not lie over the toolbar; one put above it takes clicks, and gives none", async ({
  extension,
  openPage,
  overlayOf,
}) => {
  const page = await openPage("hostile/clickjacking.html");
  await selectPassage(page, "#quote", "answers sooner");
  const yellow = overlayOf(page).toolbar.getByRole("button", { name: "Highlight in yellow" });
  await expect(yellow).toBeVisible();
  const box = (await yellow.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.evaluate(() => (window as unknown as Attacker).attackAgain());
  await page.mouse.click(x, y);
  expect(await page.evaluate(() => (window as unknown as Attacker).clicks)).toBe(1);
  await expect.poll(() => highlightsOn(extension, page)).toEqual([]);
  await page.evaluate(() => document.querySelector("#sheet")!.remove());
  await page.mouse.click(5, 5);
  await selectPassage(page, "#quote", "answers sooner");
  await expect(yellow).toBeVisible();
  await page.evaluate(() => (window as unknown as Attacker).attack());
  await expect.poll(() => isOnTop(page, "toolbar")).toBe(true);
  await yellow.click();
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["answers sooner"]);
});

test("the card shows over an article that fills the screen", async ({ openPage, overlayOf }) => {
  const page = await openPage("hostile/full-screen.html");
  await page.locator("#fill").click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe("main");
  await pointAt(page, TERM_PAINT, "DeepSeek", "#opening");
  await expect(overlayOf(page).card(/DeepSeek/)).toBeVisible();
  await expect.poll(() => isOnTop(page, "dialog")).toBe(true);
});

test("card and toolbar show over popovers of the page, and work there", async ({
  extension,
  openPage,
  overlayOf,
}) => {
  const page = await openPage("hostile/popover.html");
  await pointAt(page, TERM_PAINT, "DeepSeek", "#opening");
  await expect(overlayOf(page).card(/DeepSeek/)).toBeVisible();
  await expect.poll(() => isOnTop(page, "dialog")).toBe(true);
  await page.keyboard.press("Escape");
  await keepPassage(page, "#quote", "answers sooner");
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["answers sooner"]);
});

test("a page that changes a hundred times a second is read, explained and highlighted, and goes on", async ({
  extension,
  openPage,
  overlayOf,
}) => {
  const page = await openPage("hostile/mutation-storm.html");
  const storms = () => page.evaluate(() => (window as unknown as Attacker).storms);
  await expect.poll(() => termsOn(extension, page)).toEqual(expect.arrayContaining(["deepseek", "moba"]));
  await keepPassage(page, "#quote", "answers sooner");
  await pointAt(page, TERM_PAINT, "DeepSeek", "#opening");
  await expect(overlayOf(page).card(/DeepSeek/)).toBeVisible();
  const before = await storms();
  await expect.poll(storms).toBeGreaterThan(before + 50);
  await expect.poll(() => paintedTexts(page, "termlight-yellow")).toEqual(["answers sooner"]);
});

test("a page that names another site as its own address has nothing kept there, and gets nothing from there", async ({
  extension,
  openPage,
}) => {
  const page = await openPage("hostile/canonical-elsewhere.html");
  await keepPassage(page, "#quote", "answers sooner");
  const { pageKey } = (await describePage(extension, page))!;
  expect(pageKey).toBe(page.url());
});

test("markup in words that are kept is shown and written as words, and never runs", async ({
  openPage,
  openExtensionPage,
  overlayOf,
}) => {
  const page = await openPage("hostile/script-in-text.html");
  const words = 'reads <img src=x onerror="ran = 1"> and <script>ran = 1</script> in every';
  await keepPassage(page, "#quote", words);
  await clickPainted(page, "termlight-yellow", words);
  await expect(overlayOf(page).editor).toBeVisible();
  expect(await overlayOf(page).host.locator("img, script").count()).toBe(0);
  const library = await openExtensionPage("library.html");
  await expect(library.getByText(words)).toBeVisible();
  expect(await library.evaluate(() => "ran" in window)).toBe(false);
  await library.getByRole("button", { name: "Export everything" }).click();
  await library.getByRole("button", { name: "More formats…" }).click();
  const dialog = library.getByRole("dialog");
  await dialog.getByLabel("Format").selectOption({ label: "Web page (HTML)" });
  const { text } = await download(library, dialog.getByRole("button", { name: "Save file" }));
  const written = await page.context().newPage();
  await written.setContent(text);
  await expect(written.getByText(words)).toBeVisible();
  expect(await written.evaluate(() => "ran" in window)).toBe(false);
  expect(await page.evaluate(() => (window as unknown as Attacker).ran)).toBe(0);
});

test("a page that asks for every file of the extension by its address gets none", async ({
  extension,
  openPage,
}) => {
  const page = await openPage("hostile/probing.html");
  const folder = builtExtension("e2e");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, `${entry.parentPath}/${entry.name}`).split(sep).join("/"));
  const addresses = files.map((file) => `chrome-extension://${extension.extensionId}/${file}`);
  expect(addresses.length).toBeGreaterThan(10);
  const came = await page.evaluate((all) => (window as unknown as Attacker).probe(all), addresses);
  expect(came).toEqual([]);
});
