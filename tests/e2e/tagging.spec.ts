import { expect, test } from "./fixtures";
import { markupAsSent, pageMarkup, rememberMarkup } from "./page-markup";
import { termsOn } from "./page-session";
import { paintedTexts, pointAt, TERM_PAINT } from "./painted";

const NAMED_IN_THE_ARTICLE = ["deepseek", "kv-cache", "mcp", "moba", "nsa", "sparse-attention"];

for (const name of ["article-zh.html", "article-en.html", "dark.html"]) {
  test(`the terms of ${name} are found`, async ({ extension, openPage }) => {
    const page = await openPage(name);
    await expect.poll(() => termsOn(extension, page)).toEqual(expect.arrayContaining(NAMED_IN_THE_ARTICLE));
  });
}

test("a term is painted where it stands, across inline markup and beside Chinese characters", async ({
  openPage,
}) => {
  const page = await openPage("article-zh.html");
  await expect
    .poll(() => paintedTexts(page, TERM_PAINT))
    .toEqual(expect.arrayContaining(["DeepSeek", "MoBA", "稀疏注意力"]));
  const elements = await page.evaluate((name) => {
    const ranges = [...CSS.highlights.get(name)!] as Range[];
    return ranges
      .filter((range) => range.toString() === "DeepSeek")
      .map((range) => [range.startContainer.parentElement!.localName, range.endContainer.parentElement!.id]);
  }, TERM_PAINT);
  expect(elements).toContainEqual(["b", "opening"]);
});

test("nothing is painted outside the article, in code, or in hidden text", async ({ openPage }) => {
  const page = await openPage("article-zh.html");
  // So tall that all of the page is near the viewport, and so is painted.
  await page.setViewportSize({ width: 1280, height: 6000 });
  const painted = () =>
    page.evaluate((name) => {
      const ranges = [...(CSS.highlights.get(name) ?? [])] as Range[];
      const inside = (selector: string) =>
        ranges.filter((range) => document.querySelector(selector)!.contains(range.startContainer)).length;
      return {
        table: inside("#table") > 0,
        outside: ranges.length - inside("#article"),
        code: inside("#code"),
        hidden: inside("#hidden"),
      };
    }, TERM_PAINT);
  await expect.poll(painted).toEqual({ table: true, outside: 0, code: 0, hidden: 0 });
});

test("the page's markup is what it was, after tagging and while a card is open", async ({
  extension,
  server,
  overlayOf,
}) => {
  const page = await extension.context.newPage();
  await rememberMarkup(page);
  await page.goto(`${server.origin}/article-zh.html`);
  await pointAt(page, TERM_PAINT, "MoBA", "#methods");
  await expect(overlayOf(page).card(/MoBA/)).toBeVisible();
  expect(await pageMarkup(page)).toBe(await markupAsSent(page));
});

test("terms in text that arrives later are found", async ({ extension, openPage }) => {
  const page = await openPage("late-content.html");
  await expect.poll(() => termsOn(extension, page)).toContain("deepseek");
  await expect.poll(() => termsOn(extension, page)).not.toContain("moba");
  await page.getByRole("button", { name: "阅读全文" }).click();
  await expect.poll(() => termsOn(extension, page)).toContain("moba");
});

test("a single-page application's next article replaces the terms of the last one", async ({
  extension,
  openPage,
}) => {
  const page = await openPage("single-page-app.html");
  await expect.poll(() => termsOn(extension, page)).toContain("deepseek");
  await page.getByRole("link", { name: "Second" }).click();
  await expect.poll(() => termsOn(extension, page)).toContain("moba");
  await expect.poll(() => termsOn(extension, page)).not.toContain("deepseek");
  await expect.poll(() => paintedTexts(page, TERM_PAINT)).toContain("MoBA");
  await page.goBack();
  await expect.poll(() => termsOn(extension, page)).toContain("deepseek");
  await expect.poll(() => termsOn(extension, page)).not.toContain("moba");
});

test("a page under the strictest content policy is tagged", async ({ extension, openPage }) => {
  const page = await openPage("strict-csp/article-en.html");
  await expect.poll(() => termsOn(extension, page)).toEqual(expect.arrayContaining(NAMED_IN_THE_ARTICLE));
  await expect.poll(() => paintedTexts(page, TERM_PAINT)).toContain("DeepSeek");
});
