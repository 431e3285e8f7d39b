/** What the library's address says when an article is read in it. */
export interface ReadingPlace {
  /** The article. */
  pageKey: string;
  /** The highlight to open; `null` for none. */
  highlightId: string | null;
}

/** Reads `#read=…&at=…`; `null` where the address names no article to read. */
export function parseReadingHash(hash: string): ReadingPlace | null {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  const pageKey = fields.get("read") || null;
  return pageKey === null ? null : { pageKey, highlightId: fields.get("at") || null };
}

/** The fragment that {@link parseReadingHash} reads back, with its `#`. */
export function readingHash({ pageKey, highlightId }: ReadingPlace): string {
  const fields = new URLSearchParams({ read: pageKey });
  if (highlightId !== null) fields.set("at", highlightId);
  return `#${fields}`;
}
