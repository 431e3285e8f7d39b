import type { Database } from "./database";

/**
 * Of each of the given page keys, all keys of the articles that are known by it, its own among them: theirs, and those of
 * the further addresses at which they were found. Keys of one article have one set. Works in a transaction that has the
 * articles, and in Dexie's `liveQuery`.
 */
export async function keysOfSameArticle(
  db: Database,
  pageKeys: Iterable<string>,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const sets = new Map<string, Set<string>>();
  let asked = [...new Set(pageKeys)];
  for (const key of asked) sets.set(key, new Set([key]));
  while (asked.length > 0) {
    const rows = await db.articles.where("pageKey").anyOf(asked).or("addresses").anyOf(asked).toArray();
    const found: string[] = [];
    for (const { pageKey, addresses = [] } of rows) {
      const keys = [pageKey, ...addresses];
      found.push(...keys.filter((key) => !sets.has(key)));
      join(sets, keys);
    }
    asked = [...new Set(found)];
  }
  return sets;
}

function join(sets: Map<string, Set<string>>, keys: readonly string[]): void {
  const joined = new Set(keys.flatMap((key) => [key, ...(sets.get(key) ?? [])]));
  for (const key of joined) sets.set(key, joined);
}
