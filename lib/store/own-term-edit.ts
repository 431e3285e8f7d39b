import type { Stamp } from "@/lib/highlights/highlight";
import type { OwnTerm, OwnTermEdit, OwnTermState } from "@/lib/own-terms/own-term";
import { cleanOwnTerm } from "@/lib/own-terms/own-term-faults";
import { inTransaction, type StoreContext } from "./context";
import { stateOf } from "./own-term-row";
import { saveOwnTerm } from "./own-term-store";

/** A term after an edit. */
export interface EditedOwnTerm {
  term: OwnTerm;
  /** What `applyOwnTerms` is to be given to take the edit back; `null` where nothing was changed. */
  undo: { terms: OwnTermState[]; onlyStamp: Stamp } | null;
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
  return made ? { terms: [before], onlyStamp: made[1] } : null;
}
