import type { Locator, Page } from "@playwright/test";
import { describePage } from "../browser/ask-page";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { termsOn } from "./page-session";
import { paintedTexts, TERM_PAINT } from "./painted";

test("the popup lists the page's terms, the most important first, and leads to them", async ({
  extension,
  openPage,
  openPopup,
  overlayOf,
}) => {
  const page = await openPage("article-zh.html");
  await expect.poll(() => termsOn(extension, page)).toContain("moba");
  const described = await describePage(extension, page);
  const popup = await openPopup(page);
  const rows = popup.getByRole("region", { name: "Terms" }).getByRole("listitem");
  await expect(rows.first()).toContainText(described!.terms[0]!.name.en);
  await expect(rows.first()).toContainText(String(described!.terms[0]!.count));
  await rows.filter({ hasText: "MoBA" }).getByRole("button").click();
  await page.bringToFront();
  await expect(overlayOf(page).card(/MoBA/)).toBeVisible();
});

test("the side panel's button stands where it stands, whether the site has a switch or not", async ({
  extension,
  openPage,
  openPopup,
}) => {
  const article = await openPopup(await openPage("article-en.html"));
  await expect(article.getByRole("switch")).toBeVisible();
  const elsewhere = await extension.context.newPage();
  await elsewhere.goto("chrome://version");
  const without = await openPopup(elsewhere);
  await expect(without.getByRole("main").getByText("Termlight cannot work here")).toBeVisible();
  await expect(without.getByRole("switch")).toHaveCount(0);
  const place = (popup: Page) => popup.getByRole("button", { name: "Side panel" }).boundingBox();
  await expect.poll(() => place(article)).toEqual(await place(without));
});

test("all that the popup's foot offers for the library stands in one row", async ({
  openPage,
  openPopup,
}) => {
  const popup = await openPopup(await openPage("article-en.html"));
  await popup.setViewportSize({ width: 380, height: 600 });
  await popup.getByRole("tab", { name: "Library" }).click();
  const foot = popup.getByRole("contentinfo");
  const parts = [
    foot.getByRole("button", { name: "Export everything" }),
    foot.getByRole("button", { name: "Keys" }),
    foot.getByRole("link", { name: "Settings" }),
    foot.getByRole("button", { name: "Open library" }),
  ];
  const middleOf = async (part: Locator) => {
    const { y, height } = (await part.boundingBox())!;
    return y + height / 2;
  };
  for (const part of parts) await expect(part).toBeVisible();
  const middles = await Promise.all(parts.map(middleOf));
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(1);
});

test("the popup lists the page's highlights, and leads to them", async ({
  openPage,
  openPopup,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#quote", "answers sooner");
  const popup = await openPopup(page);
  await popup
    .getByRole("region", { name: "Highlights" })
    .getByRole("button", { name: "answers sooner" })
    .click();
  await page.bringToFront();
  await expect(overlayOf(page).editor).toBeVisible();
});

test("the switch turns a site off at once and for later visits, and on again", async ({
  extension,
  openPage,
  openPopup,
}) => {
  const page = await openPage("article-en.html");
  await expect.poll(() => paintedTexts(page, TERM_PAINT)).toContain("DeepSeek");
  const popup = await openPopup(page);
  const toggle = popup.getByRole("switch");
  await expect(toggle).toBeChecked();
  await toggle.click();
  await expect(toggle).not.toBeChecked();
  await expect.poll(() => paintedTexts(page, TERM_PAINT)).toEqual([]);
  const later = await openPage("article-zh.html");
  expect((await describePage(extension, later))?.status).toBe("off");
  await popup.bringToFront();
  await toggle.click();
  await expect.poll(() => paintedTexts(page, TERM_PAINT)).toContain("DeepSeek");
});

test("a page without an article says so, and can be treated as one", async ({
  extension,
  openPage,
  openPopup,
}) => {
  const page = await openPage("docs-bare-div.html");
  const popup = await openPopup(page);
  await expect(popup.getByRole("status").filter({ hasText: "No article found here" })).toBeVisible();
  await popup.getByRole("button", { name: "Treat this page as an article" }).click();
  await expect
    .poll(() => termsOn(extension, page))
    .toEqual(expect.arrayContaining(["deepseek", "kv-cache", "moba"]));
  await page.reload();
  await expect.poll(() => termsOn(extension, page)).toContain("deepseek");
});

test.describe("where Termlight cannot work, the popup says so", () => {
  for (const url of ["chrome://version", "view-source:"]) {
    test(`on ${url}`, async ({ extension, openPopup, server }) => {
      const page = await extension.context.newPage();
      await page.goto(url === "view-source:" ? `${url}${server.origin}/article-en.html` : url);
      const popup = await openPopup(page);
      await expect(popup.getByRole("main").getByText("Termlight cannot work here")).toBeVisible();
    });
  }
});

test("a page that is long in loading is waited for, and shown once Termlight could read it", async ({
  extension,
  server,
  openPopup,
}) => {
  const page = await extension.context.newPage();
  const letScriptCome = await holdBackScript(page);
  await page.goto(`${server.origin}/article-en.html`, { waitUntil: "commit" });
  const popup = await openPopup(page);
  await expect(popup.getByRole("main").getByText("The page is still loading…")).toBeVisible();
  letScriptCome();
  await expect(popup.getByRole("region", { name: "Terms" })).toBeVisible();
});

/** Has the article end in a script that does not come, and so holds up its page, until it is let come. */
async function holdBackScript(page: Page): Promise<() => void> {
  let letCome = (): void => undefined;
  const come = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await page.route("**/article-en.html", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace("</body>", '<script src="/late.js"></script></body>');
    await route.fulfill({ response, body });
  });
  await page.route("**/late.js", async (route) => {
    await come;
    await route.fulfill({ contentType: "text/javascript", body: "" });
  });
  return letCome;
}
