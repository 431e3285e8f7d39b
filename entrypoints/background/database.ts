import { createStoreContext, type StoreContext } from "@/lib/store/context";
import { type Database, openDatabase } from "@/lib/store/database";

let context: StoreContext | undefined;

/** What writing to the store needs. The database is opened by its first use and again after the worker was stopped. */
export function storeContext(): StoreContext {
  context ??= createStoreContext(openDatabase());
  return context;
}

/** The database, for reading. */
export function database(): Database {
  return storeContext().db;
}
