import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it, vi } from "vitest";
import type { ExportRequestJob } from "@/entrypoints/library/export-job";
import { writeBackupFile, writeExport } from "@/entrypoints/library/write-export";
import { backupDataSchema, plainBackupSchema } from "@/lib/exchange/backup-file";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { saveHighlight } from "@/lib/store/highlight-store";
import { saveOwnTerm } from "@/lib/store/own-term-store";
import { SAMPLE_TERM } from "../../lib/exchange/sample-term";
import {
  SAMPLE_TIME,
  sampleArticleDraft,
  sampleDraft,
  sampleId,
} from "../../lib/highlights/sample-highlight";
import { ownDraft } from "../../lib/own-terms/sample-own-term";
import { freshStore } from "../../lib/store/fresh-store";

const JOB: ExportRequestJob = {
  scope: { kind: "everything" },
  format: "markdown",
  markdown: DEFAULT_SETTINGS.markdown,
  now: SAMPLE_TIME,
  richText: false,
};

async function filled() {
  const ctx = freshStore();
  const own = await saveOwnTerm(ctx, ownDraft("Sparse thing", { id: sampleId(50) }));
  for (const [at, page] of ["a", "b"].entries()) {
    await saveHighlight(
      ctx,
      sampleDraft({ id: sampleId(at + 1), quote: `quote ${page}`, terms: ["moe", own.id, "unknown"] }),
      sampleArticleDraft({ url: `https://example.org/${page}`, title: `Title ${page}` }),
    );
  }
  return ctx;
}

async function write(changes: Partial<ExportRequestJob> = {}, onProgress = vi.fn()) {
  const { db } = await filled();
  return writeExport(db, { ...JOB, ...changes }, [SAMPLE_TERM], onProgress);
}

describe("an export", () => {
  it("is a file of the format's kind with all that is in the scope", async () => {
    const written = await write();
    expect(written).toMatchObject({ name: "termlight-2025-01-02.md", highlights: 2, richText: null });
    expect(written?.file.type).toBe("text/markdown;charset=utf-8");
    expect(await written?.file.text()).toMatch(/quote b[\s\S]*quote a/);
  });

  it("of one article is named after it", async () => {
    const written = await write({ scope: { kind: "article", pageKey: "https://example.org/a" } });
    expect(written?.name).toBe("Title a.md");
  });

  it("can be an archive with a file for each article", async () => {
    const written = await write({ markdown: { ...JOB.markdown, fileEach: true } });
    expect([written?.name, written?.file.type]).toEqual(["termlight-2025-01-02.zip", "application/zip"]);
    const files = unzipSync(new Uint8Array(await written!.file.arrayBuffer()));
    expect(Object.keys(files)).toEqual(["Title b.md", "Title a.md"]);
    expect(strFromU8(files["Title a.md"]!)).toContain("quote a");
  });

  it("follows the reader's template, and the usual one where that is not in order", async () => {
    const by = async (highlight: string) => {
      const template = { article: "{{highlights}}", highlight };
      return (await write({ markdown: { ...JOB.markdown, template } }))!.file.text();
    };
    expect(await by("* {{quote}}")).toContain("* quote a");
    expect(await by("* {{quote")).toContain("> quote a");
  });

  it("has the cards of the terms that are mentioned, own ones too", async () => {
    const text = await (await write({ format: "anki" }))!.file.text();
    expect(text).toContain("termlight-term-moe\tMoE<br>混合专家\tMany &lt;experts&gt;.");
    expect(text).toContain("Sparse thing\tWhat Sparse thing is.");
    expect(text).not.toContain("termlight-term-unknown");
  });

  it("brings rich text beside the text where that is wanted", async () => {
    const written = await write({ richText: true });
    expect(await written?.richText?.text()).toContain("<blockquote>quote a</blockquote>");
  });

  it("says how far it is, from the first article to the last", async () => {
    const onProgress = vi.fn();
    await write({}, onProgress);
    expect(onProgress.mock.calls.at(0)).toEqual([0, 2]);
    expect(onProgress.mock.calls.at(-1)).toEqual([2, 2]);
  });

  it("of nothing is none", async () => {
    expect(await write({ scope: { kind: "tag", tag: "none" } })).toBeNull();
  });
});

describe("a backup of the library", () => {
  it("has every row and the settings", async () => {
    const { db } = await filled();
    const request = { settings: DEFAULT_SETTINGS, passphrase: null, now: SAMPLE_TIME };
    const { name, file, highlights } = (await writeBackupFile(db, request))!;
    expect([name, highlights]).toEqual(["termlight-backup-2025-01-02.json", 2]);
    const { counts, data } = plainBackupSchema.parse(JSON.parse(await file.text()));
    const none = { tombstones: 0, mutes: 0, texts: 0, encounters: 0 };
    expect(counts).toEqual({ ...none, articles: 2, highlights: 2, ownTerms: 1 });
    expect(backupDataSchema.parse(data).settings).toEqual(DEFAULT_SETTINGS);
  });
});
