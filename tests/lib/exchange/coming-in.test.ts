import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BackupData } from "@/lib/exchange/backup-file";
import {
  CONFLICT_CHOICES,
  type ConflictChoice,
  comingIn,
  countDeletions,
  countDiffering,
  countNew,
  countSame,
} from "@/lib/exchange/coming-in";
import { commitImport } from "@/lib/store/import-store";
import { SAMPLE_TIME, sampleId, sampleItem } from "../highlights/sample-highlight";
import { ownDraft, sampleOwnTerm } from "../own-terms/sample-own-term";
import { type FreshStore, freshStore } from "../store/fresh-store";
import { anyBackup } from "./arbitrary-backup";
import { importInto, planInto, stage, watch } from "./import-into";
import { readBytes, utf8 } from "./read-bytes";
import { writeBackup } from "./write-backup";

const [alpha, beta, gone] = ["Alpha", "Beta", "Gone"].map((name, at) => sampleOwnTerm(at, ownDraft(name)));
const { article, highlights } = sampleItem({}, { id: sampleId(1) }, { id: sampleId(2) }, { id: sampleId(3) });

function mute(termId: string, holds = true): BackupData["mutes"][number] {
  return { termId, pageKey: "", title: "", mutedAt: holds ? 5 : null, stamp: alpha!.stamps.name };
}

function backup(data: Partial<BackupData>): BackupData {
  const rows = { highlights: [], tombstones: [], ownTerms: [], mutes: [], texts: [] };
  return { articles: [article], ...rows, settings: {}, ...data };
}

async function reading(data: BackupData) {
  return readBytes(utf8(await writeBackup(data, { now: SAMPLE_TIME })));
}

const HERE = backup({
  highlights: highlights.slice(0, 2),
  ownTerms: [alpha!, beta!],
  mutes: [mute("moba"), mute("nsa", false), mute("mcp")],
});
/** The same but for one of each, and two new ones of each. */
const FILE = backup({
  highlights: [highlights[0]!, { ...highlights[1]!, deletedAt: 5 }, highlights[2]!],
  ownTerms: [
    { ...alpha!, definition: "Other." },
    { ...beta!, deletedAt: 5 },
    { ...gone!, deletedAt: 5 },
    sampleOwnTerm(9, ownDraft("Fresh")),
  ],
  mutes: [mute("moba"), mute("nsa", false), mute("mcp", false), mute("moe"), mute("rag", false)],
});

describe("what comes in of a file", () => {
  it("is counted by kinds: mutes that were taken back are none", async () => {
    const store = freshStore();
    await importInto(store, await reading(HERE));
    const plan = await planInto(store, await reading(FILE));
    expect(countNew(plan, comingIn(plan, "skip"))).toEqual({
      ...{ highlights: 1, ownTerms: 1, deletedTerms: 1, mutes: 1, texts: 0 },
    });
    expect([countSame(plan), countDiffering(plan), countDeletions(plan)]).toEqual([2, 4, 2]);
  });

  it.each<[ConflictChoice, number, number]>([
    ["skip", 4, 0],
    ["overwrite", 4, 4],
    ["keep-both", 5, 0],
  ])("is as many entries as the import tells afterwards: %s", async (choice, added, changed) => {
    const store = freshStore();
    await importInto(store, await reading(HERE));
    expect(await importInto(store, await reading(FILE), choice)).toMatchObject({ added, changed });
  });

  it("is as many entries as was told before, for any library and file", async () => {
    await fc.assert(
      fc.asyncProperty(anyBackup, anyBackup, fc.constantFrom(...CONFLICT_CHOICES), async (a, b, choice) => {
        const store = freshStore();
        await importInto(store, await reading(a));
        await expectTold(store, { ...b, ownTerms: [...a.ownTerms.map(turned), ...b.ownTerms] }, choice);
      }),
      { numRuns: 40 },
    );
  });
});

/** The term as it is once it was deleted, or brought back. */
function turned(term: BackupData["ownTerms"][number]) {
  return { ...term, deletedAt: term.deletedAt === null ? 5 : null };
}

async function expectTold(store: FreshStore, file: BackupData, choice: ConflictChoice): Promise<void> {
  const plan = await planInto(store, await reading(file));
  const fresh = Object.values(countNew(plan, comingIn(plan, choice))).reduce((sum, count) => sum + count);
  const importId = store.newId();
  const slices = await stage(store, plan, choice, importId);
  const made = await commitImport(store, importId, { slices, settings: {} }, watch());
  const copies = choice === "keep-both" ? plan.changed.length : 0;
  expect(made).toMatchObject({
    added: fresh + copies,
    changed: choice === "overwrite" ? countDiffering(plan) : 0,
  });
}
