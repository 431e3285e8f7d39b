import { type DBCore, type DBCoreMutateRequest, type DBCoreTable, Dexie, type Middleware } from "dexie";
import type { IndexKind } from "@/lib/search/segment";
import type { UnindexedRow } from "./search-rows";

/** Of which tables the index is made. An orphan's key is that of its highlight. */
const KINDS: Readonly<Record<string, IndexKind>> = {
  highlights: "highlight",
  orphans: "highlight",
  articles: "article",
  texts: "text",
};
const MARKS = "unindexed";

/**
 * Marks each row that is written or taken away as not indexed, in the transaction that does it: so no writer can forget
 * it, and the index never says what is not so. Widens transactions that write to such rows by the table of marks.
 *
 * A middleware of Dexie's (https://dexie.org/docs/Dexie/Dexie.use()).
 */
export const markUnindexed: Middleware<DBCore> = {
  stack: "dbcore",
  name: "mark-unindexed",
  create: (core) => ({
    ...core,
    transaction: (stores, mode, options) => core.transaction(widened(stores, mode), mode, options),
    table: (name) => {
      const table = core.table(name);
      const kind = KINDS[name];
      return kind === undefined ? table : marking(table, kind, () => core.table(MARKS));
    },
  }),
};

function widened(stores: string[], mode: "readonly" | "readwrite"): string[] {
  const marks = mode === "readwrite" && !stores.includes(MARKS) && stores.some((name) => name in KINDS);
  return marks ? [...stores, MARKS] : stores;
}

function marking(table: DBCoreTable, kind: IndexKind, marks: () => DBCoreTable): DBCoreTable {
  return {
    ...table,
    mutate: (request) => {
      // An upgrade to a version before there was an index: nothing is indexed then.
      if (!(request.trans as IDBTransaction).objectStoreNames.contains(MARKS)) return table.mutate(request);
      return keysOf(table, request)
        .then((keys) => {
          const values = keys.map((key): UnindexedRow => ({ kind, key: String(key) }));
          return marks().mutate({ type: "put", trans: request.trans, values });
        })
        .then(() => table.mutate(request));
    },
  };
}

/** Dexie's own promises, which stay in the transaction. */
function keysOf(table: DBCoreTable, request: DBCoreMutateRequest): Promise<unknown[]> {
  const { schema } = table;
  switch (request.type) {
    case "add":
    case "put":
      return Dexie.Promise.resolve(request.values.map((value) => schema.primaryKey.extractKey?.(value)));
    case "delete":
      return Dexie.Promise.resolve(request.keys);
    case "deleteRange": {
      const query = { index: schema.primaryKey, range: request.range };
      return table.query({ trans: request.trans, values: false, query }).then(({ result }) => result);
    }
  }
}
