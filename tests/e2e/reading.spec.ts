import type { Page } from "@playwright/test";
import { startPageServer } from "../browser/page-server";
import { answerFixture } from "./fixture-pages";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { keptTexts, keptWords } from "./kept-texts";
import { highlightsOn, untilRead } from "./page-session";
import { clickPainted, paintedTexts, pointAt, TERM_PAINT } from "./painted";
import { problems } from "./problems";

const PASSAGE = "answers sooner";
const YELLOW = "termlight-yellow";
const TITLE = "Why long prompts are getting cheaper";

/** Opens the kept text of an article from its title in the library. */
async function readFromLibrary(library: Page, title = TITLE): Promise<void> {
  await library.getByRole("link", { name: title }).click();
  await expect(library.locator(".tl-article")).toBeVisible();
}

test("an article is read without its page, with terms, highlights and notes, and highlighted there", async ({
  extension,
  overlayOf,
  openExtensionPage,
}) => {
  const server = await startPageServer(answerFixture);
  const address = `${server.origin}/article-en.html`;
  const page = await extension.context.newPage();
  await page.goto(address);
  await untilRead(extension, page);
  await keepPassage(page, "#quote", PASSAGE);
  await clickPainted(page, YELLOW, PASSAGE);
  await overlayOf(page).note.fill("Compare with the paper.");
  await page.keyboard.press("Escape");
  await expect.poll(() => keptWords(extension)).toHaveLength(1);
  await page.close();
  await server.close();

  const library = await openExtensionPage("library.html");
  await readFromLibrary(library);
  await expect(library.getByRole("heading", { level: 1 })).toHaveText(TITLE);
  await expect(library.getByText("DeepSeek news")).toHaveCount(0);
  await expect.poll(() => paintedTexts(library, YELLOW)).toEqual([PASSAGE]);
  await expect.poll(() => paintedTexts(library, TERM_PAINT)).toContain("DeepSeek");
  await pointAt(library, TERM_PAINT, "DeepSeek");
  await expect(overlayOf(library).card(/DeepSeek/)).toBeVisible();
  await library.keyboard.press("Escape");
  await expect(library.getByRole("button", { name: /Compare with the paper/ })).toBeVisible();

  await keepPassage(library, ".tl-article > p:last-child", "a reader who can tell the names apart", "green");
  await clickPainted(library, "termlight-green", "a reader who can tell the names apart");
  await overlayOf(library).note.fill("Said without the page.");
  await library.keyboard.press("Escape");
  await expect(library.getByRole("button", { name: /Said without the page/ })).toBeVisible();
  // What is far from the window is not painted, and cannot be pressed.
  await library.locator(".tl-article blockquote").scrollIntoViewIfNeeded();
  await expect.poll(() => paintedTexts(library, YELLOW)).toEqual([PASSAGE]);
  await clickPainted(library, YELLOW, PASSAGE);
  await overlayOf(library).editor.getByRole("button", { name: "Delete" }).click();
  await expect.poll(() => paintedTexts(library, YELLOW)).toEqual([]);
  await library.keyboard.press("Control+z");
  await expect.poll(() => paintedTexts(library, YELLOW)).toEqual([PASSAGE]);
  const said = library.getByRole("button", { name: /Said without the page/ });
  await library.keyboard.press("Control+z");
  await expect(said).toHaveCount(0);
  await library.keyboard.press("Control+Shift+z");
  await expect(said).toBeVisible();
});

test("what is highlighted in the kept text stands on the page, and the other way round", async ({
  extension,
  openPage,
  openExtensionPage,
}) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#quote", PASSAGE);
  await expect.poll(() => keptWords(extension)).toHaveLength(1);
  const library = await openExtensionPage("library.html");
  await readFromLibrary(library);
  await expect.poll(() => paintedTexts(library, YELLOW)).toEqual([PASSAGE]);
  await keepPassage(library, ".tl-article", "twice the text means four times the work", "green");
  await expect.poll(() => highlightsOn(extension, page)).toHaveLength(2);
  await page.bringToFront();
  await expect
    .poll(() => paintedTexts(page, "termlight-green"))
    .toEqual(["twice the text means four times the work"]);
  await page.reload();
  await untilRead(extension, page);
  await expect.poll(() => paintedTexts(page, "termlight-green")).toHaveLength(1);
  await keepPassage(page, "#training", "suits depends", "blue");
  await library.bringToFront();
  await expect.poll(() => paintedTexts(library, "termlight-blue")).toEqual(["suits depends"]);
});

