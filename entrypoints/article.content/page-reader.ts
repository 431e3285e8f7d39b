import type { ExtractArticle, ExtractedArticle } from "@/lib/article/article";
import { looksLikeArticle } from "@/lib/article/looks-like-article";
import type { ChangedParts } from "@/lib/page-text/changed-parts";
import { EMPTY_PAGE_TEXT, type PageText } from "@/lib/page-text/page-text";
import { readPageText } from "@/lib/page-text/read-page-text";
import { subsetOf } from "@/lib/page-text/subset";
import { countWork, runInSlices } from "@/lib/page-text/time-slices";
import { comeToShow } from "./come-to-show";
import { type KeptPage, textRoot } from "./kept-page";

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
  window: Window;
  /** The article that is read instead of the page; nothing is looked for then. */
  kept: KeptPage | null;
  /** Where the page changed since it was read: only there it is read again. */
  parts: ChangedParts;
  /** Brings the extractor in; asked only where a first look finds an article. */
  loadExtractor(): Promise<ExtractArticle>;
  /** Our own elements, which are not the page's text. */
  isOurs(element: Element): boolean;
  signal: AbortSignal;
}

/** So much text outside the article, UTF-16 units, may be another article. */
const MUCH_TEXT = 200;

/** Reads a page's text and article, keeping the article's extent from one reading to the next. */
export class PageReader {
  readonly #options: PageReaderOptions;
  #article: ExtractedArticle | null = null;
  /** The page as it was read last; `null` where that was not finished. */
  #page: PageText | null = null;
  /** How long the article's text and all other text were when it was looked for, `null` until they are read. */
  #lengths: { inside: number; outside: number } | null = null;

  constructor(options: PageReaderOptions) {
    this.#options = options;
  }

  /** Looks for the article anew. `forced`: the reader says that the page is one. */
  async findArticle(forced: boolean): Promise<void> {
    const { window, kept, signal, loadExtractor } = this.#options;
    const { document } = window;
    this.#lengths = null;
    if (kept) {
      this.#article = kept.article;
      return;
    }
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

  /** Whether text has come to show without any change of the document since the page was read. */
  async showsMore(): Promise<boolean> {
    if (!this.#page) return false;
    const { parts, signal } = this.#options;
    const come = await runInSlices(comeToShow(this.#page), signal);
    for (const element of come) parts.restyle(element);
    return come.length > 0;
  }

  /** Reads the page's text, and the article's where one was found. */
  async read(): Promise<Reading> {
    const { window, kept, signal } = this.#options;
    const article = this.#article;
    if (!window.document.body) return { page: EMPTY_PAGE_TEXT, article, articleText: EMPTY_PAGE_TEXT };
    const page = await this.#readPage(textRoot(window, kept));
    if (!article) return { page, article, articleText: EMPTY_PAGE_TEXT };
    const articleText = await runInSlices(subsetOf(page, article.contains), signal);
    this.#lengths ??= lengthsOf(page, articleText);
    return { page, article, articleText };
  }

  /** Whether so much has come outside the article since it was looked for, or gone from it, that another may be there. */
  isOutdated({ page, articleText }: Reading): boolean {
    if (!this.#lengths) return true;
    const { inside, outside } = lengthsOf(page, articleText);
    return outside > this.#lengths.outside + MUCH_TEXT || inside < this.#lengths.inside / 2;
  }

  async #readPage(root: HTMLElement): Promise<PageText> {
    const { parts, signal, isOurs } = this.#options;
    await this.showsMore();
    const before = this.#page;
    // Where this reading is not finished, the changes that it was told of are nobody's.
    this.#page = null;
    const changeOf = parts.take();
    const earlier = before ? { page: before, changeOf } : undefined;
    this.#page = await runInSlices(readPageText(root, isOurs, earlier), signal);
    return this.#page;
  }
}

function lengthsOf(page: PageText, article: PageText): { inside: number; outside: number } {
  return { inside: article.text.length, outside: page.text.length - article.text.length };
}

/** A page that is being written in is not read. */
function isEditable(document: Document): boolean {
  return document.designMode === "on" || document.body?.isContentEditable === true;
}
