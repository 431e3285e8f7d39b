import type { PageDescription } from "@/lib/messages/page-description";

/** What a page without terms and highlights says of itself, but for what is given. */
export function describedPage(more: Partial<PageDescription> = {}): PageDescription {
  return {
    status: "article",
    forced: false,
    pageKey: "k",
    host: "example.org",
    title: "",
    language: "en",
    terms: [],
    tagging: 1,
    highlights: [],
    ...more,
  };
}
