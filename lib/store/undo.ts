import type { Highlight, ReaderFields } from "@/lib/highlights/highlight";
import { refreshListing } from "./article-store";
import { changesOf, wasMade } from "./change-log";
import { inTransaction, type StoreContext } from "./context";
import type { ChangeRow } from "./database";
import { nextStamp } from "./device-store";

/** How many of a page's changes can be taken back. */
export const UNDO_STEPS = 30;

/**
 * Takes the last change of a page's highlights back, or makes the last one again that was taken back. A field that has
 * changed since in another way stays as it is. Resolves after a durable commit with the highlight as it is then, `null`
 * where there is nothing to undo or redo (any more).
 *
 * @param stepId a UUIDv7 that names the step: it is made once, however often its message comes.
 * @throws StorageFullError.
 */
export function undoOrRedo(
  ctx: StoreContext,
  pageKey: string,
  direction: "undo" | "redo",
  stepId: string,
): Promise<Highlight | null> {
  return inTransaction(ctx, async () => {
    if (await wasMade(ctx, stepId)) return null;
    const rows = (await changesOf(ctx, pageKey)).slice(-UNDO_STEPS);
    const undo = direction === "undo";
    const row = undo ? rows.findLast(({ undone }) => !undone) : rows.find(({ undone }) => undone);
    if (!row) return null;
    await ctx.db.changes.put({ ...row, undone: undo, messages: [...row.messages, stepId] });
    const highlight = await ctx.db.highlights.get(row.highlightId);
    return highlight
      ? applied(ctx, highlight, undo ? row.after : row.before, undo ? row.before : row.after)
      : null;
  });
}

async function applied(
  ctx: StoreContext,
  highlight: Highlight,
  from: ChangeRow["before"],
  to: ChangeRow["before"],
): Promise<Highlight> {
  const fields = (Object.keys(to) as (keyof ReaderFields)[]).filter((field) =>
    isSame(field, highlight[field], from[field]),
  );
  if (fields.length === 0) return highlight;
  const now = ctx.now();
  const stamp = await nextStamp(ctx);
  const changed: Highlight = { ...highlight, updatedAt: now, stamps: { ...highlight.stamps } };
  for (const field of fields) {
    Object.assign(changed, { [field]: field === "deletedAt" && to.deletedAt !== null ? now : to[field] });
    changed.stamps[field] = stamp;
  }
  await ctx.db.highlights.put(changed);
  await refreshListing(ctx, changed.pageKey, now);
  return changed;
}

/** When it was deleted does not matter, only whether. */
function isSame(field: keyof ReaderFields, a: unknown, b: unknown): boolean {
  if (field === "deletedAt") return (a === null) === (b === null);
  return JSON.stringify(a) === JSON.stringify(b);
}
