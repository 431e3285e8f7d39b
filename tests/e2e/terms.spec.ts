import type { Page } from "@playwright/test";
import { askBackground } from "./ask-background";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { problems } from "./problems";
import { MIXED_SHELVES, seedLibrary } from "./seed-library";

const MOBA = "Mixture of Block Attention (MoBA)";

/** The names in the first column, from the top. */
function names(library: Page) {
  return library.getByRole("table", { name: "Terms" }).getByRole("rowheader").getByRole("link");
}

/** A term's row as text, cell by cell. */
function row(library: Page, name: string) {
  return library.getByRole("row").filter({ has: library.getByRole("link", { name, exact: true }) });
}

test("keeping a passage takes down the terms of its article, and they are listed with how often they stand in it", async ({
  openPage,
  openExtensionPage,
}) => {
  const page = await openPage("article-en.html");
  const library = await openExtensionPage("library.html#terms");
  await expect(library.getByText("No terms met yet")).toBeVisible();
  await keepPassage(page, "#quote", "answers sooner");
  await library.bringToFront();
  await expect(row(library, "DeepSeek").getByRole("cell")).toHaveText([
    "Organisation",
    "1",
    "1",
    /\d{4}/,
    /\d{4}/,
  ]);
});

test("an article of the library is counted anew when it is read again; one that is only read is not, unless wished", async ({
  openPage,
  openExtensionPage,
}) => {
  const library = await openExtensionPage("library.html#terms");
  await keepPassage(await openPage("article-en.html"), "#quote", "answers sooner");
  await openPage("article-zh.html");
  await library.bringToFront();
  await expect(row(library, "DeepSeek").getByRole("cell").nth(2)).toHaveText("1");

  const options = await openExtensionPage("options.html");
  await options.getByRole("switch", { name: "Remember terms of articles only read" }).click();
  await openPage("article-zh.html");
  await library.bringToFront();
  await expect(row(library, "DeepSeek").getByRole("cell").nth(2)).toHaveText("2");
  await row(library, "DeepSeek").getByRole("link").click();
  await expect(library.getByText("only read")).toBeVisible();

  await options.bringToFront();
  await options.getByRole("button", { name: "Forget 1 article only read" }).click();
  await expect(options.getByRole("button", { name: /^Forget/ })).toHaveCount(0);
  await library.bringToFront();
  await expect(library.getByText("only read")).toHaveCount(0);
});

