import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { TERM_PAINT } from "./painted";

test("the library answers what was kept that mentions a term", async ({ openPage, openExtensionPage }) => {
  const page = await openPage("article-en.html");
  await expect
    .poll(() => page.evaluate((name) => CSS.highlights.get(name)?.size ?? 0, TERM_PAINT))
    .toBeGreaterThan(0);
  await keepPassage(page, "#opening", "In February 2025 DeepSeek", "yellow");
  await keepPassage(page, "#quote", "answers sooner", "green");
  const library = await openExtensionPage("library.html#q=term:deepseek");
  await expect(library.locator("blockquote")).toHaveText(["In February 2025 DeepSeek"]);
});
