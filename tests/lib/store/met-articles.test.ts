import { expect, it } from "vitest";
import type { Encounter } from "@/lib/highlights/encounter";
import { deleteHighlight } from "@/lib/store/highlight-store";
import { metArticles } from "@/lib/store/met-articles";
import { readCatalogue } from "@/lib/store/read-catalogue";
import { sampleId } from "../highlights/sample-highlight";
import { fill } from "./filled-store";
import { freshStore } from "./fresh-store";

async function met(store: ReturnType<typeof freshStore>, encounters: Encounter[] = []) {
  const articles = await metArticles(await readCatalogue(store.db), encounters);
  return articles.map(({ counts, ...rest }) => ({ ...rest, counts: Object.fromEntries(counts) }));
}

it("an article from before terms were recorded has those of its passages", async () => {
  const store = freshStore();
  await fill(store, [{}, { terms: ["moba", "nsa"] }, { terms: ["moba"] }]);
  expect(await met(store)).toMatchObject([{ counts: { moba: 2, nsa: 1 }, onlyRead: null }]);
});

it("what was recorded counts, and is completed by what only a passage mentions", async () => {
  const store = freshStore();
  await fill(store, [{}, { terms: ["moba", "nsa"] }]);
  const pageKey = (await met(store))[0]!.pageKey;
  const [first, last] = [5, store.clock.time + 9];
  expect(
    await met(store, [{ pageKey, counts: { moba: 7 }, firstSeenAt: first, lastSeenAt: last }]),
  ).toMatchObject([{ counts: { moba: 7, nsa: 1 }, firstSeenAt: first, lastSeenAt: last }]);
});

it("an article that was only read is among them, with its host", async () => {
  const store = freshStore();
  const onlyRead = { url: "https://www.read.example/a", title: "Read" };
  const encounter = { pageKey: onlyRead.url, counts: { moba: 1 }, firstSeenAt: 1, lastSeenAt: 2, onlyRead };
  expect(await met(store, [encounter])).toEqual([
    { ...encounter, host: "read.example", keptAt: [], counts: { moba: 1 } },
  ]);
});

it("a site is named without www, where something is kept of it too", async () => {
  const store = freshStore();
  await fill(store, [{ url: "https://www.kept.example/a" }, {}]);
  expect(await met(store)).toMatchObject([{ host: "kept.example" }]);
});

it("what is in the bin does not count, nor what was recorded of an article that is gone", async () => {
  const store = freshStore();
  await fill(store, [{}, { terms: ["moba"] }]);
  await deleteHighlight(store, sampleId(1));
  const gone = { pageKey: "https://gone.example/", counts: { nsa: 1 }, firstSeenAt: 1, lastSeenAt: 2 };
  expect(await met(store, [gone])).toEqual([]);
});
