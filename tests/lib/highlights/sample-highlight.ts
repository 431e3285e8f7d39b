import type { Article, ArticleDraft, ArticleWithHighlights } from "@/lib/highlights/article";
import type { Highlight, HighlightDraft, KeptPassage } from "@/lib/highlights/highlight";
import { formatStamp } from "@/lib/highlights/hybrid-clock";

/** 2025-01-02T03:04:05.000Z, when the samples were made. */
export const SAMPLE_TIME = Date.UTC(2025, 0, 2, 3, 4, 5);

const STAMP = formatStamp({ time: SAMPLE_TIME, count: 0, device: "a1" });

/** A UUIDv7 that ends in `number`. */
export function sampleId(number: number): string {
  return `01942530-0000-7000-8000-${String(number).padStart(12, "0")}`;
}

/** A passage with `quote`, at offset `start` of its page. */
export function samplePassage(quote = "Experts are chosen per token.", start = 100): KeptPassage {
  return {
    quote,
    selectors: [
      { type: "TextQuoteSelector", exact: quote, prefix: "", suffix: "" },
      { type: "TextPositionSelector", start, end: start + quote.length },
    ],
    terms: [],
  };
}

/** A highlight's draft, with `changes`. */
export function sampleDraft(changes: Partial<HighlightDraft> = {}): HighlightDraft {
  return {
    id: sampleId(1),
    ...samplePassage(changes.quote),
    color: "yellow",
    note: "",
    tags: [],
    ...changes,
  };
}

/** An article's draft, with `changes`. */
export function sampleArticleDraft(changes: Partial<ArticleDraft> = {}): ArticleDraft {
  const url = changes.url ?? "https://example.org/moe";
  return {
    url,
    pageKey: url,
    title: "Routing in MoE",
    byline: "",
    siteName: "",
    language: "en",
    publishedTime: "",
    ...changes,
  };
}

/** A stored highlight, with `changes`. */
export function sampleHighlight(changes: Partial<Highlight> = {}): Highlight {
  return {
    ...sampleDraft(changes),
    pageKey: "https://example.org/moe",
    createdAt: SAMPLE_TIME,
    updatedAt: SAMPLE_TIME,
    deletedAt: null,
    stamps: { color: STAMP, note: STAMP, tags: STAMP, deletedAt: STAMP },
    ...changes,
  };
}

/** A stored article, with `changes`. */
export function sampleArticle(changes: Partial<Article> = {}): Article {
  return {
    ...sampleArticleDraft(changes),
    id: sampleId(0),
    createdAt: SAMPLE_TIME,
    updatedAt: SAMPLE_TIME,
    stamps: { title: STAMP },
    ...changes,
  };
}

/** An article with highlights whose ids are 1, 2, 3 …, each with its `changes`. */
export function sampleItem(
  article: Partial<Article> = {},
  ...highlights: Partial<Highlight>[]
): ArticleWithHighlights {
  const made = sampleArticle(article);
  const withPage = (changes: Partial<Highlight>, index: number): Highlight =>
    sampleHighlight({ id: sampleId(index + 1), pageKey: made.pageKey, ...changes });
  return { article: made, highlights: highlights.map(withPage) };
}
