/** What the library's address says: what is searched for, and which article is meant. */
export interface LibraryPlace {
  /** As typed, `""` for none. */
  query: string;
  /** The article to scroll to. */
  pageKey: string | null;
  /** Whether the choice of export formats is open, for the article or for everything. */
  exporting: boolean;
}

/** Reads `#q=…`, `#page=…` and `#export`; anything else in the fragment is passed over, and broken escapes are taken as they are. */
export function parseLibraryHash(hash: string): LibraryPlace {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  return {
    query: fields.get("q") ?? "",
    pageKey: fields.get("page") || null,
    exporting: fields.has("export"),
  };
}

/** The fragment that {@link parseLibraryHash} reads back, with its `#`; `""` when there is nothing to say. */
export function libraryHash({ query, pageKey, exporting }: LibraryPlace): string {
  const fields = new URLSearchParams();
  if (query !== "") fields.set("q", query);
  if (pageKey !== null && pageKey !== "") fields.set("page", pageKey);
  if (exporting) fields.set("export", "");
  return fields.size === 0 ? "" : `#${fields}`;
}
