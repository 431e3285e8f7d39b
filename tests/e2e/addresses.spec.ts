import type { Page } from "@playwright/test";
import type { LaunchedExtension } from "../browser/launch";
import { startPageServer } from "../browser/page-server";
import { askBackground } from "./ask-background";
import { answerFixture } from "./fixture-pages";
import { test as base, expect } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { highlightsOn, termsOn, untilRead } from "./page-session";
import { paintedTexts, pointAt, TERM_PAINT } from "./painted";

const YELLOW = "termlight-yellow";
const PASSAGE = "answers sooner";

/** A site whose pages change: each path is the same article, but for `/login`, which asks for a password. */
interface Site {
  open(path: string): Promise<Page>;
  /** From now on the server leads from one path to another. */
  move(from: string, to: string): void;
  /** From now on the page at a path has this in its head. */
  addToHead(path: string, markup: string): void;
}

const test = base.extend<{ site: Site }>({
  site: async ({ extension }, use) => {
    const moved = new Map<string, string>();
    const heads = new Map<string, string>();
    const server = await startPageServer(async ({ pathname }) => {
      const redirect = moved.get(pathname);
      if (redirect !== undefined) return { body: "", redirect };
      const name = pathname === "/login" ? "no-article.html" : "article-en.html";
      const page = await answerFixture(new URL(`http://127.0.0.1/${name}`));
      const head = `${heads.get(pathname) ?? ""}</head>`;
      return page && { ...page, body: String(page.body).replace("</head>", head) };
    });
    await use({
      open: (path) => openRead(extension, server.origin + path),
      move: (from, to) => moved.set(from, to),
      addToHead: (path, markup) => heads.set(path, markup),
    });
    await server.close();
  },
});

async function openRead(extension: LaunchedExtension, url: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(url);
  await untilRead(extension, page);
  return page;
}

test("an article that has moved has its highlights at the new address, however that is come to", async ({
  extension,
  site,
}) => {
  await keepPassage(await site.open("/article"), "#quote", PASSAGE);
  site.move("/article", "/new-home/text-7");
  const page = await site.open("/article");
  await expect(page).toHaveURL(/text-7$/);
  await expect.poll(() => paintedTexts(page, YELLOW)).toEqual([PASSAGE]);
  const direct = await site.open("/new-home/text-7");
  await expect.poll(() => highlightsOn(extension, direct)).toEqual([PASSAGE]);
  await keepPassage(direct, "#opening", "twice the text means four times the work");
  await expect.poll(() => highlightsOn(extension, page)).toHaveLength(2);
});

test("a page that the server leads to instead of an article has none of its highlights", async ({
  extension,
  site,
}) => {
  await keepPassage(await site.open("/gone"), "#quote", PASSAGE);
  site.move("/gone", "/login");
  const led = await site.open("/gone");
  await expect(led).toHaveURL(/login$/);
  await expect.poll(() => highlightsOn(extension, led)).toEqual([]);
  const login = await site.open("/login");
  await expect.poll(() => highlightsOn(extension, login)).toEqual([]);
});

test("an article that comes to name another address for itself keeps its highlights", async ({
  extension,
  site,
}) => {
  await keepPassage(await site.open("/named"), "#quote", PASSAGE);
  site.addToHead("/named", '<link rel="canonical" href="/2025/named">');
  const named = await site.open("/named");
  await expect.poll(() => highlightsOn(extension, named)).toEqual([PASSAGE]);
  await expect.poll(() => paintedTexts(named, YELLOW)).toEqual([PASSAGE]);
});

test("an article whose script changes the address after loading keeps its highlights", async ({
  extension,
  site,
}) => {
  await keepPassage(await site.open("/short"), "#quote", PASSAGE);
  site.addToHead("/short", '<script>history.replaceState(null, "", "/stories/a-long-title")</script>');
  const replaced = await site.open("/short");
  await expect(replaced).toHaveURL(/a-long-title$/);
  await expect.poll(() => highlightsOn(extension, replaced)).toEqual([PASSAGE]);
});

