import { expect, it } from "vitest";
import { parseStamp } from "@/lib/highlights/hybrid-clock";
import { inTransaction } from "@/lib/store/context";
import { openDatabase } from "@/lib/store/database";
import { nextStamp } from "@/lib/store/device-store";
import { freshStore } from "./fresh-store";

it("this device keeps the name it chose first, and its stamps carry it", async () => {
  const store = freshStore();
  const [first, second] = [await nextStamp(store), await nextStamp(store)];
  const { device } = parseStamp(first)!;
  expect(parseStamp(second)?.device).toBe(device);
  expect(await store.db.device.get("this")).toMatchObject({ id: device });
});

it("stamps go on rising after the database was closed, at a wall clock that was set back", async () => {
  const store = freshStore();
  const before = await nextStamp(store);
  store.db.close();
  const reopened = { ...store, db: openDatabase(store.db.name), now: () => store.clock.time - 86_400_000 };
  expect((await nextStamp(reopened)) > before).toBe(true);
  reopened.db.close();
});

it("changes that run at the same time get different stamps", async () => {
  const store = freshStore();
  const stamps = await Promise.all([1, 2, 3].map(() => inTransaction(store, () => nextStamp(store))));
  expect(new Set(stamps).size).toBe(3);
});
