import { Dexie } from "dexie";
import { IDBKeyRange, indexedDB } from "fake-indexeddb";
import { onTestFinished } from "vitest";
import { createStoreContext, type StoreContext } from "@/lib/store/context";
import { openDatabase } from "@/lib/store/database";
import { SAMPLE_TIME, sampleId } from "../highlights/sample-highlight";

/** A store of its own for one test, with a clock and an id source that the test can see and turn. */
export interface FreshStore extends StoreContext {
  /** What `now` says; set it to let time pass. */
  clock: { time: number };
}

// Dexie looks for the browser's database when it is loaded, which may be before this module.
Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

let opened = 0;

/** Opens an empty database under a name of its own; it is deleted when the test is done. */
export function freshStore(): FreshStore {
  opened += 1;
  const db = openDatabase(`store-test-${opened}`);
  onTestFinished(() => db.delete());
  const clock = { time: SAMPLE_TIME };
  let ids = 1000;
  const newId = (): string => {
    ids += 1;
    return sampleId(ids);
  };
  return { ...createStoreContext(db, () => clock.time, newId), clock };
}
