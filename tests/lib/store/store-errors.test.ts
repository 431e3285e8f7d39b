import { Dexie } from "dexie";
import { describe, expect, it } from "vitest";
import { inTransaction } from "@/lib/store/context";
import { StorageFullError, storeError } from "@/lib/store/store-errors";
import { freshStore } from "./fresh-store";

const full = new DOMException("no room", "QuotaExceededError");

describe("a full disk", () => {
  it.each([
    { how: "as the browser says it", error: full },
    { how: "as Dexie says it", error: new Dexie.QuotaExceededError("no room") },
    { how: "inside an aborted transaction", error: new Dexie.AbortError("aborted", full) },
    { how: "as a cause", error: new Error("wrapped", { cause: full }) },
  ])("is named QuotaExceededError $how", ({ error }) => {
    const passed = storeError(error);
    expect(passed).toBeInstanceOf(StorageFullError);
    expect(passed).toMatchObject({ name: "QuotaExceededError", cause: error });
  });

  it("during a change is reported under that name, and nothing of the change stays", async () => {
    const store = freshStore();
    const change = inTransaction(store, async () => {
      await store.db.tombstones.put({ id: "a", stamp: "" });
      throw full;
    });
    await expect(change).rejects.toMatchObject({ name: "QuotaExceededError" });
    expect(await store.db.tombstones.count()).toBe(0);
  });
});

describe("any other error", () => {
  it.each([[new TypeError("other")], ["text"], [null], [undefined]])("%s is passed on as it is", (error) => {
    expect(storeError(error)).toBe(error);
  });
});