test("a passage that its page has no more is shown in the kept text", async ({
  extension,
  openPage,
  openExtensionPage,
}) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#quote", PASSAGE);
  await expect.poll(() => keptWords(extension)).toHaveLength(1);
  await page.route("**/article-en.html", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<blockquote[\s\S]*<\/pre>/, "");
    await route.fulfill({ response, body });
  });
  await page.reload();
  await untilRead(extension, page);
  const library = await openExtensionPage("library.html");
  await expect(
    library.getByText("Passage is gone from the page").or(library.locator(".tl-highlight-orphan")),
  ).toBeVisible();
  await library.getByRole("link", { name: "Read here" }).click();
  await expect.poll(() => paintedTexts(library, YELLOW)).toEqual([PASSAGE]);
});

test("a highlight opens in the kept text, in view", async ({
  extension,
  openPage,
  overlayOf,
  openExtensionPage,
}) => {
  await keepPassage(await openPage("article-en.html"), "#closing", "It changes what a long question costs");
  await expect.poll(() => keptWords(extension)).toHaveLength(1);
  const library = await openExtensionPage("library.html");
  await library.setViewportSize({ width: 900, height: 420 });
  await library.getByRole("link", { name: "Read here" }).click();
  await expect(overlayOf(library).editor).toBeVisible();
  await expect.poll(() => paintedTexts(library, YELLOW)).toEqual(["It changes what a long question costs"]);
  expect(await library.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  await library.keyboard.press("Escape");
  await library.getByRole("link", { name: "Library" }).click();
  await expect(library.getByRole("searchbox")).toBeVisible();
  await expect.poll(() => paintedTexts(library, TERM_PAINT)).toEqual([]);
});

test("the kept text is removed by hand, and comes back by undo", async ({
  extension,
  openPage,
  openExtensionPage,
}) => {
  await keepPassage(await openPage("article-en.html"), "#quote", PASSAGE);
  await expect.poll(() => keptWords(extension)).toHaveLength(1);
  const library = await openExtensionPage("library.html");
  await readFromLibrary(library);
  await library.getByRole("button", { name: "Remove the text" }).click();
  await expect(library.getByText("The text of this article is not kept")).toBeVisible();
  await expect.poll(async () => (await keptTexts(extension)).map(({ body }) => body)).toEqual([null]);
  await library.getByRole("button", { name: "Undo" }).click();
  await expect(library.locator(".tl-article")).toBeVisible();
  await expect.poll(() => paintedTexts(library, YELLOW)).toEqual([PASSAGE]);
});

test("an article that is not there says so", async ({ openExtensionPage }) => {
  const library = await openExtensionPage("library.html#read=https%3A%2F%2Fexample.org%2Fnone");
  await expect(library.getByText("Nothing is kept of this article")).toBeVisible();
});

test("of a hostile article nothing runs in our page, and nothing is asked for", async ({
  extension,
  openPage,
  openExtensionPage,
}) => {
  await keepPassage(await openPage("unsafe-article.html"), "#closing", "what a long question costs");
  await expect.poll(() => keptWords(extension)).toHaveLength(1);
  const library = await openExtensionPage("library.html");
  const asked: string[] = [];
  library.on("request", (request) => {
    if (!request.url().startsWith("chrome-extension:")) asked.push(request.url());
  });
  await readFromLibrary(library, "Everything that a page can hide in an article");
  await expect(library.getByText('<script>alert("kept")</script>')).toBeVisible();
  await expect(library.getByRole("img", { name: /A chart of blocks/ })).toBeVisible();
  await library.getByText("leaves the others out").click();
  const links = await library
    .locator(".tl-article a")
    .evaluateAll((all) => all.map((each) => each.getAttribute("href")));
  expect(links).toEqual([expect.stringMatching(/^https:\/\/example\.org\/paper/)]);
  expect(await library.locator(".tl-article :is(script, svg, iframe, form, img, style)").count()).toBe(0);
  expect(await library.evaluate(() => Object.keys(window).filter((name) => name.startsWith("ran")))).toEqual(
    [],
  );
  expect(asked).toEqual([]);
});

for (const scheme of ["light", "dark"] as const) {
  test.describe(`in ${scheme} colours`, () => {
    test.use({ scheme });

    test("the reading view has no fault that axe finds", async ({
      extension,
      openPage,
      overlayOf,
      openExtensionPage,
    }) => {
      const page = await openPage("article-zh.html");
      await keepPassage(page, "#cache", "显存和带宽就越紧张");
      await clickPainted(page, YELLOW, "显存和带宽就越紧张");
      await overlayOf(page).note.fill("和上一段对照。");
      await page.keyboard.press("Escape");
      await expect.poll(() => keptWords(extension)).toHaveLength(1);
      const library = await openExtensionPage("library.html");
      await library.getByRole("link", { name: "Read here" }).click();
      await expect(library.getByRole("button", { name: /和上一段对照/ })).toBeVisible();
      expect(await problems(library)).toEqual([]);
      await library.setViewportSize({ width: 320, height: 640 });
      expect(await problems(library)).toEqual([]);
      expect(await library.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  });
}
