import { Dexie } from "dexie";
import { indexedDB } from "fake-indexeddb";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { createStoreContext } from "@/lib/store/context";
import { type Database, openDatabase } from "@/lib/store/database";
import { saveHighlight } from "@/lib/store/highlight-store";
import { openFault } from "@/lib/store/open-fault";
import { readableRows } from "@/lib/store/readable-rows";
import { sampleArticleDraft, sampleDraft, sampleId } from "../highlights/sample-highlight";
import { freshStore } from "./fresh-store";

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A database of a name, as a later version declares it: all that is there today, and more. */
function newerDatabase(name: string): Dexie {
  const today = openDatabase(name).tables.map(({ name, schema: { primKey, indexes } }) => [
    name,
    [primKey, ...indexes].map(({ src }) => src).join(),
  ]);
  const newer = new Dexie(name);
  newer.version(99).stores({ ...Object.fromEntries(today), futures: "id" });
  onTestFinished(() => newer.delete());
  return newer;
}

/** One that the later version has written. */
async function writtenByNewer(name: string): Promise<void> {
  const newer = newerDatabase(name);
  await newer.table("highlights").add({ id: "a", quote: "from the future" });
  newer.close();
}

/** Brings a database to the next of the browser's versions, ten of which are one of Dexie's. */
function patched(name: string, native: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, native);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}

describe("a database that cannot be opened", () => {
  it("is told from one that can", async () => {
    expect(await openFault(freshStore().db)).toBeNull();
  });

  it("was written by a newer version", async () => {
    await writtenByNewer("store-test-newer");
    const db = openDatabase("store-test-newer");
    expect(await openFault(db)).toBe("newer");
    await expect(
      saveHighlight(createStoreContext(db), sampleDraft(), sampleArticleDraft()),
    ).rejects.toThrow();
  });

  it("is not opened again after a newer version took it over", async () => {
    const name = "store-test-taken-over";
    const db = openDatabase(name);
    const ctx = createStoreContext(db);
    await saveHighlight(ctx, sampleDraft(), sampleArticleDraft());
    db.close({ disableAutoOpen: false });
    await writtenByNewer(name);
    await expect(
      saveHighlight(ctx, sampleDraft({ id: sampleId(2) }), sampleArticleDraft()),
    ).rejects.toThrow();
  });

  it("is not one to which an older program added what it missed", async () => {
    const { db } = freshStore();
    await db.open();
    const native = db.backendDB().version;
    db.close();
    await patched(db.name, native + 1);
    expect(await openFault(db)).toBeNull();
  });

  it.each([
    ["damaged", () => Promise.reject(new Dexie.OpenFailedError("damaged")), "unreadable"],
    ["held back by another window", () => new Promise(() => undefined), "blocked"],
  ] as const)("is %s", async (_, open, fault) => {
    vi.useFakeTimers();
    const told = openFault({ open } as unknown as Database);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await told).toBe(fault);
  });
});

describe("what can be read of a database as it lies there", () => {
  it("is every row, whatever version wrote them", async () => {
    await writtenByNewer("store-test-rescue-newer");
    const { rows, unreadable } = await readableRows("store-test-rescue-newer");
    expect(rows).toMatchObject({ highlights: [{ id: "a", quote: "from the future" }], futures: [] });
    expect(unreadable).toBe(0);
  });

  it("lacks only the rows that are broken", async () => {
    const store = freshStore();
    for (const number of [1, 2, 3]) {
      await saveHighlight(store, sampleDraft({ id: sampleId(number) }), sampleArticleDraft());
    }
    const { get } = IDBObjectStorePrototype(store.db);
    vi.spyOn(IDBObjectStorePrototype(store.db), "get").mockImplementation(function (
      this: IDBObjectStore,
      key,
    ) {
      if (this.name === "highlights" && key === sampleId(2)) throw new DOMException("broken", "DataError");
      return get.call(this, key);
    });
    const { rows, unreadable } = await readableRows(store.db.name);
    expect(rows.highlights).toMatchObject([{ id: sampleId(1) }, { id: sampleId(3) }]);
    expect(unreadable).toBe(1);
  });
});

/** The prototype of the object stores of the database in use here. */
function IDBObjectStorePrototype(db: Database): IDBObjectStore {
  const store = db.backendDB().transaction("highlights").objectStore("highlights");
  return Object.getPrototypeOf(store) as IDBObjectStore;
}
