import {
  type ChangeFields,
  changeFieldsOf,
  differingFields,
  pickFields,
} from "@/lib/highlights/change-fields";
import type { Highlight, HighlightChanges } from "@/lib/highlights/highlight";
import type { StoreContext } from "./context";
import type { ChangeRow } from "./database";

/** How many changes of a page are remembered, the latest. More than can be undone, so that no message is made twice. */
export const CHANGES_KEPT = 60;

/** Saves of one note that follow within so long are one change to the reader, ms: a note is saved while it is written. */
const ONE_WRITING_MS = 60_000;

/** Whether a change was made already: its message came before, and the reply was lost. Call it inside a transaction. */
export async function wasMade({ db }: StoreContext, changeId: string): Promise<boolean> {
  return (await db.changes.where("messages").equals(changeId).count()) > 0;
}

/**
 * Notes a change of a highlight. What was undone before it cannot be redone any more, and the oldest changes of its page
 * are forgotten where there are too many. Call it inside the change's transaction.
 *
 * @param before the highlight as it was, or what stands for one that was not there.
 * @param after the same highlight as it is now.
 * @param absorbed ids of other highlights that went to the bin with it.
 */
export async function noteChange(
  ctx: StoreContext,
  changeId: string,
  before: ChangeFields,
  after: Highlight,
  absorbed: readonly string[] = [],
): Promise<void> {
  const rows = await changesOf(ctx, after.pageKey);
  const made = rows.filter(({ undone }) => !undone);
  const now = changeFieldsOf(after);
  const fields = differingFields(before, now);
  const row: ChangeRow = {
    id: changeId,
    messages: [changeId],
    pageKey: after.pageKey,
    highlightId: after.id,
    at: ctx.now(),
    before: pickFields(before, fields),
    after: pickFields(now, fields),
    undone: false,
    ...(absorbed.length > 0 && { absorbed: [...absorbed] }),
  };
  const last = made.at(-1);
  const goesOn = last !== undefined && isSameWriting(last, row);
  await ctx.db.changes.put(
    goesOn ? { ...last, messages: [...last.messages, changeId].slice(-CHANGES_KEPT), after: row.after } : row,
  );
  const forgotten = made.slice(0, Math.max(0, made.length + 1 - CHANGES_KEPT));
  const gone = [...forgotten, ...rows.filter(({ undone }) => undone)];
  await ctx.db.changes.bulkDelete(gone.map(({ id }) => id));
}

/** The changes of a page that are remembered, in the order in which they were made. */
export async function changesOf({ db }: StoreContext, pageKey: string): Promise<ChangeRow[]> {
  const rows = await db.changes.where("pageKey").equals(pageKey).toArray();
  // Ids are UUIDv7, which sort by time where two changes were stored in one millisecond.
  return rows.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

function isSameWriting(last: ChangeRow, next: ChangeRow): boolean {
  const isNote = (row: ChangeRow): boolean =>
    Object.keys(row.after).join() === ("note" satisfies keyof HighlightChanges);
  return (
    last.highlightId === next.highlightId &&
    isNote(last) &&
    isNote(next) &&
    next.at - last.at <= ONE_WRITING_MS
  );
}
