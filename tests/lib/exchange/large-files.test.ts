import { describe, expect, it } from "vitest";
import { BackupText } from "@/lib/exchange/backup";
import { MAX_HELD, RECORD_COST } from "@/lib/exchange/held-records";
import { type ImportSource, MAX_IMPORT_BYTES, readImportFile } from "@/lib/exchange/import-file";
import { TextAside } from "@/lib/exchange/text-aside";
import { sampleKeptText } from "../article/sample-body";
import { SAMPLE_TIME, sampleId, sampleItem } from "../highlights/sample-highlight";
import { readBytes, sampleBytes, utf8 } from "./read-bytes";
import { writeBackup } from "./write-backup";

const NOTHING = {
  ...{ articles: [], highlights: [], tombstones: [], ownTerms: [], mutes: [], texts: [], settings: {} },
};
const TOMBSTONE = { id: sampleId(1), stamp: "019425301008-0000-a1" };
const TOO_LARGE = { reading: { faults: [{ rule: "too-large", drops: "file" }] } };

const read = (source: ImportSource) => readImportFile(source, new AbortController().signal);

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

  it("is refused once more of it is held than may be, whoever wrote it", async () => {
    const piece = utf8(`${JSON.stringify(TOMBSTONE)},`.repeat(10_000));
    let pieces = 0;
    const source = {
      size: MAX_IMPORT_BYTES * 100,
      async *bytes() {
        yield utf8('{"format":"termlight-backup","version":2,"data":{"tombstones":[');
        for (; ; pieces += 1) yield piece;
      },
    };
    await expect(read(source)).rejects.toMatchObject(TOO_LARGE);
    const held = (JSON.stringify(TOMBSTONE).length + RECORD_COST) * 10_000;
    expect(pieces).toBeLessThanOrEqual(Math.ceil(MAX_HELD / held) * 2);
  });
});

describe("a backup", () => {
  it("is none where there is more than can be read back, apart from texts", async () => {
    const text = new BackupText();
    const rows = Array.from({ length: 100_000 }, () => TOMBSTONE);
    const times = Math.ceil(MAX_HELD / ((JSON.stringify(TOMBSTONE).length + RECORD_COST) * rows.length));
    for (let time = 0; time < times; time += 1) text.add("tombstones", rows);
    expect(await text.end({ settings: {}, now: SAMPLE_TIME })).toBeNull();
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