test("a page that an application shows later than its address has nothing of the page before", async ({
  extension,
  site,
  openExtensionPage,
}) => {
  const page = await site.open("/first");
  await keepPassage(page, "#quote", PASSAGE);
  await page.evaluate(() => {
    history.pushState(null, "", "/second");
    const texts = ["Weights", "Answers", "Traces", "Prices", "Chips"].map(
      (what) =>
        `<p>${what} of the models that DeepSeek and Moonshot AI trained in those months were published, and
        whoever had the machines could run them at home, which few had expected a year before that.</p>`,
    );
    // As long as its text takes to come.
    setTimeout(() => {
      document.title = "Another";
      document.querySelector("#article")!.innerHTML = `<h1>Another</h1>${texts.join("")}`;
    }, 1_500);
  });
  await expect(page.getByRole("heading", { name: "Another" })).toBeVisible();
  await keepPassage(page, "#article p:last-child", "could run them at home");
  await expect.poll(() => highlightsOn(extension, page)).toEqual(["could run them at home"]);
  const library = await openExtensionPage("library.html");
  await expect(library.getByRole("heading", { level: 2 })).toHaveCount(2);
  await expect(library.getByRole("article").first().locator("blockquote")).toHaveCount(1);
});

test("a page that an application shows later than its address has lost no highlight until then", async ({
  site,
  openExtensionPage,
}) => {
  const page = await site.open("/first");
  await keepPassage(page, "#quote", PASSAGE);
  await page.evaluate(() => {
    const article = document.querySelector("#article")!;
    Object.assign(window, { first: article.innerHTML });
    history.pushState(null, "", "/second");
    document.title = "Another";
    article.innerHTML = `<h1>Another</h1><p>${"Few had expected that a year before. ".repeat(30)}</p>`;
  });
  await expect.poll(() => paintedTexts(page, YELLOW)).toEqual([]);
  const library = await openExtensionPage("library.html");
  await expect(library.locator("blockquote")).toHaveCount(1);
  await library.evaluate(() => {
    new MutationObserver(() => {
      const isLost = document.querySelector(".tl-highlight-orphan") !== null;
      if (isLost) document.documentElement.dataset.wasLost = "";
    }).observe(document.body, { childList: true, subtree: true });
  });
  await page.bringToFront();
  await page.evaluate(() => {
    history.pushState(null, "", "/first");
    // As long as its text takes to come.
    setTimeout(() => {
      document.querySelector("#article")!.innerHTML = (window as unknown as { first: string }).first;
    }, 1_500);
  });
  await expect.poll(() => paintedTexts(page, YELLOW)).toEqual([PASSAGE]);
  await expect(library.locator("html")).not.toHaveAttribute("data-was-lost");
});

test("an article that changes its address while it is read keeps its highlights", async ({
  site,
  openExtensionPage,
}) => {
  const page = await site.open("/part-1");
  await keepPassage(page, "#quote", PASSAGE);
  await page.evaluate(() => history.replaceState(null, "", "/part-2"));
  const options = await openExtensionPage("options.html");
  const request = { pageKey: page.url(), formerKeys: [], host: "" };
  await expect
    .poll(async () => (await askBackground(options, "page/open", request)).pageKeys)
    .toEqual([new URL("/part-1", page.url()).href]);
  await page.bringToFront();
  await expect.poll(() => paintedTexts(page, YELLOW)).toEqual([PASSAGE]);
});

test("an article that comes to name another address for itself keeps what was left out in it", async ({
  extension,
  site,
  overlayOf,
  openExtensionPage,
}) => {
  const page = await site.open("/told");
  await pointAt(page, TERM_PAINT, "KV cache");
  await overlayOf(page).button("Not this meaning here").click();
  await expect.poll(() => termsOn(extension, page)).not.toContain("kv-cache");
  site.addToHead("/told", '<link rel="canonical" href="/2025/told">');
  const named = await site.open("/told");
  await expect.poll(() => termsOn(extension, named)).toContain("moba");
  expect(await termsOn(extension, named)).not.toContain("kv-cache");
  const options = await openExtensionPage("options.html#muted");
  await options.getByRole("button", { name: /^Explain “/ }).click();
  await expect.poll(() => termsOn(extension, named)).toContain("kv-cache");
});

test("an article that is known at two addresses has the same left out at both, listed once", async ({
  extension,
  site,
  openExtensionPage,
}) => {
  const options = await openExtensionPage("options.html#muted");
  const first = await site.open("/a");
  const second = await site.open("/b");
  for (const page of [first, second])
    await askBackground(options, "term/mute", { termId: "moba", pageKey: page.url(), title: "Sparse" });
  await keepPassage(first, "#quote", PASSAGE);
  await second.reload();
  await expect.poll(() => highlightsOn(extension, second)).toEqual([PASSAGE]);
  expect(await termsOn(extension, second)).not.toContain("moba");
  await options.bringToFront();
  const allow = options.getByRole("button", { name: /^Explain “/ });
  await expect(allow).toHaveCount(1);
  await allow.click();
  for (const page of [first, second]) await expect.poll(() => termsOn(extension, page)).toContain("moba");
});
