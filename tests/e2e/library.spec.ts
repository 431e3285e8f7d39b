import { parse } from "yaml";
import { download } from "./download";
import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { clickPainted, paintedTexts } from "./painted";

test.beforeEach(async ({ openPage }) => {
  await keepPassage(await openPage("article-en.html"), "#quote", "answers sooner", "green");
  await keepPassage(await openPage("article-zh.html"), "#cache", "显存和带宽就越紧张");
});

test("the library groups highlights by article, the latest first", async ({ openExtensionPage }) => {
  const library = await openExtensionPage("library.html");
  await expect(library.getByRole("article")).toHaveCount(2);
  const latest = library.getByRole("article").first();
  await expect(latest.getByRole("heading", { level: 2 })).toHaveText("稀疏注意力：让长文本不再昂贵");
  await expect(latest.locator("blockquote")).toHaveText("显存和带宽就越紧张");
});

test("a highlight's link leads back to its passage", async ({ openExtensionPage, extension }) => {
  const library = await openExtensionPage("library.html");
  const opened = extension.context.waitForEvent("page");
  await library
    .getByRole("article")
    .last()
    .getByRole("link", { name: /Open at this passage/ })
    .click();
  const source = await opened;
  await expect(source).toHaveURL(/article-en\.html/);
  await expect.poll(() => paintedTexts(source, "termlight-green")).toEqual(["answers sooner"]);
});

test("search narrows the library as one types, and clears by Esc", async ({ openExtensionPage }) => {
  const library = await openExtensionPage("library.html");
  await expect(library.getByRole("article")).toHaveCount(2);
  await library.getByRole("searchbox").fill("稀疏");
  await expect(library.getByRole("article")).toHaveCount(1);
  await library.getByRole("searchbox").press("Escape");
  await expect(library.getByRole("article")).toHaveCount(2);
});

test("a note written in the library shows on the page", async ({
  openExtensionPage,
  openPage,
  overlayOf,
}) => {
  const library = await openExtensionPage("library.html");
  const article = library.getByRole("article", { name: "Why long prompts" });
  await article.getByRole("button", { name: "Edit note, tags and colour" }).click();
  await article.getByRole("textbox", { name: "Note" }).fill("Written in the library.");
  await article.getByRole("button", { name: "Done" }).click();
  await expect(article.getByText("Written in the library.")).toBeVisible();
  const page = await openPage("article-en.html");
  await clickPainted(page, "termlight-green", "answers sooner");
  await expect(overlayOf(page).note).toHaveValue("Written in the library.");
});

test("a highlight deleted in the library goes from the open page, and comes back by undo", async ({
  openExtensionPage,
  openPage,
}) => {
  const page = await openPage("article-en.html");
  await expect.poll(() => paintedTexts(page, "termlight-green")).toHaveLength(1);
  const library = await openExtensionPage("library.html");
  await library.getByRole("article").last().getByRole("button", { name: "Delete the highlight" }).click();
  await expect(library.getByRole("article")).toHaveCount(1);
  await expect.poll(() => paintedTexts(page, "termlight-green")).toEqual([]);
  await library.getByRole("button", { name: "Undo" }).click();
  await expect(library.getByRole("article")).toHaveCount(2);
  await expect.poll(() => paintedTexts(page, "termlight-green")).toHaveLength(1);
});

test("one article is saved as Markdown with front matter, quote and a link to the passage", async ({
  openExtensionPage,
}) => {
  const library = await openExtensionPage("library.html");
  const article = library.getByRole("article").last();
  await article.getByRole("button", { name: /^Export/ }).click();
  const { name, text } = await download(library, article.getByRole("button", { name: "Save as Markdown" }));
  expect(name).toMatch(/\.md$/);
  const [, front, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  expect(parse(front!)).toMatchObject({ title: "Why long prompts are getting cheaper" });
  expect(body).toContain("> answers sooner");
  expect(body).toContain("article-en.html#:~:text=");
  expect(text).not.toContain("显存");
});

test("everything is saved as JSON with all that a highlight is", async ({ openExtensionPage }) => {
  const library = await openExtensionPage("library.html");
  await library.getByRole("banner").getByRole("button", { name: "Export everything" }).click();
  const { name, text } = await download(
    library,
    library.getByRole("banner").getByRole("button", { name: "Save as JSON" }),
  );
  expect(name).toMatch(/\.json$/);
  expect(JSON.parse(text)).toEqual(expect.anything());
  for (const part of ["answers sooner", "显存和带宽就越紧张", '"green"', "TextQuoteSelector", "createdAt"]) {
    expect(text).toContain(part);
  }
});

test("everything is copied as Markdown", async ({ openExtensionPage, extension }) => {
  await extension.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const library = await openExtensionPage("library.html");
  await library.getByRole("banner").getByRole("button", { name: "Export everything" }).click();
  await library.getByRole("banner").getByRole("button", { name: "Copy as Markdown" }).click();
  await expect(library.getByText("2 highlights copied.")).toBeVisible();
  const copied = await library.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("> answers sooner");
  expect(copied).toContain("> 显存和带宽就越紧张");
});
