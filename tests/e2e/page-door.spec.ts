import { describePage } from "../browser/ask-page";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { paintedTexts, TERM_PAINT } from "./painted";
import { selectPassage } from "./select-passage";

// Nothing is asked of these pages before they show something: a question alone would begin their session.

test("an article that comes later is tagged", async ({ extension, server }) => {
  const page = await extension.context.newPage();
  await page.goto(`${server.origin}/no-article.html`);
  await page.evaluate(() => {
    const article = document.createElement("article");
    for (let number = 1; number < 12; number++) {
      const paragraph = article.appendChild(document.createElement("p"));
      paragraph.textContent = `Part ${number}. In February DeepSeek described how a model looks at a few promising blocks
        instead of the whole text, and within days others did, so that long texts cost less to read, and to keep.`;
    }
    document.body.append(article);
  });
  await expect.poll(() => paintedTexts(page, TERM_PAINT)).toContain("DeepSeek");
});

test("a passage is kept on a page without an article, and is there again when the page is", async ({
  extension,
  server,
  overlayOf,
}) => {
  const page = await extension.context.newPage();
  await page.goto(`${server.origin}/no-article.html`);
  await selectPassage(page, "#line", "Ask for DeepSeek access");
  await expect(overlayOf(page).toolbar).toBeVisible();
  await keepPassage(page, "#line", "Ask for DeepSeek access");
  await page.reload();
  await expect.poll(() => paintedTexts(page, "termlight-yellow")).toEqual(["Ask for DeepSeek access"]);
});

test("a page with nothing to do in it carries no session until the extension asks", async ({
  extension,
  server,
}) => {
  const page = await extension.context.newPage();
  await page.goto(`${server.origin}/no-article.html`);
  const other = await extension.context.newPage();
  await other.goto(`${server.origin}/article-en.html`);
  await expect.poll(() => paintedTexts(other, TERM_PAINT)).toContain("DeepSeek");
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  expect(await describePage(extension, page)).not.toBeNull();
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(1);
});
