import { describe, expect, it } from "vitest";
import { BackupText } from "@/lib/exchange/backup";
import { RECORD_COST } from "@/lib/exchange/held-records";
import {
  type ImportSource,
  MAX_IMPORT_BYTES,
  readImportFile,
  type UnreadableImportError,
} from "@/lib/exchange/import-file";
import { TextAside } from "@/lib/exchange/text-aside";
import { sampleKeptText } from "../article/sample-body";
import { SAMPLE_TIME, sampleId, sampleItem } from "../highlights/sample-highlight";
import { readBytes, sampleBytes, utf8 } from "./read-bytes";
import { writeBackup } from "./write-backup";

const NOTHING = {
  ...{ articles: [], highlights: [], tombstones: [], ownTerms: [], mutes: [], texts: [], settings: {} },
};
const TOMBSTONE = { id: sampleId(1), stamp: "019425301008-0000-a1" };
/** What one of them costs while it is held. */
const HELD = JSON.stringify(TOMBSTONE).length + RECORD_COST;
const TOO_LARGE = { reading: { faults: [{ rule: "too-large", drops: "file" }] } };

const NEVER = new AbortController().signal;
const read = (source: ImportSource) => readImportFile(source, NEVER);

/** A file that says that it is as large as that. */
function sourceOf(bytes: Uint8Array, size: number): ImportSource {
  return {
    size,
    async *bytes() {
      yield bytes;
    },
  };
}

describe("a file over the limit", () => {
  it("is refused where another program wrote it", async () => {
    for (const name of ["hypothesis-export.json", "readwise-export.csv"])
      await expect(read(sourceOf(sampleBytes(name), MAX_IMPORT_BYTES + 1))).rejects.toMatchObject(TOO_LARGE);
  });

  it.each<[string, () => Promise<Uint8Array>]>([
    ["a backup", async () => utf8(await writeBackup(NOTHING, { now: SAMPLE_TIME }))],
    ["a backup of version 1, laid out anew", async () => sampleBytes("backup-version-1.json")],
    [
      "a backup behind a passphrase",
      async () => utf8(await writeBackup(NOTHING, { now: SAMPLE_TIME, passphrase: "pass" })),
    ],
    ["own JSON", async () => utf8('{\n  "format": "termlight",\n  "version": 1, "articles": []}')],
  ])("is read where it is %s", async (_, bytes) => {
    await expect(read(sourceOf(await bytes(), MAX_IMPORT_BYTES + 1))).resolves.toMatchObject({
      kind: "json",
    });
  });

  it.each([
    [10, "read"],
    [11, "too-large"],
  ])("with %i records, where ten may be held, is %s", async (count, outcome) => {
    const bytes = utf8(JSON.stringify({ format: "termlight", highlights: Array(count).fill(TOMBSTONE) }));
    const most = 10.5 * HELD;
    const reading = readImportFile(sourceOf(bytes, bytes.length), NEVER, undefined, most);
    const rule = await reading.then(
      () => "read",
      (error: UnreadableImportError) => error.reading.faults[0]!.rule,
    );
    expect(rule).toBe(outcome);
  });
});

describe("a backup", () => {
  it.each([
    [10, true],
    [11, false],
  ])("of %i rows, where ten can be read back, is made: %s", async (count, isMade) => {
    const text = new BackupText(10.5 * HELD);
    text.add("tombstones", Array(count).fill(TOMBSTONE));
    text.add("texts", Array(5).fill(sampleKeptText("https://example.org", "words ".repeat(1_000))));
    expect((await text.end({ settings: {}, now: SAMPLE_TIME })) !== null).toBe(isMade);
  });

  it("holds no text of an article in memory while it comes in", async () => {
    const { article } = sampleItem({});
    const texts = [sampleKeptText(article.pageKey, "words ".repeat(100_000))];
    const bytes = utf8(await writeBackup({ ...NOTHING, articles: [article], texts }, { now: SAMPLE_TIME }));
    const { extras } = await readBytes(bytes);
    expect(extras.texts).toEqual([expect.any(TextAside)]);
    expect(await extras.texts[0]!.open()).toEqual(texts[0]);
    const file = await read(sourceOf(bytes, bytes.length));
    const kept = file.kind === "json" ? file.document.lists.get("data/texts") : [];
    expect(kept?.map(({ value }) => JSON.stringify(value).length < 300)).toEqual([true]);
  });
});
