import { GROUPINGS, type Grouping } from "@/lib/store/arrange";

/** What the library's address says: what is searched for, how it is grouped, and which article is meant. */
export interface LibraryPlace {
  /** As typed, `""` for none. */
  query: string;
  grouping: Grouping;
  /** The article to scroll to. */
  pageKey: string | null;
  /** The highlight of that article to scroll to. */
  highlightId: string | null;
  /** Whether the choice of export formats is open, for the article or for everything. */
  exporting: boolean;
}

/**
 * Reads `#q=…`, `#by=…`, `#page=…`, `#highlight=…` and `#export`; anything else in the fragment is passed over, and broken escapes are
 * taken as they are.
 */
export function parseLibraryHash(hash: string): LibraryPlace {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  return {
    query: fields.get("q") ?? "",
    grouping: GROUPINGS.find((each) => each === fields.get("by")) ?? "article",
    pageKey: fields.get("page") || null,
    highlightId: fields.get("highlight") || null,
    exporting: fields.has("export"),
  };
}

/** The fragment that {@link parseLibraryHash} reads back, with its `#`; `""` when there is nothing to say. */
export function libraryHash({
  query,
  grouping,
  pageKey,
  highlightId,
  exporting,
}: Partial<LibraryPlace>): string {
  const fields = new URLSearchParams();
  if (query) fields.set("q", query);
  if (grouping && grouping !== "article") fields.set("by", grouping);
  if (pageKey) fields.set("page", pageKey);
  if (highlightId) fields.set("highlight", highlightId);
  if (exporting) fields.set("export", "");
  return fields.size === 0 ? "" : `#${fields}`;
}
