import type { Stamp } from "@/lib/highlights/highlight";
import type { OwnTerm, OwnTermEdit, OwnTermState, OwnTermUndo } from "@/lib/own-terms/own-term";
import { cleanOwnTerm } from "@/lib/own-terms/own-term-faults";
import { inTransaction, type StoreContext } from "./context";
import { stateOf } from "./own-term-row";
import { changeOwnTerm, saveOwnTerm } from "./own-term-store";

/** A term after an edit. */
export interface EditedOwnTerm {
  term: OwnTerm;
  /** What {@link undoOwnTermEdit} is to be given; `null` where nothing was changed. */
  undo: OwnTermUndo | null;
}

/**
 * Changes the fields of a term that its reader changed; the others stay as they are stored by now. A term that was
 * deleted in the meantime comes back, one that is gone for good is added anew. Resolves after a durable commit.
 *
 * @param edit cleaned.
 * @throws NameTakenError (named `NameTaken`) where another term claims the name or an alias; StorageFullError.
 */
export function editOwnTerm(ctx: StoreContext, { term, changed }: OwnTermEdit): Promise<EditedOwnTerm> {
  return inTransaction(ctx, async () => {
    const stored = await ctx.db.ownTerms.get(term.id);
    const written = Object.fromEntries(changed.map((field) => [field, term[field]]));
    const draft = cleanOwnTerm(stored ? { ...stateOf(stored), ...written } : term);
    const after = await saveOwnTerm(ctx, draft);
    const before = stored ? stateOf(stored) : { ...stateOf(after), deleted: true };
    return { term: after, undo: undoOf(before, after, stored) };
  }, [ctx.db.ownTerms]);
}

function undoOf(before: OwnTermState, after: OwnTerm, stored: OwnTerm | undefined): EditedOwnTerm["undo"] {
  const stamps = Object.entries(after.stamps) as [keyof OwnTerm["stamps"], Stamp][];
  const made = stamps.find(([field, stamp]) => stored?.stamps[field] !== stamp);
  return made ? { before, stamp: made[1] } : null;
}

/**
 * Takes an edit back, but for fields that were changed since. Resolves after a durable commit.
 *
 * @throws NameTakenError where the name from before is another's by now; TooManyTermsError; StorageFullError.
 */
export function undoOwnTermEdit(ctx: StoreContext, { before, stamp }: OwnTermUndo): Promise<OwnTerm> {
  return changeOwnTerm(ctx, before, stamp);
}
