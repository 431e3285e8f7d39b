import type { Locator, Page } from "@playwright/test";
import { describePage } from "../browser/ask-page";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { keptWords } from "./kept-texts";
import { termsOn } from "./page-session";
import { paintedTexts, TERM_PAINT } from "./painted";
import { MIXED_SHELVES, seedLibrary } from "./seed-library";

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
