import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { keptTexts, keptWords, tagsIn } from "./kept-texts";
import { untilRead } from "./page-session";
import { clickPainted } from "./painted";

const PASSAGE = "answers sooner";

test("an article's text is kept with its first highlight, and nothing around it", async ({
  extension,
  openPage,
}) => {
  const page = await openPage("article-en.html");
  await expect.poll(() => keptWords(extension)).toEqual([]);
  await keepPassage(page, "#quote", PASSAGE);
  await expect.poll(() => keptWords(extension)).toEqual([expect.stringContaining("four times the work")]);
  const [words] = await keptWords(extension);
  for (const outside of ["DeepSeek news", "First reader", "About MCP"]) expect(words).not.toContain(outside);
  const [kept] = await keptTexts(extension);
  expect(tagsIn(kept!.body!.children)).toEqual(expect.arrayContaining(["blockquote", "h2", "p", "pre"]));
});

test("a page that is no article keeps no text", async ({ extension, openPage, openExtensionPage }) => {
  const page = await openPage("no-article.html");
  const within = await page.evaluate(() => {
    const first = document.querySelector("p, li, td, h1")!;
    first.id = "kept-from";
    return first.textContent!.trim().split(/\s+/).slice(0, 2).join(" ");
  });
  await keepPassage(page, "#kept-from", within);
  // What a page has kept before this one of ours is answered.
  await keepPassage(await openPage("article-zh.html"), "#cache", "显存和带宽就越紧张");
  await expect.poll(() => keptWords(extension)).toHaveLength(1);
  expect((await keptWords(extension))[0]).toContain("显存和带宽");
  await openExtensionPage("library.html");
});

test("no text is kept where the reader does not want that", async ({
  extension,
  openPage,
  openExtensionPage,
}) => {
  const options = await openExtensionPage("options.html#reading");
  await options.getByRole("switch", { name: "Keep the text of articles" }).click();
  await expect(options.getByRole("switch", { name: "Keep the text of articles" })).not.toBeChecked();
  await keepPassage(await openPage("article-en.html"), "#quote", PASSAGE);
  await options.getByRole("switch", { name: "Keep the text of articles" }).click();
  await expect(options.getByRole("switch", { name: "Keep the text of articles" })).toBeChecked();
  await keepPassage(await openPage("article-zh.html"), "#cache", "显存和带宽就越紧张");
  await expect.poll(() => keptWords(extension)).toEqual([expect.stringContaining("显存和带宽")]);
});

test("a later version of an article is kept, and a teaser that stands in its place is not", async ({
  extension,
  openPage,
}) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#quote", PASSAGE);
  await expect.poll(() => keptWords(extension)).toHaveLength(1);
  await page.route("**/article-en.html", async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text()).replace("None of this", "Next to nothing of this"),
    });
  });
  await page.reload();
  await untilRead(extension, page);
  await expect.poll(() => keptWords(extension)).toEqual([expect.stringContaining("Next to nothing of this")]);
  await page.unroute("**/article-en.html");
  await page.route("**/article-en.html", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<blockquote[\s\S]*<\/pre>/, "<p>Log in to read on.</p>");
    await route.fulfill({ response, body });
  });
  await page.reload();
  await untilRead(extension, page);
  await expect(page.getByText("Log in to read on.")).toBeVisible();
  await keepPassage(page, "#cache", "the more memory has to be read");
  expect(await keptWords(extension)).toEqual([expect.stringContaining(PASSAGE)]);
});

test("the text goes when its article's last highlight is cleared out of the bin", async ({
  extension,
  openPage,
  openExtensionPage,
  overlayOf,
}) => {
  const page = await openPage("article-en.html");
  await keepPassage(page, "#quote", PASSAGE);
  await expect.poll(() => keptWords(extension)).toHaveLength(1);
  await clickPainted(page, "termlight-yellow", PASSAGE);
  await overlayOf(page).editor.getByRole("button", { name: "Delete" }).click();
  const library = await openExtensionPage("library.html");
  expect(await keptWords(extension)).toHaveLength(1);
  await library.getByRole("link", { name: "Bin 1 highlight" }).click();
  await library.getByRole("button", { name: "Delete for good" }).click();
  await library.getByRole("button", { name: "Really delete" }).click();
  await expect.poll(() => keptTexts(extension)).toEqual([]);
});

test("of a hostile article only its words are kept", async ({ extension, openPage }) => {
  const page = await openPage("unsafe-article.html");
  await keepPassage(page, "#closing", "what a long question costs");
  await expect.poll(() => keptWords(extension)).toHaveLength(1);
  const [kept] = await keptTexts(extension);
  const json = JSON.stringify(kept!.body);
  expect(tagsIn(kept!.body!.children)).not.toEqual(
    expect.arrayContaining(["script", "svg", "iframe", "form"]),
  );
  for (const unsafe of [
    "javascript:",
    "data:text",
    'onerror=\\"',
    "srcdoc",
    "typed",
    "What nobody",
    "parent.ranFrame",
  ])
    expect(json).not.toContain(unsafe);
  const [words] = await keptWords(extension);
  expect(words).toContain('<script>alert("kept")</script>');
  expect(words).toContain("At the bottom of four hundred boxes");
});
