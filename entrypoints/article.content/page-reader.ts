import type { ExtractArticle, ExtractedArticle } from "@/lib/article/article";
import { looksLikeArticle } from "@/lib/article/looks-like-article";
import { EMPTY_PAGE_TEXT, type PageText } from "@/lib/page-text/page-text";
import { readPageText } from "@/lib/page-text/read-page-text";
import { subsetOf } from "@/lib/page-text/subset";
import { countWork, runInSlices } from "@/lib/page-text/time-slices";

/** What one reading of the page found. */
export interface Reading {
  /** All visible text of the page. */
  page: PageText;
  article: ExtractedArticle | null;
  /** The article's own text; empty where there is no article. */
  articleText: PageText;
}

/** What a page reader needs from outside. */
export interface PageReaderOptions {
  document: Document;
  /** Brings the extractor in; asked only where a first look finds an article. */
  loadExtractor(): Promise<ExtractArticle>;
  /** Our own elements, which are not the page's text. */
  isOurs(element: Element): boolean;
  signal: AbortSignal;
}

/** Reads a page's text and article, keeping the article's extent from one reading to the next. */
export class PageReader {
  readonly #options: PageReaderOptions;
  #article: ExtractedArticle | null = null;

  constructor(options: PageReaderOptions) {
    this.#options = options;
  }

  /** Looks for the article anew. `forced`: the reader says that the page is one. */
  async findArticle(forced: boolean): Promise<void> {
    const { document, signal, loadExtractor } = this.#options;
    const worthIt =
      !isEditable(document) && (forced || (await runInSlices(looksLikeArticle(document), signal)));
    if (!worthIt) {
      this.#article = null;
      return;
    }
    const extract = await loadExtractor();
    signal.throwIfAborted();
    const began = performance.now();
    this.#article = await extract(document, { forced, signal });
    countWork(performance.now() - began);
  }

  /** True when an article was found. */
  get hasArticle(): boolean {
    return this.#article !== null;
  }

  /** Reads the page's text, and the article's where one was found. */
  async read(): Promise<Reading> {
    const { document, signal, isOurs } = this.#options;
    const article = this.#article;
    if (!document.body) return { page: EMPTY_PAGE_TEXT, article, articleText: EMPTY_PAGE_TEXT };
    const page = await runInSlices(readPageText(document.body, isOurs), signal);
    if (!article) return { page, article, articleText: EMPTY_PAGE_TEXT };
    return { page, article, articleText: await runInSlices(subsetOf(page, article.contains), signal) };
  }
}

/** A page that is being written in is not read. */
function isEditable(document: Document): boolean {
  return document.designMode === "on" || document.body?.isContentEditable === true;
}
