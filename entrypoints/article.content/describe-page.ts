import type { PageDescription, PageStatus } from "@/lib/messages/page-description";
import type { ArticleMentions } from "./article-mentions";
import type { HighlightLayer } from "./highlight-layer";
import type { Reading } from "./page-reader";
import type { PageRecord } from "./page-record";
import type { PageVisitOptions } from "./page-visit-options";

/** What a visit knows of its page. */
export interface KnownPage {
  status: PageStatus;
  record: PageRecord;
  /** `null` while the page was not read. */
  reading: Reading | null;
  mentions: ArticleMentions;
  highlights: HighlightLayer;
}

/** What popup and side panel are told of a page. */
export function describePage(
  { window, isInFrame }: Pick<PageVisitOptions, "window" | "isInFrame">,
  { status, record, reading, mentions, highlights }: KnownPage,
): PageDescription {
  const { location, document } = window;
  const { key, kept, opening } = record;
  return {
    status,
    forced: opening.forced,
    pageKey: key,
    host: location.host,
    title: reading?.article?.title || document.title,
    language: reading?.article?.language || document.documentElement.lang,
    terms: mentions.layer.terms(),
    tagging: mentions.tagging,
    highlights: kept.storedInOrder(highlights, (id) => isInFrame(key, id)),
  };
}
