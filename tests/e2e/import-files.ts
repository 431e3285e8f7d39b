import type { BackupData } from "../../lib/exchange/backup-file";
import type { ArticleWithHighlights } from "../../lib/highlights/article";
import type { Highlight } from "../../lib/highlights/highlight";
import { formatStamp } from "../../lib/highlights/hybrid-clock";

const TIME = Date.UTC(2025, 0, 2);
const STAMP = formatStamp({ time: TIME, count: 0, device: "a1" });

/** A backup of nothing, to be filled. */
export function emptyBackup(): BackupData {
  return { articles: [], highlights: [], tombstones: [], ownTerms: [], mutes: [], texts: [], settings: {} };
}

/** An article with highlights as they are stored; the last one is in the bin where there is more than one. */
export function sampleItem(count = 2): ArticleWithHighlights {
  const url = "https://example.org/kept";
  const highlights = Array.from({ length: count }, (_, index): Highlight => {
    const quote = `Passage ${index + 1} of a page that was kept.`;
    return {
      id: `01942530-0000-7000-8000-${String(index + 1).padStart(12, "0")}`,
      pageKey: url,
      quote,
      selectors: [{ type: "TextQuoteSelector", exact: quote, prefix: "", suffix: "" }],
      terms: [],
      color: "yellow",
      note: "",
      tags: [],
      createdAt: TIME,
      updatedAt: TIME,
      deletedAt: count > 1 && index === count - 1 ? TIME : null,
      stamps: { color: STAMP, note: STAMP, tags: STAMP, deletedAt: STAMP },
    };
  });
  const known = { byline: "", siteName: "", language: "en", publishedTime: "" };
  return {
    article: {
      id: "01942530-0000-7000-8000-0000000000ff",
      url,
      pageKey: url,
      title: "A page that was kept",
      ...known,
      createdAt: TIME,
      updatedAt: TIME,
      stamps: { title: STAMP },
    },
    highlights,
  };
}
