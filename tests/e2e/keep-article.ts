import type { Page } from "@playwright/test";
import type { LaunchedExtension } from "../browser/launch";
import { expect } from "./fixtures";
import { keepPassage } from "./keep-passage";
import { keptWords } from "./kept-texts";

/** The title of `article-en.html`. */
export const ARTICLE_TITLE = "Why long prompts are getting cheaper";

/** Highlights a passage of `article-en.html`, and waits until the article's text is kept for it. */
export async function keepArticle(extension: LaunchedExtension, page: Page): Promise<void> {
  await keepPassage(page, "#quote", "answers sooner");
  await expect.poll(() => keptWords(extension)).toHaveLength(1);
}
