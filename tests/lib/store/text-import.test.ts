import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONFLICT_CHOICES } from "@/lib/exchange/coming-in";
import { saveHighlight } from "@/lib/store/highlight-store";
import { undoImport } from "@/lib/store/import-undo";
import { keepText, readText, removeText } from "@/lib/store/text-store";
import { sampleBody, sampleKeptText } from "../article/sample-body";
import { anyBackup } from "../exchange/arbitrary-backup";
import { importInto, planInto, watch } from "../exchange/import-into";
import { readBytes, sampleBytes, utf8 } from "../exchange/read-bytes";
import { writeBackup } from "../exchange/write-backup";
import { SAMPLE_TIME, sampleArticleDraft, sampleDraft } from "../highlights/sample-highlight";
import { allBackupRows } from "./all-backup-rows";
import { type FreshStore, freshStore } from "./fresh-store";

const PAGE = sampleArticleDraft().pageKey;
const THEIRS = sampleKeptText(PAGE, "Theirs.");

/** A store with a highlight, and a text where one is given; and a backup of the same with THEIRS for its text. */
async function prepared(ours?: string): Promise<{ store: FreshStore; backup: Uint8Array }> {
  const store = freshStore();
  await saveHighlight(store, sampleDraft(), sampleArticleDraft());
  const rows = await allBackupRows(store.db);
  if (ours !== undefined) await keepText(store, PAGE, sampleBody(ours), ours);
  const backup = await writeBackup({ ...rows, texts: [THEIRS], settings: {} }, { now: SAMPLE_TIME });
  return { store, backup: utf8(backup) };
}

const textIn = async ({ db }: FreshStore) => (await readText(db, PAGE))?.body.children;

describe("the texts of a backup", () => {
  it("come in where there is none, and go by undo", async () => {
    const { store, backup } = await prepared();
    const { id } = await importInto(store, await readBytes(backup));
    expect(await textIn(store)).toEqual(THEIRS.body!.children);
    await undoImport(store, id, watch());
    expect(await store.db.texts.count()).toBe(0);
  });

  it.each([
    ["skip", "Ours."],
    ["keep-both", "Ours."],
    ["overwrite", "Theirs."],
  ] as const)("%s what is here: %s", async (choice, text) => {
    const { store, backup } = await prepared("Ours.");
    const { id } = await importInto(store, await readBytes(backup), choice);
    expect(await textIn(store)).toEqual(sampleBody(text).children);
    await undoImport(store, id, watch());
    expect(await textIn(store)).toEqual(sampleBody("Ours.").children);
  });

  it("change nothing the second time", async () => {
    const { store, backup } = await prepared("Ours.");
    await importInto(store, await readBytes(backup), "overwrite");
    const { texts } = await planInto(store, await readBytes(backup));
    expect(texts).toEqual({ added: [], changed: [], same: 1 });
  });

  it("stay by undo where the reader took them away since", async () => {
    const { store, backup } = await prepared("Ours.");
    const { id } = await importInto(store, await readBytes(backup), "overwrite");
    await removeText(store, PAGE);
    await undoImport(store, id, watch());
    expect(await store.db.texts.get(PAGE)).toMatchObject({ body: null });
  });

  it("are a whole library's, for any", async () => {
    await fc.assert(
      fc.asyncProperty(anyBackup, fc.constantFrom(...CONFLICT_CHOICES), async (data, choice) => {
        const store = freshStore();
        const bytes = utf8(await writeBackup({ ...data, ownTerms: [] }, { now: SAMPLE_TIME }));
        await importInto(store, await readBytes(bytes), choice);
        const { texts } = await allBackupRows(store.db);
        const byKey = (a: { pageKey: string }, b: { pageKey: string }) => (a.pageKey < b.pageKey ? -1 : 1);
        expect(texts.sort(byKey)).toEqual([...data.texts].sort(byKey));
      }),
      { numRuns: 30 },
    );
  });

  it("are none in one that was written before there were any", async () => {
    const reading = await readBytes(sampleBytes("backup-version-1.json"));
    expect(reading.faults).toEqual([]);
    expect([reading.highlights.length, reading.extras.mutes.length, reading.extras.texts]).toEqual([
      2,
      1,
      [],
    ]);
  });

  it.each([
    ["of an article that is not in it", { ...THEIRS, pageKey: "https://example.org/none" }, "no-article"],
    ["with a script", { ...THEIRS, body: { children: [{ tag: "script" }], cut: false } }, "wrong-value"],
  ])("cannot be taken %s", async (_, text, rule) => {
    const store = freshStore();
    await saveHighlight(store, sampleDraft(), sampleArticleDraft());
    const data = { ...(await allBackupRows(store.db)), texts: [text as typeof THEIRS], settings: {} };
    const reading = await readBytes(utf8(await writeBackup(data, { now: SAMPLE_TIME })));
    expect(reading.extras.texts).toEqual([]);
    expect(reading.faults.map((fault) => [fault.rule, fault.drops])).toEqual([[rule, "record"]]);
  });
});
