import type { Stamp } from "@/lib/highlights/highlight";
import { claimKey } from "@/lib/own-terms/claim-key";
import type { OwnTerm, OwnTermDraft, OwnTermFields, OwnTermState } from "@/lib/own-terms/own-term";
import { BIN_PERIOD } from "./bin-store";
import { inTransaction, type StoreContext } from "./context";
import type { Database, OwnTermRow } from "./database";
import { nextStamp } from "./device-store";
import { refuseTakenNames } from "./own-term-names";
import { countOwnTerms, refuseTooMany } from "./own-term-room";
import { changedOwnTerm, newOwnTerm, ownTermOf, stateOf } from "./own-term-row";
import { NotFoundError } from "./store-errors";

/**
 * Keeps a cleaned draft: adds it, or changes the term of its id, or takes that out of the bin. A draft without an id
 * that says what a stored term says gives that one. Resolves after a durable commit.
 *
 * @throws NameTakenError (named `NameTaken`) where another term claims the name or an alias; TooManyTermsError;
 *   StorageFullError.
 */
export function saveOwnTerm(ctx: StoreContext, draft: OwnTermDraft): Promise<OwnTerm> {
  return inTransaction(ctx, async () => {
    const same = draft.id === undefined ? await sayingTheSame(ctx.db, draft) : undefined;
    return same ? ownTermOf(same) : put(ctx, { ...draft, id: draft.id ?? ctx.newId(), deleted: false });
  }, [ctx.db.ownTerms]);
}

/**
 * Deletes a term and returns it; its content stays for taking that back. One that is deleted already stays so.
 *
 * @throws NotFoundError when there is none with this id; StorageFullError.
 */
export function deleteOwnTerm(ctx: StoreContext, id: string): Promise<OwnTerm> {
  return setDeleted(ctx, id, true);
}

/**
 * Takes a deletion back and returns the term.
 *
 * @throws NotFoundError when there is none with this id (any more); NameTakenError where its name is another's by now;
 *   TooManyTermsError; StorageFullError.
 */
export function restoreOwnTerm(ctx: StoreContext, id: string): Promise<OwnTerm> {
  return setDeleted(ctx, id, false);
}

/** All own terms that are not deleted, the oldest first. */
export async function listOwnTerms(db: Database): Promise<OwnTerm[]> {
  return (await db.ownTerms.orderBy("listedAt").toArray()).map(ownTermOf);
}

/**
 * Clears deleted terms away that were deleted longer than `period` ms ago, for good but for a tombstone each. Returns how
 * many went.
 */
export function purgeOwnTerms(ctx: StoreContext, period = BIN_PERIOD): Promise<number> {
  const { ownTerms, tombstones } = ctx.db;
  return inTransaction(ctx, async () => {
    const old = await ownTerms
      .where("deletedAt")
      .below(ctx.now() - period)
      .toArray();
    await tombstones.bulkPut(old.map(({ id, stamps }) => ({ id, stamp: stamps.deletedAt })));
    await ownTerms.bulkDelete(old.map(({ id }) => id));
    return old.length;
  }, [ownTerms, tombstones]);
}

/**
 * Brings a term to a state, and adds it where it is not here. Resolves after a durable commit.
 *
 * @param only where given, only fields change whose last change has this stamp.
 * @throws NameTakenError; TooManyTermsError; StorageFullError.
 */
export function changeOwnTerm(ctx: StoreContext, state: OwnTermState, only?: Stamp): Promise<OwnTerm> {
  return inTransaction(ctx, () => put(ctx, state, only), [ctx.db.ownTerms]);
}

function setDeleted(ctx: StoreContext, id: string, deleted: boolean): Promise<OwnTerm> {
  return inTransaction(ctx, async () => {
    const stored = await ctx.db.ownTerms.get(id);
    if (!stored) throw new NotFoundError(`no own term ${id}`);
    return put(ctx, { ...stateOf(stored), deleted });
  }, [ctx.db.ownTerms]);
}

async function put(ctx: StoreContext, state: OwnTermState, only?: Stamp): Promise<OwnTerm> {
  const stored = await ctx.db.ownTerms.get(state.id);
  const moment = { now: ctx.now(), stamp: await nextStamp(ctx) };
  const row = stored ? changedOwnTerm(stored, state, moment, only) : newOwnTerm(state, moment);
  if (row !== stored) {
    await refuseTakenNames(ctx.db, row);
    const isMore = row.deletedAt === null && stored?.deletedAt !== null;
    if (isMore) refuseTooMany(await countOwnTerms(ctx.db), 1);
    await ctx.db.ownTerms.put(row);
  }
  return ownTermOf(row);
}

async function sayingTheSame(db: Database, fields: OwnTermFields): Promise<OwnTermRow | undefined> {
  const { name, aliases, definition, language } = fields;
  const said = JSON.stringify([name, aliases, definition, language]);
  return db.ownTerms
    .where("keys")
    .equals(claimKey(name))
    .filter((row) => JSON.stringify([row.name, row.aliases, row.definition, row.language]) === said)
    .first();
}
