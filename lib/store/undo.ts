import { type ChangeFields, changeFieldsOf, withFields } from "@/lib/highlights/change-fields";
import type { Highlight } from "@/lib/highlights/highlight";
import { refreshListing } from "./article-store";
import { changesOf, wasMade } from "./change-log";
import { inTransaction, type StoreContext } from "./context";
import type { ChangeRow } from "./database";
import { nextStamp } from "./device-store";

/** How many of a page's changes can be taken back. */
export const UNDO_STEPS = 30;

/**
 * Takes the last change of a page's highlights back, or makes the last one again that was taken back. A field that has
 * changed since in another way stays as it is. Resolves after a durable commit with the highlights that the change was
 * about as they are then, the one that was changed itself first; with none where there is nothing to undo or redo (any
 * more).
 *
 * @param stepId a UUIDv7 that names the step: it is made once, however often its message comes.
 * @throws StorageFullError.
 */
export function undoOrRedo(
  ctx: StoreContext,
  pageKey: string,
  direction: "undo" | "redo",
  stepId: string,
): Promise<Highlight[]> {
  return inTransaction(ctx, async () => {
    if (await wasMade(ctx, stepId)) return [];
    const rows = (await changesOf(ctx, pageKey)).slice(-UNDO_STEPS);
    const undo = direction === "undo";
    const row = undo ? rows.findLast(({ undone }) => !undone) : rows.find(({ undone }) => undone);
    if (!row) return [];
    await ctx.db.changes.put({ ...row, undone: undo, messages: [...row.messages, stepId] });
    const steps = undo ? [row.after, row.before] : [row.before, row.after];
    // Those that were joined with it went to the bin then.
    const joined = undo ? [BINNED, KEPT] : [KEPT, BINNED];
    const changed = [await applied(ctx, row.highlightId, steps[0]!, steps[1]!)];
    for (const id of row.absorbed ?? []) changed.push(await applied(ctx, id, joined[0]!, joined[1]!));
    await refreshListing(ctx, pageKey, ctx.now());
    return changed.filter((highlight) => highlight !== undefined);
  });
}

/** In the bin, since whenever, and not in it. */
const BINNED: ChangeRow["after"] = { deletedAt: 0 };
const KEPT: ChangeRow["after"] = { deletedAt: null };

/** Brings the fields of a highlight that are as in `from` to what they are in `to`. */
async function applied(
  ctx: StoreContext,
  id: string,
  from: Partial<ChangeFields>,
  to: Partial<ChangeFields>,
): Promise<Highlight | undefined> {
  const highlight = await ctx.db.highlights.get(id);
  if (!highlight) return undefined;
  const now = ctx.now();
  const current = changeFieldsOf(highlight);
  const changes = Object.entries({ ...to, ...(to.deletedAt != null && { deletedAt: now }) }).filter(
    ([field]) => isSame(field, current[field as keyof ChangeFields], from[field as keyof ChangeFields]),
  );
  if (changes.length === 0) return highlight;
  const changed = withFields(highlight, Object.fromEntries(changes), await nextStamp(ctx), now);
  await ctx.db.highlights.put(changed);
  return changed;
}

/** When it was deleted does not matter, only whether. */
function isSame(field: string, a: unknown, b: unknown): boolean {
  if (field === "deletedAt") return (a === null) === (b === null);
  return JSON.stringify(a) === JSON.stringify(b);
}
