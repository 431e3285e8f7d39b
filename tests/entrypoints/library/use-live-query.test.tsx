// @vitest-environment jsdom
import { Dexie } from "dexie";
import { expect, it, vi } from "vitest";
import { useLiveQuery } from "@/entrypoints/library/use-live-query";
import { mount } from "../../components/mounted";
import { freshStore } from "../../lib/store/fresh-store";

function Shown({ query }: { query: () => Promise<unknown> }) {
  return <p>{useLiveQuery(query).state}</p>;
}

it("tells every query that it failed, not the first alone, where the database cannot be opened", async () => {
  const { db } = freshStore();
  const newer = new Dexie(db.name);
  newer.version(999).stores({});
  await newer.open();
  newer.close();
  const inTable = (): Promise<unknown> => db.mutes.toArray();
  const inTransaction = (): Promise<unknown> => db.transaction("r", [db.mutes], () => db.mutes.count());
  for (const query of [inTable, inTransaction, inTable, async () => await inTransaction()]) {
    const shown = mount(<Shown query={query} />);
    await vi.waitFor(() => expect(shown.get("p").textContent).toBe("failed"));
  }
});

it("tells a query once the database is open, and again when what it read changes", async () => {
  const { db, newId } = freshStore();
  const query = (): Promise<unknown> => db.tombstones.count();
  const states: unknown[] = [];
  function Counted() {
    const live = useLiveQuery(query);
    states.push(live.state === "ready" ? live.value : live.state);
    return null;
  }
  mount(<Counted />);
  await vi.waitFor(() => expect(states.at(-1)).toBe(0));
  await db.tombstones.add({ id: newId(), stamp: "" });
  await vi.waitFor(() => expect(states.at(-1)).toBe(1));
  expect(states).not.toContain("failed");
});
