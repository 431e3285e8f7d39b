import { describe, expect, it } from "vitest";
import { parseQuery } from "@/lib/search/parse-query";
import { type ExportScope, listTags, readScope } from "@/lib/store/export-scope";
import { deleteHighlight, saveHighlight } from "@/lib/store/highlight-store";
import { recentArticles } from "@/lib/store/library-query";
import { sampleArticleDraft, sampleDraft, sampleId } from "../highlights/sample-highlight";
import { allBackupRows } from "./all-backup-rows";
import { freshStore } from "./fresh-store";

/** Two articles; the second has a highlight in the bin. */
async function filled() {
  const ctx = freshStore();
  const keep = (number: number, page: string, changes: Parameters<typeof sampleDraft>[0]) =>
    saveHighlight(
      ctx,
      sampleDraft({
        id: sampleId(number),
        selectors: [{ type: "TextPositionSelector", start: 100 - number, end: 200 }],
        ...changes,
      }),
      sampleArticleDraft({ url: `https://example.org/${page}` }),
    );
  await keep(1, "a", { quote: "sparse one", tags: ["MoE"] });
  await keep(2, "a", { quote: "dense", tags: ["other", "moe"] });
  await keep(3, "b", { quote: "sparse two" });
  await keep(4, "b", { quote: "sparse gone", tags: ["moe"] });
  await deleteHighlight(ctx, sampleId(4), sampleId(90));
  return ctx;
}

const A = "https://example.org/a";
const B = "https://example.org/b";

describe("the scope of an export", () => {
  it.each<[string, ExportScope, [string, number[]][]]>([
    [
      "everything",
      { kind: "everything" },
      [
        [B, [3]],
        [A, [2, 1]],
      ],
    ],
    ["an article", { kind: "article", pageKey: A }, [[A, [2, 1]]]],
    ["an article that is not there", { kind: "article", pageKey: "none" }, []],
    [
      "what a search finds",
      { kind: "search", query: parseQuery("sparse") },
      [
        [B, [3]],
        [A, [1]],
      ],
    ],
    ["a tag in another case", { kind: "tag", tag: "MOE" }, [[A, [2, 1]]]],
    ["a tag in another width", { kind: "tag", tag: "ＭｏＥ" }, [[A, [2, 1]]]],
    ["the beginning of a tag", { kind: "tag", tag: "mo" }, []],
    [
      "selected highlights",
      { kind: "selection", ids: [sampleId(3), sampleId(1), sampleId(4), sampleId(99)] },
      [
        [B, [3]],
        [A, [1]],
      ],
    ],
    ["nothing selected", { kind: "selection", ids: [] }, []],
  ])("of %s holds no more than that, and nothing of the bin", async (_, scope, expected) => {
    const { db } = await filled();
    const found = await readScope(db, scope);
    expect(found.map(({ article, highlights }) => [article.pageKey, highlights.map(({ id }) => id)])).toEqual(
      expected.map(([page, numbers]) => [page, numbers.map(sampleId)]),
    );
  });

  it("of everything is what the library lists", async () => {
    const { db } = await filled();
    expect(await readScope(db, { kind: "everything" })).toEqual(
      await recentArticles(db, { limit: Number.POSITIVE_INFINITY }),
    );
  });

  it.each<ExportScope>([{ kind: "everything" }, { kind: "search", query: parseQuery("sparse") }])(
    "of $kind can be cut short",
    async (scope) => {
      const { db } = await filled();
      expect((await readScope(db, scope, 1)).map(({ article }) => article.pageKey)).toEqual([B]);
    },
  );

  it("can be each of the tags as the room of tags lists them, one way of writing for all", async () => {
    const ctx = freshStore();
    const keep = (number: number, tags: string[]) =>
      saveHighlight(ctx, sampleDraft({ id: sampleId(number), tags }), sampleArticleDraft());
    await keep(1, ["长文本", "KV  cache"]);
    await keep(2, ["長文本", "长文本", "ＫＶ cache"]);
    await keep(3, ["CAFÉ", "cafe"]);
    expect(await listTags(ctx.db)).toEqual(
      expect.arrayContaining([
        { tag: "长文本", count: 2 },
        { tag: "KV cache", count: 2 },
        { tag: "CAFÉ", count: 1 },
      ]),
    );
    expect(await listTags(ctx.db)).toHaveLength(3);
  });

  it("can be each of the tags, in whatever case, with how often it was given", async () => {
    const { db } = await filled();
    expect(await listTags(db)).toEqual([
      { tag: "MoE", count: 2 },
      { tag: "other", count: 1 },
    ]);
  });
});

describe("what a backup holds", () => {
  it("is all rows, those of the bin too, without what the database needs for itself", async () => {
    const { db } = await filled();
    const { articles, highlights } = await allBackupRows(db);
    expect(highlights.map(({ id, deletedAt }) => [id, deletedAt !== null])).toEqual([
      [sampleId(1), false],
      [sampleId(2), false],
      [sampleId(3), false],
      [sampleId(4), true],
    ]);
    expect(articles).toHaveLength(2);
    for (const article of articles) expect(article).not.toHaveProperty("listedAt");
  });
});
