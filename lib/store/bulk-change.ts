import type { BulkChange, BulkUndo } from "@/lib/highlights/bulk-change";
import type { Highlight, ReaderFields } from "@/lib/highlights/highlight";
import { soundHighlight } from "@/lib/highlights/sound-row";
import { cleanTags } from "@/lib/highlights/tags";
import { foldName } from "@/lib/search/fold-name";
import { refreshListing } from "./article-store";
import { inTransaction, type StoreContext } from "./context";
import { nextStamp } from "./device-store";

/** What a bulk change did, and what takes it back. */
export interface BulkOutcome extends BulkUndo {
  /** The pages of the highlights that were changed. */
  pageKeys: string[];
}

/**
 * Makes one change of many highlights, of all or of none. Highlights that are not there, or are so already, stay; so do
 * those in the bin, but for taking them out of it. Articles keep their order in the library, as no passage was read.
 *
 * @throws StorageFullError.
 */
export function changeHighlights(
  ctx: StoreContext,
  ids: readonly string[],
  change: BulkChange,
): Promise<BulkOutcome> {
  return apply(ctx, ids, (highlight, now) => {
    if (highlight.deletedAt !== null && change.deleted !== false) return {};
    const fields: Partial<ReaderFields> = {};
    if (change.color !== undefined) fields.color = change.color;
    const tags = tagsAfter(highlight.tags, change);
    if (tags) fields.tags = tags;
    if (change.deleted !== undefined) fields.deletedAt = change.deleted ? now : null;
    return fields;
  });
}

/**
 * Takes a bulk change back. A field that was changed since stays as it is, but where that was taken back already.
 *
 * @throws StorageFullError.
 */
export function takeBack(ctx: StoreContext, { before }: BulkUndo): Promise<BulkOutcome> {
  const steps = new Map(before.map((step) => [step.id, step]));
  return apply(ctx, [...steps.keys()], (highlight) => {
    const { fields, made } = steps.get(highlight.id)!;
    const since = new Set(different(highlight, made).map(([field]) => field));
    return Object.fromEntries(fieldsIn(fields).filter(([field]) => !since.has(field)));
  });
}

function apply(
  ctx: StoreContext,
  ids: readonly string[],
  fieldsFor: (highlight: Highlight, now: number) => Partial<ReaderFields>,
): Promise<BulkOutcome> {
  return inTransaction(ctx, async () => {
    const now = ctx.now();
    const outcome: BulkOutcome = { before: [], pageKeys: [] };
    const stamp = await nextStamp(ctx);
    const changed: Highlight[] = [];
    for (const row of await ctx.db.highlights.bulkGet([...new Set(ids)])) {
      if (!row) continue;
      const highlight = soundHighlight(row);
      const fields = different(highlight, fieldsFor(highlight, now));
      if (fields.length === 0) continue;
      outcome.before.push({
        id: row.id,
        fields: picked(
          highlight,
          fields.map(([field]) => field),
        ),
        made: Object.fromEntries(fields),
      });
      const stamps = { ...row.stamps, ...Object.fromEntries(fields.map(([field]) => [field, stamp])) };
      changed.push({ ...row, ...Object.fromEntries(fields), updatedAt: now, stamps });
    }
    await ctx.db.highlights.bulkPut(changed);
    outcome.pageKeys = [...new Set(changed.map(({ pageKey }) => pageKey))];
    for (const pageKey of outcome.pageKeys) await refreshListing(ctx, pageKey);
    return outcome;
  });
}

function tagsAfter(tags: readonly string[], change: BulkChange): string[] | null {
  const { addTags = [], removeTags = [], renameTag } = change;
  if (addTags.length === 0 && removeTags.length === 0 && !renameTag) return null;
  const removed = new Set(cleanTags(removeTags).map(keyOf));
  const [from] = cleanTags(renameTag ? [renameTag.from] : []);
  const kept = tags
    .filter((tag) => !removed.has(keyOf(tag)))
    .map((tag) => (renameTag && from !== undefined && keyOf(tag) === keyOf(from) ? renameTag.to : tag));
  return cleanTags([...kept, ...addTags]);
}

/** The same for all ways to write a tag that the library lists as one. */
function keyOf(tag: string): string {
  return foldName(tag) || tag;
}

function different(highlight: Highlight, fields: Partial<ReaderFields>) {
  return fieldsIn(fields).filter(([field, value]) =>
    field === "deletedAt"
      ? (value === null) !== (highlight.deletedAt === null)
      : JSON.stringify(value) !== JSON.stringify(highlight[field]),
  );
}

function fieldsIn(fields: Partial<ReaderFields>): [keyof ReaderFields, unknown][] {
  return Object.entries(fields) as [keyof ReaderFields, unknown][];
}

function picked(highlight: Highlight, fields: readonly (keyof ReaderFields)[]): Partial<ReaderFields> {
  return Object.fromEntries(fields.map((field) => [field, highlight[field]]));
}
