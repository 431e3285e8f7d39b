import { GROUPINGS, type Grouping } from "@/lib/store/arrange";

/** What the library's address says: what is searched for, how it is grouped, and which article is meant. */
export interface LibraryPlace {
  /** As typed, `""` for none. */
  query: string;
  grouping: Grouping;
  /** The article to scroll to. */
  pageKey: string | null;
}

/**
 * Reads `#q=…`, `#by=…` and `#page=…`; anything else in the fragment is passed over, and broken escapes are taken as
 * they are.
 */
export function parseLibraryHash(hash: string): LibraryPlace {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  const grouping = GROUPINGS.find((each) => each === fields.get("by")) ?? "article";
  return { query: fields.get("q") ?? "", grouping, pageKey: fields.get("page") || null };
}

/** The fragment that {@link parseLibraryHash} reads back, with its `#`; `""` when there is nothing to say. */
export function libraryHash({ query, grouping, pageKey }: Partial<LibraryPlace>): string {
  const fields = new URLSearchParams();
  if (query) fields.set("q", query);
  if (grouping && grouping !== "article") fields.set("by", grouping);
  if (pageKey) fields.set("page", pageKey);
  return fields.size === 0 ? "" : `#${fields}`;
}
