import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BackupData } from "@/lib/exchange/backup-file";
import type { ImportReading } from "@/lib/exchange/import-reading";
import { jsonFormat } from "@/lib/exchange/json";
import type { Highlight } from "@/lib/highlights/highlight";
import { textsOf } from "../article/sample-body";
import { SAMPLE_TIME, sampleId, sampleItem } from "../highlights/sample-highlight";
import { ownDraft, sampleOwnTerm } from "../own-terms/sample-own-term";
import { anyLibrary } from "./arbitrary-library";
import { readBytes, utf8 } from "./read-bytes";
import { writeBackup } from "./write-backup";
import { written } from "./written";

/** Any backup: a library with own terms, mutes, tombstones, what was read, and settings. */
const anyBackup: fc.Arbitrary<BackupData> = fc
  .record({
    library: anyLibrary,
    terms: fc.uniqueArray(fc.nat({ max: 50 }), { maxLength: 3 }),
    basicTerms: fc.boolean(),
    mutedAt: fc.option(fc.nat()),
    read: fc.uniqueArray(fc.nat({ max: 50 }), { maxLength: 3 }),
  })
  .chain((parts) => textsOf(parts.library).map((texts) => ({ ...parts, texts })))
  .map(({ library, texts, terms, basicTerms, mutedAt, read }) => ({
    texts,
    articles: library.map(({ article }) => article),
    highlights: library.flatMap(({ highlights }) => highlights),
    tombstones: [{ id: sampleId(990), stamp: sampleItem({}, {}).highlights[0]!.stamps.note }],
    ownTerms: terms.map((number) => sampleOwnTerm(number, ownDraft(`Term ${number}`))),
    mutes: [
      {
        termId: "nsa",
        pageKey: "",
        title: "",
        mutedAt,
        stamp: sampleItem({}, {}).highlights[0]!.stamps.note,
      },
    ],
    encounters: read.map((number) => ({
      pageKey: `https://example.org/read/${number}`,
      counts: { moba: number + 1 },
      firstSeenAt: number,
      lastSeenAt: number * 2,
      ...(number % 2 === 0 && { onlyRead: { url: "https://example.org/read", title: "" } }),
    })),
    settings: { basicTerms },
  }));

async function dataOf({ articles, highlights, extras }: ImportReading): Promise<BackupData> {
  const texts = await Promise.all(extras.texts.map((text) => text.open()));
  return {
    articles: articles.map(({ kept, ...draft }) => ({ ...draft, ...kept! })),
    highlights: highlights.map(
      ({ line: _, article, ...kept }) => ({ ...kept, pageKey: article.pageKey }) as Highlight,
    ),
    ...extras,
    texts,
  };
}

describe("what loses nothing", () => {
  it("is own JSON, for any library", async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async (items) => {
        const { articles, highlights } = await dataOf(await readBytes(utf8(written(jsonFormat, items))));
        expect(articles).toEqual(items.map(({ article }) => article));
        expect(highlights).toEqual(items.flatMap((item) => item.highlights));
      }),
    );
  });

  it("is a backup, for any data", async () => {
    await fc.assert(
      fc.asyncProperty(anyBackup, async (data) => {
        const reading = await readBytes(utf8(await writeBackup(data, { now: SAMPLE_TIME })));
        expect(await dataOf(reading)).toEqual(data);
      }),
    );
  });

  it("is a backup behind a passphrase", async () => {
    const [data] = fc.sample(anyBackup, { numRuns: 1, seed: 5 });
    const text = await writeBackup(data!, { now: SAMPLE_TIME, passphrase: "口令" });
    expect(await dataOf(await readBytes(utf8(text), { passphrase: "口令" }))).toEqual(data);
    await expect(readBytes(utf8(text), { passphrase: "other" })).rejects.toMatchObject({
      name: "WrongPassphrase",
    });
  });
});
