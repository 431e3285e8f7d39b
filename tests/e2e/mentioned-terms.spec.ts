import { expect, test } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { clickPainted, TERM_PAINT } from "./painted";

test("the library answers what was kept that mentions a term", async ({ openPage, openExtensionPage }) => {
  const page = await openPage("article-en.html");
  await expect
    .poll(() => page.evaluate((name) => CSS.highlights.get(name)?.size ?? 0, TERM_PAINT))
    .toBeGreaterThan(0);
  await keepPassage(page, "article", "NSA is trained that way", "yellow");
  await keepPassage(page, "#quote", "answers sooner", "green");
  await clickPainted(page, "termlight-green", "answers sooner");
  const library = await openExtensionPage("library.html#q=term:nsa");
  await expect(library.locator("blockquote")).toHaveText(["NSA is trained that way"]);
});
