import type { PageDescription } from "@/lib/messages/page-description";
import type { ArticleMentions } from "./article-mentions";
import type { HighlightLayer } from "./highlight-layer";
import type { Reading } from "./page-reader";
import type { PageRecord } from "./page-record";

/** What a visit knows of its page. */
export interface DescribedPage {
  window: Window;
  status: PageDescription["status"];
  /** The key of the page. */
  key: string;
  reading: Reading | null;
  record: PageRecord;
  mentions: ArticleMentions;
  highlights: HighlightLayer;
  /** Whether a highlight's passage stands in a frame of the page. */
  isInFrame(key: string, id: string): boolean;
}

/** A page as popup and side panel show it. */
export function describePage(described: DescribedPage): PageDescription {
  const { window, status, key, reading, record, mentions, highlights, isInFrame } = described;
  const { location, document } = window;
  return {
    status,
    forced: record.opening.forced,
    pageKey: key,
    host: location.host,
    title: reading?.article?.title || document.title,
    language: reading?.article?.language || document.documentElement.lang,
    terms: mentions.layer.terms(),
    tagging: mentions.tagging,
    highlights: record.kept.storedInOrder(highlights, (id) => isInFrame(key, id)),
  };
}
