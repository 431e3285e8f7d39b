import { Readability } from "@mozilla/readability";
import { letThePageRun, runInSlices } from "@/lib/page-text/time-slices";
import type { ExtractArticle, ExtractedArticle } from "./article";
import { testByBoth, testByExclusion, testByVerdicts } from "./article-text";
import { cloneIndexed, liveElementsIn } from "./indexed-clone";
import { proseWeight } from "./looks-like-article";
import { readBody } from "./read-body";

/** Less than this, in weighed characters, is a teaser and not an article. */
const MIN_ARTICLE = 280;
/** A declared article that Readability finds in less than this share of the page's text is the whole page instead. */
const MIN_SHARE_WHEN_FORCED = 0.4;

/**
 * Runs Readability on an indexed clone of the page and maps what survives back to live elements, so that exactly the
 * article's own text is known and the page is not touched. The page gets its turn between the steps.
 */
export const extractArticle: ExtractArticle = async (document, { forced, signal }) => {
  const clone = await runInSlices(cloneIndexed(document), signal);
  await letThePageRun();
  signal.throwIfAborted();
  const pageWeight = forced ? proseWeight(clone.document.body.textContent ?? "") : 0;
  const parsed = new Readability<Element>(clone.document, {
    // Chinese says in 250 characters what English says in 500.
    charThreshold: 250,
    serializer: (node) => node as Element,
    keepClasses: true,
  }).parse();
  await letThePageRun();
  signal.throwIfAborted();
  const content = parsed?.content;
  const weight = content ? proseWeight(content.textContent ?? "") : 0;
  const enough = forced ? weight >= pageWeight * MIN_SHARE_WHEN_FORCED : weight >= MIN_ARTICLE;
  if (!parsed || !content || !enough) return forced ? wholePage(document) : null;
  const inArticle = testByVerdicts(clone, liveElementsIn(content, clone));
  // On a page without a clear article Readability tries ever looser rules, until it takes in the frame as well.
  const contains = forced ? testByBoth(inArticle, testByExclusion(document.body)) : inArticle;
  return {
    title: parsed.title?.trim() || document.title,
    byline: parsed.byline?.trim() ?? "",
    siteName: parsed.siteName?.trim() ?? "",
    language: parsed.lang || document.documentElement.lang,
    publishedTime: parsed.publishedTime ?? "",
    contains,
    bodyOf: (text) => readBody(text, contains),
  };
};

function wholePage(document: Document): ExtractedArticle {
  const mains = document.querySelectorAll("main, [role=main], article");
  const root = mains.length === 1 ? mains[0]! : document.body;
  const contains = testByExclusion(root);
  return {
    title: document.title,
    byline: "",
    siteName: "",
    language: document.documentElement.lang,
    publishedTime: "",
    contains,
    bodyOf: (text) => readBody(text, contains),
  };
}
