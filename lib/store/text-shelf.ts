import { Dexie } from "dexie";
import type { SearchedTexts } from "@/lib/search/searched";
import { splitColumn } from "@/lib/search/segment";
import { textSegment } from "@/lib/search/text-segment";
import type { Catalogue } from "./catalogue";
import { CatalogueBase } from "./catalogue-base";
import type { Database } from "./database";
import { liveOf, numbersOf, shelfOf } from "./shelf-of";

/** So many texts that the index does not hold yet are looked into all the same. */
const FRESH_MOST = 64;

/** What was read of the texts' index, and what tells whether that is still so. */
interface TextShelf {
  /** Which segments and which texts it was made of. */
  state: string;
  texts: SearchedTexts & { pageKeys: readonly string[] };
}

const lastRead = new WeakMap<Database, TextShelf>();

/**
 * The index of the kept texts as it is now, for a search in a catalogue. Reads no texts but those that were written since
 * they were indexed.
 *
 * @throws StaleCatalogueError where the index is being written.
 */
export async function readTexts(db: Database, catalogue: Catalogue): Promise<SearchedTexts> {
  const shelf = await readShelf(db);
  const numbers = numbersOfPages(catalogue);
  const articleOf = Uint32Array.from(
    shelf.texts.pageKeys,
    (key) => numbers.get(key) ?? catalogue.articles.size,
  );
  return { ...shelf.texts, articleOf };
}

const pageNumbers = new WeakMap<Catalogue, ReadonlyMap<string, number>>();

function numbersOfPages(catalogue: Catalogue): ReadonlyMap<string, number> {
  const known = pageNumbers.get(catalogue);
  if (known) return known;
  const numbers = new Map<string, number>();
  for (const [number, key] of catalogue.pageKeys.entries())
    if (catalogue.liveArticles[number] === 1) numbers.set(key, number);
  pageNumbers.set(catalogue, numbers);
  return numbers;
}

async function readShelf(db: Database): Promise<TextShelf> {
  const before = lastRead.get(db);
  const { texts, segments, unindexed, indexState } = db;
  const found = await db.transaction("r", [texts, segments, unindexed, indexState], async () => {
    const written = (await indexState.get("text"))?.written ?? 0;
    const marks = unindexed.where("[kind+key]").between(["text", Dexie.minKey], ["text", Dexie.maxKey]);
    const marked = (await marks.limit(FRESH_MOST).primaryKeys()).map(([, key]) => key);
    const state = JSON.stringify([written, marked]);
    // A text that is written again keeps its mark: only what is indexed stays the same by its state.
    if (before?.state === state && marked.length === 0) return before;
    const rows = (await texts.bulkGet(marked)).filter((row) => row !== undefined);
    const stored = segments.where("[kind+from]").between(["text", Dexie.minKey], ["text", Dexie.maxKey]);
    return { state, marked, rows, written, segments: await stored.toArray() };
  });
  if ("texts" in found) return found;
  const base = new CatalogueBase(db, "text", found.written, found.segments);
  const fresh = found.rows.length > 0 ? [textSegment(found.rows)] : [];
  const shelf = shelfOf(base, fresh);
  const pageKeys: string[] = [];
  for (const index of base.segments.keys()) pageKeys.push(...(await base.keys(index)));
  for (const { keys, count } of fresh) pageKeys.push(...splitColumn(keys, count));
  const live = liveOf(shelf.size, await numbersOf(base, found.marked));
  const read = { state: found.state, texts: { shelf, live, pageKeys, articleOf: new Uint32Array() } };
  lastRead.set(db, read);
  return read;
}
