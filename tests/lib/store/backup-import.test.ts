import { describe, expect, it } from "vitest";
import type { BackupData } from "@/lib/exchange/backup-file";
import { noteEncounter } from "@/lib/store/encounter-store";
import { undoImport } from "@/lib/store/import-undo";
import { mutedOn, setMuted } from "@/lib/store/mute-store";
import { listOwnTerms, saveOwnTerm } from "@/lib/store/own-term-store";
import { importInto, watch } from "../exchange/import-into";
import { readBytes, utf8 } from "../exchange/read-bytes";
import { writeBackup } from "../exchange/write-backup";
import { SAMPLE_TIME, sampleId, sampleItem } from "../highlights/sample-highlight";
import { ownDraft, sampleOwnTerm } from "../own-terms/sample-own-term";
import { freshStore } from "./fresh-store";

describe("the import of a backup", () => {
  it("brings own terms, mutes and settings of a backup in, and undo takes them out", async () => {
    const store = freshStore();
    const mine = await saveOwnTerm(store, ownDraft("KVQ", { definition: "Mine." }));
    await setMuted(store, { termId: "nsa", pageKey: null, title: "" }, false);
    await setMuted(store, { termId: "mcp", pageKey: null, title: "" }, true);
    const stamp = mine.stamps.name;
    const data: BackupData = {
      articles: [],
      highlights: [],
      tombstones: [],
      ownTerms: [
        { ...mine, definition: "Theirs." },
        sampleOwnTerm(7, ownDraft("RAG gate", { definition: "Decides." })),
      ],
      mutes: ["mcp", "moe"].map((termId) => ({
        termId,
        pageKey: "",
        title: "",
        mutedAt: termId === "mcp" ? null : 5,
        stamp,
      })),
      texts: [],
      settings: { basicTerms: true, includeCode: false },
    };
    const backup = utf8(await writeBackup(data, { now: SAMPLE_TIME }));
    const definitions = async () => (await listOwnTerms(store.db)).map(({ definition }) => definition).sort();
    const muted = async () => [...(await mutedOn(store.db, ["https://example.org"]))].sort();

    const skipped = await importInto(store, await readBytes(backup), "skip");
    expect([await definitions(), await muted()]).toEqual([
      ["Decides.", "Mine."],
      ["mcp", "moe"],
    ]);
    expect(skipped.settings).toEqual({
      after: { basicTerms: true },
      before: { basicTerms: false },
      pending: true,
    });
    const { id } = await importInto(store, await readBytes(backup), "overwrite");
    expect([await definitions(), await muted()]).toEqual([["Decides.", "Theirs."], ["moe"]]);
    expect((await undoImport(store, id, watch())).settings.after).toEqual({ basicTerms: false });
    expect([await definitions(), await muted()]).toEqual([
      ["Decides.", "Mine."],
      ["mcp", "moe"],
    ]);
  });

  it.each([
    ["skip", ["Alpha"]],
    ["overwrite", ["Alpha", "Omega"]],
  ] as const)(
    "by %s brings a term in whose name another one gives up there, only where that one does here",
    async (choice, names) => {
      const store = freshStore();
      const mine = await saveOwnTerm(store, ownDraft("Alpha"));
      const data: BackupData = {
        ...{ articles: [], highlights: [], tombstones: [], mutes: [], texts: [], settings: {} },
        ownTerms: [{ ...mine, name: "Omega" }, sampleOwnTerm(7, ownDraft("Alpha"))],
      };
      await importInto(store, await readBytes(utf8(await writeBackup(data, { now: SAMPLE_TIME }))), choice);
      expect((await listOwnTerms(store.db)).map(({ name }) => name).sort()).toEqual(names);
    },
  );

  it("joins what a backup tells of what was read with what is known, and undo takes it out again", async () => {
    const store = freshStore();
    const onlyRead = { url: "https://example.org/read", title: "Read" };
    const item = sampleItem({}, { id: sampleId(1) });
    const kept = { pageKey: item.article.pageKey, counts: { moba: 2 }, firstSeenAt: 10, lastSeenAt: 20 };
    const gone = { ...kept, pageKey: "https://example.org/not-in-the-file" };
    const data: BackupData = {
      ...{ articles: [item.article], highlights: item.highlights, tombstones: [], ownTerms: [], mutes: [] },
      texts: [],
      encounters: [kept, gone, { ...kept, pageKey: onlyRead.url, onlyRead }],
      settings: {},
    };
    const known = { pageKey: onlyRead.url, counts: { nsa: 1 }, firstSeenAt: 5, lastSeenAt: 15, onlyRead };
    await store.db.encounters.add(known);
    const { id } = await importInto(
      store,
      await readBytes(utf8(await writeBackup(data, { now: SAMPLE_TIME }))),
    );
    const byPage = (a: { pageKey: string }, b: { pageKey: string }): number =>
      a.pageKey < b.pageKey ? -1 : 1;
    const joined = { ...known, counts: { moba: 2 }, lastSeenAt: 20 };
    expect(await store.db.encounters.toArray()).toEqual([kept, joined].sort(byPage));
    await undoImport(store, id, watch());
    expect(await store.db.encounters.toArray()).toEqual([known]);
  });

  it("leaves what was read since as it is when it is undone", async () => {
    const store = freshStore();
    const onlyRead = { url: "https://example.org/read", title: "Read" };
    const row = { pageKey: onlyRead.url, counts: { moba: 2 }, firstSeenAt: 10, lastSeenAt: 20, onlyRead };
    const rows = { articles: [], highlights: [], tombstones: [], ownTerms: [], mutes: [], texts: [] };
    const nothing = { ...rows, settings: {} };
    const backup = await writeBackup({ ...nothing, encounters: [row] }, { now: SAMPLE_TIME });
    const { id } = await importInto(store, await readBytes(utf8(backup)));
    store.clock.time += 1_000;
    await noteEncounter(store, { ...onlyRead, pageKey: row.pageKey, counts: { nsa: 1 } }, true);
    await undoImport(store, id, watch());
    expect(await store.db.encounters.toArray()).toMatchObject([{ counts: { nsa: 1 } }]);
  });
});
