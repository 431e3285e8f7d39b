import type { Highlight, ReaderFields } from "@/lib/highlights/highlight";
import type { StoreContext } from "./context";
import type { ChangeRow } from "./database";

/** How many changes of a page are remembered, the latest. */
export const CHANGES_KEPT = 60;

/** Whether a change was made already: its message came before, and the reply was lost. Call it inside a transaction. */
export async function wasMade({ db }: StoreContext, changeId: string): Promise<boolean> {
  return (await db.changes.get(changeId)) !== undefined;
}

/**
 * Notes a change of a highlight, and forgets the oldest of its page where there are too many. Call it inside the
 * change's transaction.
 *
 * @param before the highlight as it was, or what stands for one that was not there.
 * @param after the same highlight as it is now.
 */
export async function noteChange(
  ctx: StoreContext,
  changeId: string,
  before: Pick<Highlight, keyof ReaderFields>,
  after: Highlight,
): Promise<void> {
  const fields = changedFields(before, after);
  const row: ChangeRow = {
    id: changeId,
    pageKey: after.pageKey,
    highlightId: after.id,
    at: ctx.now(),
    before: picked(before, fields),
    after: picked(after, fields),
    undone: false,
  };
  await ctx.db.changes.put(row);
  const ids = await ctx.db.changes.where("pageKey").equals(after.pageKey).primaryKeys();
  // Ids are UUIDv7: in the order of time.
  await ctx.db.changes.bulkDelete(ids.sort().slice(0, -CHANGES_KEPT));
}

function changedFields(
  before: Pick<Highlight, keyof ReaderFields>,
  after: Highlight,
): (keyof ReaderFields)[] {
  const fields = ["color", "note", "tags", "deletedAt"] as const;
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

function picked(
  from: Pick<Highlight, keyof ReaderFields>,
  fields: readonly (keyof ReaderFields)[],
): Partial<ReaderFields> {
  return Object.fromEntries(fields.map((field) => [field, from[field]]));
}
