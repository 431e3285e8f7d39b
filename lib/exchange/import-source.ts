import { pageKey } from "@/lib/highlights/page-key";
import type { ImportedArticle } from "@/lib/imports/import-slice";
import { dropField, dropRecord, IMPORT_LIMITS, type ImportReading } from "./import-reading";

/** What a foreign file says about where a passage comes from; empty where it says nothing. */
export interface SourceWords {
  url: string;
  title: string;
  byline: string;
  siteName: string;
  /** BCP 47 tag. */
  language?: string;
  /** ISO 8601. */
  publishedTime?: string;
}

/** Schemes that an address from a file may have: none of them runs or holds content. */
const SAFE_SCHEMES = new Set([
  "http:",
  "https:",
  "file:",
  "ftp:",
  "urn:",
  "doi:",
  "isbn:",
  "chrome-extension:",
  "moz-extension:",
]);
/** Begins the key of what has no address, such as a book: its title and author stand for it. */
const WORK = "urn:termlight:work:";

/** The articles that a foreign file's passages come from, each page once; and the ids that it gave to passages. */
export class ImportSources {
  readonly #reading: ImportReading;
  readonly #articles = new Map<string, ImportedArticle>();
  readonly #ids = new Set<string>();

  constructor(reading: ImportReading) {
    this.#reading = reading;
  }

  /**
   * The article for a source, added to the reading where it is new. An address that could run a script or is none is
   * left out and told of; what then has no title either has no source, and is `null`, which is told of too.
   */
  articleOf(source: SourceWords, line: number, field: string): ImportedArticle | null {
    const words = wordsOf(source);
    const url = this.#safeAddress(source.url.trim(), line, field);
    if (url === "" && words.title === "") {
      dropRecord(this.#reading, { line, field, rule: "no-source", detail: "" });
      return null;
    }
    const key = url === "" ? workKey(words) : pageKey(url);
    const known = this.#articles.get(key);
    if (known) return completed(known, words);
    const article: ImportedArticle = { url, pageKey: key, ...words, kept: null };
    this.#articles.set(key, article);
    this.#reading.articles.push(article);
    return article;
  }

  /** Whether an id is one that no passage before had; it is that of this passage from now on. */
  isNewId(id: string): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    return true;
  }

  #safeAddress(url: string, line: number, field: string): string {
    if (url === "") return "";
    const scheme = URL.canParse(url) ? new URL(url).protocol : "";
    if (SAFE_SCHEMES.has(scheme) && url.length <= IMPORT_LIMITS.address) return url;
    dropField(this.#reading, { line, field, rule: "unsafe-address", detail: url.slice(0, 60) });
    return "";
  }
}

type Words = Omit<ImportedArticle, "url" | "pageKey" | "kept" | "addresses">;

function wordsOf({ title, byline, siteName, language = "", publishedTime = "" }: SourceWords): Words {
  return {
    title: described(title),
    byline: described(byline),
    siteName: described(siteName),
    language: described(language),
    publishedTime: described(publishedTime),
  };
}

/** Another passage of the same page may tell more of it. */
function completed(article: ImportedArticle, words: Words): ImportedArticle {
  for (const field of Object.keys(words) as (keyof Words)[]) article[field] ||= words[field];
  return article;
}

function workKey({ title, byline }: Words): string {
  return WORK + [title, byline].map((text) => encodeURIComponent(text.toWellFormed())).join(":");
}

/** One line, not longer than what pages may call themselves. */
function described(text: string): string {
  const line = text
    .slice(0, IMPORT_LIMITS.description * 2)
    .replace(/\s+/g, " ")
    .trim();
  return line.slice(0, IMPORT_LIMITS.description).replace(/[\ud800-\udbff]$/, "");
}
