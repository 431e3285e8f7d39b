import { describe, expect, it } from "vitest";
import type { BackupData } from "@/lib/exchange/backup-file";
import type { ConflictChoice } from "@/lib/exchange/coming-in";
import type { ImportRow } from "@/lib/store/database";
import { undoImport } from "@/lib/store/import-undo";
import { setMuted } from "@/lib/store/mute-store";
import { importInto, watch } from "../exchange/import-into";
import { readBytes, utf8 } from "../exchange/read-bytes";
import { writeBackup } from "../exchange/write-backup";
import { SAMPLE_TIME } from "../highlights/sample-highlight";
import { ownDraft, sampleOwnTerm } from "../own-terms/sample-own-term";
import { type FreshStore, freshStore } from "./fresh-store";

const STAMP = "0194253f8000-0000-a9";
const ARTICLE = "https://example.org/a";

/** A mute of a file: it holds, or was taken back. */
function mute(termId: string, holds = true, pageKey = ""): BackupData["mutes"][number] {
  return { termId, pageKey, title: "", mutedAt: holds ? 5 : null, stamp: STAMP };
}

async function importBackup(
  store: FreshStore,
  data: Partial<BackupData>,
  choice: ConflictChoice = "skip",
): Promise<ImportRow> {
  const rows = { articles: [], highlights: [], tombstones: [], ownTerms: [], mutes: [], texts: [] };
  const backup = await writeBackup({ ...rows, settings: {}, ...data }, { now: SAMPLE_TIME });
  return importInto(store, await readBytes(utf8(backup)), choice);
}

/** Which terms are said to be muted or not to be, with a minus, in order. */
async function said({ db }: FreshStore): Promise<string[]> {
  const rows = await db.mutes.toArray();
  return rows.map(({ termId, mutedAt }) => (mutedAt === null ? `-${termId}` : termId)).sort();
}

const reader = (store: FreshStore, termId: string, muted: boolean): Promise<void> =>
  setMuted(store, { termId, pageKey: null, title: "" }, muted);

describe("mutes that an import brings", () => {
  const file = { mutes: [mute("moba"), mute("nsa", false), mute("mcp", true, ARTICLE)] };

  it("are gone without a trace when it is undone", async () => {
    const store = freshStore();
    const { id } = await importBackup(store, file);
    expect(await said(store)).toEqual(["-nsa", "mcp", "moba"]);
    await undoImport(store, id, watch());
    expect(await store.db.mutes.toArray()).toEqual([]);
  });

  it("come in again after they were undone", async () => {
    const store = freshStore();
    const { id } = await importBackup(store, file);
    await undoImport(store, id, watch());
    await importBackup(store, file);
    expect(await said(store)).toEqual(["-nsa", "mcp", "moba"]);
  });

  it.each([
    ["muted a term of which it said that it is not", "nsa", true, ["nsa"]],
    ["took back what it had muted", "moba", false, ["-moba"]],
  ])("leave to the reader what he decided since when it is undone: he %s", async (_, term, muted, kept) => {
    const store = freshStore();
    const { id } = await importBackup(store, file);
    await reader(store, term, muted);
    const row = await store.db.mutes.get(["", term]);
    await undoImport(store, id, watch());
    expect(await said(store)).toEqual(kept);
    expect(await store.db.mutes.get(["", term])).toEqual(row);
  });

  it.each([
    ["as it was before", false, ["nsa"]],
    ["as the reader decided since", true, ["-nsa"]],
  ])("that took the place of the reader's own are %s when it is undone", async (_, isSince, kept) => {
    const store = freshStore();
    await reader(store, "nsa", true);
    const { id } = await importBackup(store, { mutes: [mute("nsa", false)] }, "overwrite");
    expect(await said(store)).toEqual(["-nsa"]);
    if (isSince) {
      await reader(store, "nsa", true);
      await reader(store, "nsa", false);
    }
    await undoImport(store, id, watch());
    expect(await said(store)).toEqual(kept);
  });

  const gate = sampleOwnTerm(7, ownDraft("RAG gate", { aliases: ["检索门"] }));
  const rival = sampleOwnTerm(8, ownDraft("检索门"));

  it.each([
    ["comes in with them", [], [gate], [gate.id]],
    ["comes in with them as a deleted one", [], [{ ...gate, deletedAt: 1 }], [gate.id]],
    ["is here already", [gate], [], [gate.id]],
    ["is here, and cannot be as in the file", [rival, { ...gate, aliases: [] }], [gate], [gate.id]],
    ["cannot come in, since its name is taken", [rival], [gate], []],
    ["is neither in the file nor here", [], [], []],
  ])("of an own term come in only where that is here then: one that %s", async (_, here, terms, muted) => {
    const store = freshStore();
    await store.db.ownTerms.bulkAdd(here.map((term) => ({ ...term, keys: [], listedAt: term.createdAt })));
    await importBackup(store, { ownTerms: terms, mutes: [mute(gate.id), mute("moba")] });
    expect(await said(store)).toEqual([...muted, "moba"].sort());
  });
});
