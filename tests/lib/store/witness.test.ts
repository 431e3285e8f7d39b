import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import type { SettingsArea } from "@/lib/settings/settings-store";
import { deleteForGood } from "@/lib/store/bin-store";
import { deleteHighlight } from "@/lib/store/highlight-store";
import { lostLibrary, readWitness, startAnew, WITNESS_KEY, witnessLibrary } from "@/lib/store/witness";
import { SAMPLE_TIME, sampleId } from "../highlights/sample-highlight";
import { fill } from "./filled-store";
import { type FreshStore, freshStore } from "./fresh-store";

const MINUTE = 60_000;

/** A browser's storage, and how often it was written to. */
function storage(items: Record<string, unknown> = {}): SettingsArea & { writes: number } {
  return {
    writes: 0,
    async get(keys) {
      return Object.fromEntries(Object.entries(items).filter(([key]) => keys.includes(key)));
    },
    async set(more) {
      this.writes += 1;
      Object.assign(items, more);
    },
  };
}

const lost = async ({ db }: FreshStore, area: SettingsArea) => lostLibrary(db, await readWitness(area));
const see = ({ db }: FreshStore, area: SettingsArea, now = SAMPLE_TIME) => witnessLibrary(db, area, now);

/** A library of its own, with highlights that have the ids from 1. */
async function library(highlights: number): Promise<FreshStore> {
  const store = { ...freshStore(), newId: uuidv7 };
  await fill(store, [{}, ...Array<object>(highlights).fill({})]);
  return store;
}

/** One that was seen once. */
async function seenLibrary(area: SettingsArea, highlights: number): Promise<FreshStore> {
  const store = await library(highlights);
  await see(store, area);
  return store;
}

it("an empty library in the place of one that was seen is told, with what that held and when", async () => {
  const area = storage();
  await seenLibrary(area, 3);
  expect(await lost(freshStore(), area)).toMatchObject({ highlights: 3, seenAt: SAMPLE_TIME });
});

it("a library that its reader emptied is none that is lost", async () => {
  const area = storage();
  const store = await seenLibrary(area, 2);
  const ids = [sampleId(1), sampleId(2)];
  for (const [number, id] of ids.entries()) await deleteHighlight(store, id, sampleId(90 + number));
  await deleteForGood(store, ids);
  expect(await lost(store, area)).toBeNull();
});

it("where nothing was kept yet there is nothing to lose", async () => {
  const area = storage();
  await see(freshStore(), area);
  expect(await readWitness(area)).toBeNull();
  expect(await lost(freshStore(), area)).toBeNull();
});

it("what is kept since then does not make it forgotten", async () => {
  const area = storage();
  await seenLibrary(area, 3);
  const next = await library(2);
  await see(next, area, SAMPLE_TIME + 120 * MINUTE);
  expect(await lost(next, area)).toMatchObject({ highlights: 3, seenAt: SAMPLE_TIME });
});

it("a backup that brings as much back makes up for it, and is what counts from then on", async () => {
  const area = storage();
  await seenLibrary(area, 3);
  const restored = await library(3);
  expect(await lost(restored, area)).toBeNull();
  await see(restored, area);
  expect(await lost(freshStore(), area)).toMatchObject({ highlights: 3 });
});

it("when the reader starts anew, the new library is the one that counts", async () => {
  const area = storage();
  await seenLibrary(area, 3);
  const next = await library(1);
  await startAnew(area);
  expect(await lost(next, area)).toBeNull();
  await see(next, area);
  expect(await lost(freshStore(), area)).toMatchObject({ highlights: 1 });
});

it.each([
  ["as much is kept and little time has passed", "once", 2, 59 * MINUTE],
  ["as much is kept and an hour has passed", "twice", 2, 60 * MINUTE],
  ["less is kept", "twice", 1, 1],
  ["the clock was set back by an hour", "twice", 2, -60 * MINUTE],
])("when %s, it is written %s", async (_, times, kept, later) => {
  const area = storage();
  const store = await seenLibrary(area, 2);
  if (kept < 2) await deleteHighlight(store, sampleId(1));
  await see(store, area, SAMPLE_TIME + later);
  expect(area.writes).toBe(times === "once" ? 1 : 2);
});

it.each([undefined, null, 3, {}, { library: "a", highlights: "3", seenAt: 1 }])(
  "what is no witness says nothing: %j",
  async (stored) => {
    expect(await readWitness(storage({ [WITNESS_KEY]: stored }))).toBeNull();
  },
);
