import { mkdir } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Page } from "@playwright/test";
import type { Term } from "../../lib/glossary/term";
import type { PageDescription, PageTerm } from "../../lib/messages/page-description";
import { askPage, describePage } from "./ask-page";
import { exportMarkdown } from "./export-markdown";
import { type LaunchedExtension, launchWithExtension } from "./launch";
import { openFirstPage, type StartOptions } from "./start-options";
import { until } from "./until";

const OUTPUT = join(import.meta.dirname, "../../.output");

/** How long a page may take to be read on a slow machine, ms. */
const READING_LIMIT = 60_000;

/**
 * Shows the extension where there is no display: the terms that it finds with their definitions, a highlight that it
 * keeps, the export of it, and a picture of the page. Needs the e2e build.
 */
export async function startInWords(options: StartOptions): Promise<void> {
  const { browser, extensionDir, target, locale } = options;
  const extension = await launchWithExtension({ browser, extensionDir, headless: true, locale });
  try {
    const page = await openFirstPage(extension, target, true);
    console.log(`No display was found: ${browser.path} runs without a window.\n`);
    const description = await readPage(extension, page, target?.isArticle ?? false);
    console.log(`${description.title}\n${page.url()}\n`);
    await tellTerms(extension, description, locale.startsWith("zh") ? "zh" : "en");
    await keepOneHighlight(extension, page);
    console.log(`The library as Markdown:\n\n${await exportMarkdown(extension)}`);
    console.log(`Screenshot: ${await takePicture(extension, page, description.terms[0])}`);
  } finally {
    await extension.close();
  }
}

async function readPage(
  extension: LaunchedExtension,
  page: Page,
  isArticle: boolean,
): Promise<PageDescription> {
  const look = async (): Promise<PageDescription | null> => {
    const description = await describePage(extension, page);
    return description?.status === "reading" ? null : description;
  };
  const tooLong = `${page.url()} could not be read within ${READING_LIMIT / 1000} seconds`;
  const first = await until(look, READING_LIMIT, tooLong);
  if (first.status !== "no-article") return first;
  if (!isArticle) console.log("No article was found on this page: all of its text is taken for one.\n");
  await askPage(extension, page, "page/set-forced", { forced: true });
  return until(look, READING_LIMIT, tooLong);
}

async function tellTerms(
  extension: LaunchedExtension,
  { terms }: PageDescription,
  language: "en" | "zh",
): Promise<void> {
  const mentions = terms.reduce((sum, { count }) => sum + count, 0);
  console.log(`${terms.length} terms, ${mentions} mentions:\n`);
  const asking = await extension.context.newPage();
  await asking.goto(`chrome-extension://${extension.extensionId}/library.html`);
  for (const term of terms) {
    console.log(`  ${nameOf(term, language)} × ${term.count}`);
    const answer = await asking.evaluate(
      (id) => chrome.runtime.sendMessage({ type: "term/get", request: { id } }),
      term.id,
    );
    const known = answer.reply.term as Term | null;
    console.log(`    ${known?.definition[language] ?? ""}\n`);
  }
  await asking.close();
}

function nameOf({ name }: PageTerm, language: "en" | "zh"): string {
  const other = language === "en" ? "zh" : "en";
  return name[language] === name[other] ? name[language] : `${name[language]} (${name[other]})`;
}

/** Selects the sentence around the first term that is painted, or the first sentence, and has it kept. */
async function keepOneHighlight(extension: LaunchedExtension, page: Page): Promise<void> {
  await page.evaluate(() => {
    const [painted] = (CSS.highlights.get("termlight-term") ?? []) as Iterable<Range>;
    const paragraph = document.querySelector("article p, p, article, body");
    const start = painted?.startContainer ?? paragraph?.firstChild;
    const selection = getSelection();
    if (!start || !selection) return;
    // Inside the term: from a sentence's first character the way back leads into the sentence before.
    selection.collapse(start, painted ? painted.startOffset + 1 : 0);
    selection.modify("move", "backward", "sentence");
    selection.modify("extend", "forward", "sentence");
  });
  const passage = await page.evaluate(() => getSelection()?.toString().trim() ?? "");
  const answer = await askPage(extension, page, "page/highlight-selection", {});
  console.log(
    answer?.kept ? `One passage kept:\n\n  ${passage}\n` : "No passage could be kept on this page.\n",
  );
}

async function takePicture(
  extension: LaunchedExtension,
  page: Page,
  term: PageTerm | undefined,
): Promise<string> {
  if (term) {
    await askPage(extension, page, "page/show-term", { termId: term.id });
    await page.locator("termlight-overlay").getByRole("dialog").waitFor({ state: "visible" });
  }
  await mkdir(OUTPUT, { recursive: true });
  const path = join(OUTPUT, "start.png");
  await page.screenshot({ path });
  return relative(process.cwd(), path);
}
