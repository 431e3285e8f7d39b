import { emptySlice, type ImportedArticle, type ImportSlice } from "@/lib/imports/import-slice";

/** So many rows are in one slice at most. */
export const ROWS_PER_SLICE = 500;
/** So much text is in one slice at most, UTF-16 units: far below what a message may hold. */
export const UNITS_PER_SLICE = 1_000_000;

/**
 * Rows in parts that are each small enough for one message.
 *
 * @param put puts a row into a slice, and tells its size in UTF-16 units and the article that must be in the slice too.
 */
export function* sliced<Row>(
  rows: Iterable<Row>,
  put: (slice: ImportSlice, row: Row) => { article: ImportedArticle | null; units: number },
): Generator<ImportSlice, void> {
  let slice = emptySlice();
  let articles = new Set<ImportedArticle>();
  let [count, units] = [0, 0];
  for (const row of rows) {
    const { article, units: more } = put(slice, row);
    if (article && !articles.has(article)) {
      articles.add(article);
      slice.articles.push(article);
    }
    count += 1;
    units += more + (article ? article.url.length * 2 : 0);
    if (count < ROWS_PER_SLICE && units < UNITS_PER_SLICE) continue;
    yield slice;
    slice = emptySlice();
    articles = new Set();
    [count, units] = [0, 0];
  }
  if (count > 0) yield slice;
}
