import type { BodyElement } from "@/lib/article/article-body";
import type { Article, ArticleWithHighlights } from "@/lib/highlights/article";
import { HIGHLIGHT_COLORS, type Highlight } from "@/lib/highlights/highlight";
import { formatStamp } from "@/lib/highlights/hybrid-clock";
import type { KeptText } from "@/lib/highlights/kept-text";
import { pick, type Random, seededRandom } from "./seeded-random";
import { variedSentence, variedText } from "./varied-text";

/** How large a library to make. */
export interface LibrarySize {
  articles: number;
  /** On each article, on average. */
  highlightsEach: number;
}

const DAY = 24 * 60 * 60 * 1000;
const BEGAN = Date.UTC(2020, 0, 1);
const TAGS = ["attention", "读完", "to-do", "MoE", "推理", "memory", "引用", "robotics"];
/** How long quotes, notes and contexts are, UTF-16 units, and how many highlights have a note. */
const QUOTE = { least: 20, most: 260 };
const NOTE_SHARE = 0.2;
const CONTEXT = 32;
/** Which share of the articles has a kept text, and how long that is, UTF-16 units. */
const TEXT_SHARE = 0.2;
const TEXT = { least: 1_000, most: 8_000 };
const PARAGRAPH = 400;
/** Seeds near each other give numbers near each other: spread over all 32 bits they do not (Knuth, TAOCP 6.4). */
const SPREAD = 0x9e3779b1;

/** The articles of a library with their highlights, one after the other; the same seed gives the same ones. */
export function* libraryItems(
  { articles, highlightsEach }: LibrarySize,
  seed = 1,
): Generator<ArticleWithHighlights> {
  const random = seededRandom(seed);
  for (let index = 0; index < articles; index += 1) {
    const at = BEGAN + Math.floor(random() * 1_500) * DAY + index;
    const article = makeArticle(random, index, at);
    const count = Math.floor(random() * (2 * highlightsEach - 1)) + 1;
    const highlights = Array.from({ length: count }, (_, nth) => makeHighlight(random, article, index, nth));
    yield { article, highlights };
  }
}

/**
 * The texts that are kept of some of the articles of {@link libraryItems}, by the same seed.
 *
 * @param pageKey of the article, and which it is.
 */
export function libraryText(pageKey: string, index: number, seed = 1): KeptText | null {
  const random = seededRandom(Math.imul(seed * 7_919 + index, SPREAD));
  if (random() >= TEXT_SHARE) return null;
  const units = TEXT.least + Math.floor(random() * (TEXT.most - TEXT.least));
  const children = Array.from({ length: Math.ceil(units / PARAGRAPH) }, (): BodyElement => {
    return { tag: "p", children: [variedText(random, PARAGRAPH)] };
  });
  return {
    pageKey,
    body: { children, cut: false },
    digest: `${units}-${index}`,
    keptAt: BEGAN,
    stamp: stampAt(BEGAN),
  };
}

function makeArticle(random: Random, index: number, at: number): Article {
  const url = `https://site-${index % 97}.example/articles/${index}`;
  return {
    id: uuid(index, 0xffff),
    url,
    pageKey: url,
    title: variedSentence(random),
    byline: `Author ${index % 331}`,
    siteName: `Site ${index % 97}`,
    language: random() < 0.5 ? "zh-CN" : "en",
    publishedTime: "",
    createdAt: at,
    updatedAt: at,
    stamps: { title: stampAt(at) },
  };
}

function makeHighlight(random: Random, article: Article, index: number, nth: number): Highlight {
  const quote = variedText(random, QUOTE.least + Math.floor(random() * (QUOTE.most - QUOTE.least)));
  const start = nth * 1_000 + Math.floor(random() * 500);
  const stamp = stampAt(article.updatedAt);
  return {
    id: uuid(index, nth),
    pageKey: article.pageKey,
    quote,
    selectors: [
      {
        type: "TextQuoteSelector",
        exact: quote,
        prefix: variedText(random, CONTEXT),
        suffix: variedText(random, CONTEXT),
      },
      { type: "TextPositionSelector", start, end: start + quote.length },
    ],
    terms: [],
    color: pick(random, HIGHLIGHT_COLORS),
    note: random() < NOTE_SHARE ? variedSentence(random) : "",
    tags: random() < NOTE_SHARE ? [pick(random, TAGS)] : [],
    createdAt: article.createdAt,
    updatedAt: article.updatedAt,
    deletedAt: null,
    stamps: { color: stamp, note: stamp, tags: stamp, deletedAt: stamp },
  };
}

function stampAt(time: number): string {
  return formatStamp({ time, count: 0, device: "bench" });
}

function uuid(article: number, highlight: number): string {
  const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, "0");
  return `01942530-0000-7000-8000-${hex(article, 8)}${hex(highlight, 4)}`;
}
