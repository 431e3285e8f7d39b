import { describePage } from "../browser/ask-page";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { pageMarkup } from "./page-markup";
import { highlightsOn, termsOn, untilRead } from "./page-session";
import { paintedTexts, pointAtWords, TERM_PAINT } from "./painted";

// Each of these fails, too, where the page or the extension reported an error: see `errors` in fixtures.ts.

for (const name of ["empty.html", "no-article.html", "huge/no-article.html"]) {
  test(`${name} is left alone, and says so`, async ({ extension, openPage }) => {
    const page = await openPage(name);
    expect(await describePage(extension, page)).toMatchObject({ status: "no-article", terms: [] });
    await expect.poll(() => paintedTexts(page, TERM_PAINT)).toEqual([]);
  });
}

test("a page in design mode is left to its writer", async ({ extension, openPage }) => {
  const page = await openPage("design-mode.html");
  const before = await pageMarkup(page);
  await page.locator("#opening").click();
  await page.keyboard.type("x");
  await page.keyboard.press("Backspace");
  expect(await pageMarkup(page)).toBe(before);
  expect(await describePage(extension, page)).toMatchObject({ status: "no-article", terms: [] });
  await expect.poll(() => paintedTexts(page, TERM_PAINT)).toEqual([]);
});

test("a page that rewrites itself ten times a second stays tagged", async ({ extension, openPage }) => {
  const page = await openPage("rewriting.html");
  await expect.poll(() => termsOn(extension, page)).toEqual(expect.arrayContaining(["deepseek", "moba"]));
  const count = () =>
    page
      .locator("#restless")
      .textContent()
      .then((text) => Number(/\d+/.exec(text ?? "")?.[0] ?? 0));
  const before = await count();
  await expect.poll(count).toBeGreaterThan(before + 20);
  await expect.poll(() => termsOn(extension, page)).toEqual(expect.arrayContaining(["deepseek", "moba"]));
  await expect
    .poll(() => paintedTexts(page, TERM_PAINT))
    .toEqual(expect.arrayContaining(["DeepSeek", "MoBA"]));
});

for (const name of ["100000-elements.html", "5000-elements.html", "one-paragraph.html"]) {
  test(`a million characters, ${name}, are tagged from top to bottom`, async ({
    extension,
    server,
    overlayOf,
  }) => {
    const page = await extension.context.newPage();
    await page.goto(`${server.origin}/huge/${name}`);
    await expect
      .poll(() => termsOn(extension, page), { timeout: 60_000 })
      .toEqual(expect.arrayContaining(["deepseek", "kv-cache", "moba", "sparse-attention"]));
    await expect.poll(() => paintedTexts(page, TERM_PAINT)).toContain("DeepSeek");
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await pointAtWords(page, "DeepSeek", "#article", overlayOf(page).card(/DeepSeek/));
  });
}

test("CDATA sections of a page of XHTML are tagged, and passages in and across them are kept", async ({
  extension,
  openPage,
}) => {
  const page = await openPage("cdata.xhtml");
  await expect
    .poll(() => paintedTexts(page, TERM_PAINT))
    .toEqual(expect.arrayContaining(["DeepSeek", "Mixture of Block Attention", "Model Context Protocol"]));
  const passages = [
    ["#whole", "described Native"],
    ["#whole", "within days Moonshot"],
    ["#mixed", "(MCP), which"],
  ] as const;
  for (const [within, passage] of passages) await keepPassage(page, within, passage);
  await page.reload();
  await untilRead(extension, page);
  const all = passages.map(([, passage]) => passage);
  await expect.poll(() => paintedTexts(page, "termlight-yellow")).toEqual(all);
  await expect.poll(() => highlightsOn(extension, page)).toEqual(all);
});
