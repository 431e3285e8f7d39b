import { expect, it } from "vitest";
import { deleteHighlight } from "@/lib/store/highlight-store";
import { setMuted } from "@/lib/store/mute-store";
import { countStored } from "@/lib/store/storage-counts";
import { sampleId } from "../highlights/sample-highlight";
import { fill } from "./filled-store";
import { freshStore } from "./fresh-store";

it("what is in the bin, taken back or without a highlight is not counted as there", async () => {
  const store = freshStore();
  expect(await countStored(store.db)).toEqual({ highlights: 0, bin: 0, articles: 0, ownTerms: 0, mutes: 0 });
  await fill(store, [{}, {}, {}], [{}, {}]);
  await deleteHighlight(store, sampleId(3), sampleId(90));
  const mute = { termId: "nsa", pageKey: null, title: "" };
  await setMuted(store, mute, true);
  await setMuted(store, { ...mute, termId: "mcp" }, true);
  await setMuted(store, mute, false);
  expect(await countStored(store.db)).toEqual({ highlights: 2, bin: 1, articles: 1, ownTerms: 0, mutes: 1 });
});