test.describe("in a library of its own", () => {
  test.beforeEach(async ({ openExtensionPage }) => {
    await seedLibrary(await openExtensionPage("welcome.html"), ...MIXED_SHELVES, [
      { title: "Kernels" },
      { quote: "Chosen in blocks.", terms: ["moba", "nsa", "deepseek"] },
      { quote: "Chosen in blocks again.", terms: ["moba"] },
    ]);
  });

  test("terms are sorted by any column, found by any name, and narrowed to a kind", async ({
    openExtensionPage,
  }) => {
    const library = await openExtensionPage("library.html#terms");
    await expect(library.getByText("3 terms met")).toBeVisible();
    await expect(names(library).last()).toHaveText(/NSA|Native Sparse/);
    await library.getByRole("button", { name: "Term", exact: true }).click();
    await expect(names(library).first()).toHaveText("DeepSeek");
    await expect(library.getByRole("columnheader", { name: "Term" })).toHaveAttribute(
      "aria-sort",
      "ascending",
    );
    await library.getByRole("button", { name: "Term", exact: true }).click();
    await expect(names(library).last()).toHaveText("DeepSeek");
    await library.getByRole("searchbox", { name: "Search the terms" }).fill("深度求索");
    await expect(names(library)).toHaveText(["DeepSeek"]);
    await library.getByRole("searchbox", { name: "Search the terms" }).fill("");
    await library.getByRole("combobox", { name: "Kind of term" }).selectOption("organisation");
    await expect(names(library)).toHaveText(["DeepSeek"]);
  });

  test("any term of the glossary is looked up, met or not; only rows near the window are drawn", async ({
    openExtensionPage,
  }) => {
    const library = await openExtensionPage("library.html#terms");
    await library.getByRole("checkbox", { name: "The whole glossary" }).click();
    await expect(library.getByText(/^[3-9]\d\d terms, met or not/)).toBeVisible();
    expect(await names(library).count()).toBeLessThan(80);
    await library.keyboard.press("End");
    await expect(library.locator(":focus")).toBeInViewport();
    await expect(library.locator(":focus")).toHaveAttribute("data-row", /^[3-9]\d\d$/);
    await library.keyboard.press("/");
    await library.keyboard.type("kv cache");
    await library.keyboard.press("ArrowDown");
    await library.keyboard.press("Enter");
    await expect(library.getByRole("heading", { level: 2, name: "KV cache" })).toBeFocused();
    await expect(library.getByText("Not met yet in what you read.")).toBeVisible();
  });

  test("a term of one's own is looked up by any of its names, and its page leads to its form", async ({
    extension,
    openExtensionPage,
  }) => {
    const library = await openExtensionPage("library.html#terms");
    const term = { name: "RAG gate", aliases: ["检索门"], definition: "Decides what is fetched." };
    await askBackground(library, "own-term/save", { term: { ...term, language: "en" } });
    await library.reload();
    await library.getByRole("checkbox", { name: "The whole glossary" }).click();
    await library.getByRole("searchbox", { name: "Search the terms" }).fill("检索门");
    await expect(names(library)).toHaveText(["RAG gate"]);
    await names(library).click();
    await expect(library.getByRole("heading", { level: 2, name: "RAG gate" })).toBeVisible();
    await expect(library.getByText("Decides what is fetched.")).toBeVisible();
    await expect(library.getByText("检索门")).toBeVisible();
    const opened = extension.context.waitForEvent("page");
    await library.getByRole("button", { name: "Edit" }).click();
    await expect(await opened).toHaveURL(/options\.html#term/);
  });

  test("where no term fits, the hint names the filters that are on", async ({ openExtensionPage }) => {
    const library = await openExtensionPage("library.html#terms");
    await library.getByRole("searchbox", { name: "Search the terms" }).fill("zzz");
    await expect(library.getByText("It may be one that you have not met.")).toBeVisible();
    await library.getByRole("combobox", { name: "Kind of term" }).selectOption("organisation");
    await expect(library.getByText("It may be one that you have not met, or of another kind.")).toBeVisible();
    await library.getByRole("button", { name: "Look in the whole glossary" }).click();
    await expect(library.getByText("It may be of another kind.")).toBeVisible();
    await library.getByRole("combobox", { name: "Kind of term" }).selectOption("all");
    await expect(library.getByText(/^Every word must occur in one of its names/)).toBeVisible();
    await library.getByRole("button", { name: "Show all terms" }).click();
    await expect(library.getByText(/^[3-9]\d\d terms, met or not/)).toBeVisible();
  });

  test("a term's page has what it means, its passages, its articles and what stands near; Back leads to its row", async ({
    openExtensionPage,
  }) => {
    const library = await openExtensionPage("library.html#terms");
    const link = library.getByRole("link", { name: "DeepSeek", exact: true });
    await link.click();
    await expect(library).toHaveURL(/#term=deepseek$/);
    await expect(library.getByRole("tabpanel", { name: "English" })).toBeVisible();
    await library.getByRole("tab", { name: "中文" }).click();
    await expect(library.getByRole("tabpanel", { name: "中文" })).toBeVisible();
    const passages = library.locator("section").filter({ hasText: "Passages kept on it" });
    await expect(passages.locator(".tl-line-quote")).toHaveText(["Chosen in blocks.", /用 DeepSeek 的做法/]);
    const articles = library.locator("section").filter({ hasText: "Articles that mention it" });
    await expect(articles.getByRole("link")).toHaveCount(2);
    await expect(library.locator(".tl-term-near").getByRole("link").first()).toHaveText(MOBA);
    await library.goBack();
    await expect(link).toBeFocused();
    await library.goForward();
    await articles.getByRole("link", { name: "Kernels" }).click();
    await expect(library.getByRole("heading", { name: "Kernels" })).toBeFocused();
  });

  test("rooms are changed by their links and by the brackets, and Highlights is as it was left", async ({
    openExtensionPage,
  }) => {
    const library = await openExtensionPage("library.html#q=routing");
    await expect(library.locator("blockquote")).toHaveCount(2);
    const place = await library.getByRole("link", { name: "Terms" }).boundingBox();
    for (const name of ["Terms", "Insights", "Tags", "Bin"]) {
      await library.keyboard.press("]");
      await expect(library.getByRole("link", { name, exact: true })).toHaveAttribute("aria-current", "page");
      expect(await library.getByRole("link", { name: "Terms" }).boundingBox()).toEqual(place);
    }
    await library.getByRole("link", { name: "Highlights" }).click();
    await expect(library.locator("blockquote")).toHaveCount(2);
    await expect(library).toHaveURL(/#q=routing$/);
    await library.goBack();
    await expect(library.getByRole("link", { name: "Bin" })).toHaveAttribute("aria-current", "page");
  });

  for (const scheme of ["light", "dark"] as const) {
    test.describe(`in ${scheme} colours`, () => {
      test.use({ scheme });

      test("terms and a term's page have no fault that axe finds", async ({ openExtensionPage }) => {
        const library = await openExtensionPage("library.html#terms");
        await expect(names(library)).toHaveCount(3);
        expect(await problems(library)).toEqual([]);
        await library.getByRole("link", { name: MOBA }).click();
        await expect(library.locator(".tl-term-near")).toBeVisible();
        expect(await problems(library)).toEqual([]);
      });
    });
  }

  test("nothing is wider than a window of 320 px", async ({ openExtensionPage }) => {
    const library = await openExtensionPage("library.html#terms");
    await library.setViewportSize({ width: 320, height: 640 });
    await expect(names(library)).toHaveCount(3);
    const overflow = () => library.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await library.getByRole("link", { name: MOBA }).click();
    await expect(library.locator(".tl-term-near")).toBeVisible();
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
});
