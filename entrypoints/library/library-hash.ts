import { GROUPINGS, type Grouping } from "@/lib/store/arrange";
import { LIBRARY_ROOMS, type LibraryRoom } from "./library-rooms";

/** What the library's address says: which room it is, what is searched for, how it is grouped, and what is meant. */
export interface LibraryPlace {
  room: LibraryRoom;
  /** As typed, `""` for none. */
  query: string;
  grouping: Grouping;
  /** The article to scroll to. */
  pageKey: string | null;
  /** The highlight of that article to scroll to. */
  highlightId: string | null;
  /** The term whose page is open in the room of terms. */
  termId: string | null;
  /** Whether the choice of export formats is open, for the article or for everything. */
  exporting: boolean;
}

/**
 * Reads a room's name, `#term=…`, `#q=…`, `#by=…`, `#page=…`, `#highlight=…` and `#export`; anything else in the fragment is
 * passed over, and broken escapes are taken as they are.
 */
export function parseLibraryHash(hash: string): LibraryPlace {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  const termId = fields.get("term") || null;
  const named = LIBRARY_ROOMS.find((room) => room !== "list" && fields.has(room)) ?? "list";
  return {
    room: termId === null ? named : "terms",
    query: fields.get("q") ?? "",
    grouping: GROUPINGS.find((each) => each === fields.get("by")) ?? "article",
    pageKey: fields.get("page") || null,
    highlightId: fields.get("highlight") || null,
    termId,
    exporting: fields.has("export"),
  };
}

/** The fragment that {@link parseLibraryHash} reads back, with its `#`; `""` when there is nothing to say. */
export function libraryHash({
  room = "list",
  query,
  grouping,
  pageKey,
  termId,
  highlightId,
  exporting,
}: Partial<LibraryPlace>): string {
  const fields = new URLSearchParams();
  if (termId) fields.set("term", termId);
  else if (room !== "list") fields.set(room, "");
  if (query) fields.set("q", query);
  if (grouping && grouping !== "article") fields.set("by", grouping);
  if (pageKey) fields.set("page", pageKey);
  if (highlightId) fields.set("highlight", highlightId);
  if (exporting) fields.set("export", "");
  // A name alone says as much as one with nothing behind it.
  return fields.size === 0 ? "" : `#${String(fields).replace(/=(?=&|$)/g, "")}`;
}
