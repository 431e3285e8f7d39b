import type { Article } from "@/lib/highlights/article";
import type { Highlight } from "@/lib/highlights/highlight";

/** A stored highlight, with what a test says otherwise. */
export function highlight(more: Partial<Highlight> = {}): Highlight {
  const stamp = "0";
  return {
    id: "01890000-0000-7000-8000-000000000001",
    pageKey: "https://example.org/a",
    quote: "A passage.",
    selectors: [],
    terms: [],
    color: "yellow",
    note: "",
    tags: [],
    createdAt: Date.UTC(2025, 1, 18, 12),
    updatedAt: Date.UTC(2025, 1, 18, 12),
    deletedAt: null,
    stamps: { color: stamp, note: stamp, tags: stamp, deletedAt: stamp },
    ...more,
  };
}

/** A stored article, with what a test says otherwise. */
export function article(more: Partial<Article> = {}): Article {
  return {
    id: "01890000-0000-7000-8000-00000000000a",
    url: "https://example.org/a",
    pageKey: "https://example.org/a",
    title: "An article",
    byline: "",
    siteName: "",
    language: "en",
    publishedTime: "",
    createdAt: Date.UTC(2025, 1, 18, 12),
    updatedAt: Date.UTC(2025, 1, 18, 12),
    stamps: { title: "0" },
    ...more,
  };
}
