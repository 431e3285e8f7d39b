import { expect, it } from "vitest";
import { addAddress, articleKeysAt, articleKeysByTitle, listHighlightsOf } from "@/lib/store/address-store";
import { readArticle } from "@/lib/store/article-store";
import { saveHighlight } from "@/lib/store/highlight-store";
import { sampleArticleDraft, sampleDraft, sampleId } from "../highlights/sample-highlight";
import { freshStore } from "./fresh-store";

const OLD = "https://old.example/moe";
const NEW = "https://new.example/moe";

async function storeWith(...urls: string[]) {
  const store = freshStore();
  for (const [index, url] of urls.entries())
    await saveHighlight(store, sampleDraft({ id: sampleId(index + 1) }), sampleArticleDraft({ url }));
  return store;
}

it("an article is known at its own address and at each that was added", async () => {
  const store = await storeWith(OLD);
  expect(await articleKeysAt(store.db, NEW)).toEqual([NEW]);
  await addAddress(store, OLD, NEW);
  expect(await articleKeysAt(store.db, NEW)).toEqual([OLD]);
  expect(await articleKeysAt(store.db, OLD)).toEqual([OLD]);
  expect(await listHighlightsOf(store.db, [OLD])).toHaveLength(1);
});

it("an address with an article of its own has that first, and the other's highlights too", async () => {
  const store = await storeWith(OLD, NEW);
  await addAddress(store, OLD, NEW);
  const keys = await articleKeysAt(store.db, NEW);
  expect(keys).toEqual([NEW, OLD]);
  const highlights = await listHighlightsOf(store.db, keys);
  expect(highlights.map(({ pageKey }) => pageKey)).toEqual([NEW, OLD]);
});

it("an address is added once, never its own, and no more than fifty are kept", async () => {
  const store = await storeWith(OLD);
  const addresses = async () => (await readArticle(store.db, OLD))?.addresses;
  await addAddress(store, OLD, OLD);
  expect(await addresses()).toBeUndefined();
  await addAddress(store, OLD, NEW);
  await addAddress(store, OLD, NEW);
  expect(await addresses()).toEqual([NEW]);
  for (let number = 0; number < 60; number++) await addAddress(store, OLD, `${NEW}/${number}`);
  expect(await addresses()).toHaveLength(50);
  expect((await addresses())?.at(-1)).toBe(`${NEW}/59`);
});

it("an address of an article that is not there is not kept", async () => {
  const store = await storeWith(OLD);
  await addAddress(store, NEW, "https://elsewhere.example/");
  expect(await articleKeysAt(store.db, "https://elsewhere.example/")).toEqual(["https://elsewhere.example/"]);
});

it("what is known of an article keeps its addresses when more is kept on it", async () => {
  const store = await storeWith(OLD);
  await addAddress(store, OLD, NEW);
  await saveHighlight(store, sampleDraft({ id: sampleId(9) }), sampleArticleDraft({ url: OLD }));
  expect((await readArticle(store.db, OLD))?.addresses).toEqual([NEW]);
});

it("articles of a title are found on the same site only, in any form of it", async () => {
  const store = await storeWith("https://www.a.example/1", "https://m.a.example/2", "https://b.example/3");
  const { title } = sampleArticleDraft();
  expect(await articleKeysByTitle(store.db, title, "a.example")).toEqual([
    "https://m.a.example/2",
    "https://www.a.example/1",
  ]);
  expect(await articleKeysByTitle(store.db, "Another", "a.example")).toEqual([]);
});
