import { changeFieldsOf, realChanges, withFields } from "@/lib/highlights/change-fields";
import type { Highlight, KeptPassage, Stamp } from "@/lib/highlights/highlight";
import { collapseWhiteSpace } from "@/lib/highlights/quote";
import { cleanTags } from "@/lib/highlights/tags";
import { refreshListing } from "./article-store";
import { noteChange, wasMade } from "./change-log";
import { inTransaction, type StoreContext } from "./context";
import { nextStamp } from "./device-store";
import { NotFoundError } from "./store-errors";

/** Which highlights of a page become one. */
export interface Joining {
  /** The one that stays: its colour is the colour of all. */
  id: string;
  /** The others, which go to the bin. */
  others: readonly string[];
  /** The passage that covers all of them. */
  passage: KeptPassage;
}

/**
 * Makes one highlight of several that overlap or touch: their notes follow each other, an empty line between two; their
 * tags are united. One undo brings all of them back. Resolves after a durable commit with the one that stays, then those
 * that went to the bin. Others that are on another page or in the bin by now are left as they are.
 *
 * @param changeId a UUIDv7 that names the change: it is made once, however often its message comes.
 * @throws NotFoundError when the one that stays, or all others, are not there any more; StorageFullError.
 */
export function joinHighlights(
  ctx: StoreContext,
  { id, others, passage }: Joining,
  changeId = ctx.newId(),
): Promise<Highlight[]> {
  return inTransaction(ctx, async () => {
    const rows = await ctx.db.highlights.bulkGet([id, ...others.filter((other) => other !== id)]);
    const [first, ...rest] = rows;
    if (!first) throw new NotFoundError(`no highlight ${id}`);
    if (await wasMade(ctx, changeId)) return rows.filter((row) => row !== undefined);
    const joined = rest.filter(
      (row) => row?.deletedAt === null && row.pageKey === first.pageKey,
    ) as Highlight[];
    if (first.deletedAt !== null || joined.length === 0)
      throw new NotFoundError(`nothing to join with ${id}`);
    return join(ctx, first, joined, passage, changeId);
  });
}

async function join(
  ctx: StoreContext,
  first: Highlight,
  others: readonly Highlight[],
  passage: KeptPassage,
  changeId: string,
): Promise<Highlight[]> {
  const now = ctx.now();
  const stamp: Stamp = await nextStamp(ctx);
  const all = [first, ...others];
  const notes = new Set(all.map(({ note }) => note.trim()).filter((note) => note !== ""));
  const changes = realChanges(first, {
    passage: { ...passage, quote: collapseWhiteSpace(passage.quote) },
    ...(notes.size > 0 && { note: [...notes].join("\n\n") }),
    tags: cleanTags(all.flatMap(({ tags }) => tags)),
  });
  const whole = withFields(first, changes, stamp, now);
  const binned = others.map((other) => withFields(other, { deletedAt: now }, stamp, now));
  await ctx.db.highlights.bulkPut([whole, ...binned]);
  const absorbed = others.map(({ id }) => id);
  await noteChange(ctx, changeId, changeFieldsOf(first), whole, absorbed);
  await refreshListing(ctx, first.pageKey, now);
  return [whole, ...binned];
}
