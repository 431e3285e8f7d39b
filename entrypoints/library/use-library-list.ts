import { useEffect, useRef, useState } from "preact/hooks";
import type { ParsedQuery } from "@/lib/search/query";
import type { Grouping } from "@/lib/store/arrange";
import type { Catalogue } from "@/lib/store/catalogue";
import { StaleCatalogueError } from "@/lib/store/catalogue-base";
import type { Database } from "@/lib/store/database";
import { RowLoader } from "@/lib/store/row-loader";
import { type Found, searchCatalogue } from "@/lib/store/search-library";
import { resolveQuery } from "./resolve-query";
import type { Live } from "./use-live-query";

/** So many rows are read before a new list is shown: more than a window holds. */
const FIRST_ROWS = 24;

/** What the library is asked for. */
export interface LibraryQuestion {
  query: string;
  grouping: Grouping;
}

/** A list as it is shown. */
export interface LibraryList extends LibraryQuestion {
  parsed: ParsedQuery;
  found: Found;
  rows: RowLoader;
  /** Highlights that the search does not look into yet. */
  waiting: number;
}

/**
 * What a question finds, with the rows of its first screen. While the reader types, the list before stays until it is
 * there; who comes from another room with another question sees no answer to the last one. The next key ends a search
 * that still runs.
 *
 * @param shown the rows' numbers in the list that are in the window, for a list that only was brought up to date.
 * @param here whether the reader is in the list's room.
 */
export function useLibraryList(
  db: Database,
  catalogue: Live<Catalogue>,
  { query, grouping }: LibraryQuestion,
  shown: { current: { from: number; to: number } },
  here: boolean,
): Live<LibraryList> {
  const [list, setList] = useState<Live<LibraryList>>({ state: "loading" });
  const last = useRef<LibraryList | null>(null);
  const read = catalogue.state === "ready" ? catalogue.value : null;
  useEffect(() => {
    // A first screen answers no search, and shows no other order.
    if (!read || (read.parts.partial && (query.trim() !== "" || grouping !== "article"))) return undefined;
    const ending = new AbortController();
    const before = last.current;
    const same = before !== null && answers(before, { query, grouping });
    const from = same ? shown.current.from : 0;
    const to = same ? Math.max(shown.current.to, FIRST_ROWS) : FIRST_ROWS;
    listOf(db, read, { query, grouping }, { from, to }, ending.signal).then(
      (value) => {
        if (ending.signal.aborted) return;
        last.current = value;
        setList({ state: "ready", value });
      },
      (error: unknown) => {
        // A stale catalogue is being read again.
        if (!ending.signal.aborted && !(error instanceof StaleCatalogueError)) setList({ state: "failed" });
      },
    );
    return () => ending.abort();
  }, [db, read, query, grouping, shown]);
  const answered = list.state !== "ready" || answers(list.value, { query, grouping });
  // Of this stay in the room: the question that it began with was answered.
  const begun = useRef(false);
  begun.current = here && (begun.current || answered);
  if (catalogue.state === "failed") return { state: "failed" };
  return begun.current || !here ? list : { state: "loading" };
}

function answers(list: LibraryQuestion, { query, grouping }: LibraryQuestion): boolean {
  return list.query === query && list.grouping === grouping;
}

async function listOf(
  db: Database,
  catalogue: Catalogue,
  { query, grouping }: LibraryQuestion,
  { from, to }: { from: number; to: number },
  signal: AbortSignal,
): Promise<LibraryList> {
  const parsed = await resolveQuery(query);
  signal.throwIfAborted();
  const found = await searchCatalogue(catalogue, parsed, grouping, signal);
  const rows = new RowLoader(db, catalogue);
  const numbers: number[] = [];
  const keys: string[] = [];
  let row = 0;
  for (const { key, items } of found.groups) {
    if (row > to) break;
    if (row + items.length >= from) {
      keys.push(key);
      numbers.push(...items.subarray(Math.max(0, from - row - 1), Math.max(0, to - row)));
    }
    row += 1 + items.length;
  }
  await rows.load(numbers, grouping === "article" ? keys : []);
  signal.throwIfAborted();
  return { query, grouping, parsed, found, rows, waiting: catalogue.parts.waiting };
}
