import type { Stamp } from "@/lib/highlights/highlight";
import { claimKey } from "@/lib/own-terms/claim-key";
import type { OwnTerm, OwnTermDraft, OwnTermFields, OwnTermState } from "@/lib/own-terms/own-term";
import { BIN_PERIOD } from "./bin-store";
import { inTransaction, type StoreContext } from "./context";
import type { Database, OwnTermRow } from "./database";
import { nextStamp } from "./device-store";
import { changedOwnTerm, newOwnTerm, ownTermOf, stateOf } from "./own-term-row";
import { NameTakenError, NotFoundError } from "./store-errors";

/**
 * Keeps a cleaned draft: adds it, or changes the term of its id, or takes that out of the bin. A draft without an id
 * that says what a stored term says gives that one. Resolves after a durable commit.
 *
 * @throws NameTakenError (named `NameTaken`) where another term claims the name or an alias; StorageFullError.
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
 *   StorageFullError.
 */
export function restoreOwnTerm(ctx: StoreContext, id: string): Promise<OwnTerm> {
  return setDeleted(ctx, id, false);
}

/**
 * Brings many terms to a state, all or none, and returns how those that changed were before and the change's stamp.
 *
 * @param only where given, only fields change whose last change has this stamp.
 * @throws NameTakenError where two terms would claim one name; StorageFullError.
 */
export function applyOwnTerms(
  ctx: StoreContext,
  states: readonly OwnTermState[],
  only?: Stamp,
): Promise<{ before: OwnTermState[]; stamp: Stamp }> {
  const { ownTerms } = ctx.db;
  return inTransaction(ctx, async () => {
    const moment = { now: ctx.now(), stamp: await nextStamp(ctx) };
    const stored = await ownTerms.bulkGet(states.map(({ id }) => id));
    const rows = new Map<string, OwnTermRow>();
    const before: OwnTermState[] = [];
    for (const [i, state] of states.entries()) {
      const old = stored[i];
      const row = old ? changedOwnTerm(old, state, moment, only) : newOwnTerm(state, moment);
      if (row === old) continue;
      rows.set(row.id, row);
      before.push(old ? stateOf(old) : { ...state, deleted: true });
    }
    await refuseSharedNames(ctx.db, rows);
    await ownTerms.bulkPut([...rows.values()]);
    return { before, stamp: moment.stamp };
  }, [ownTerms]);
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

function setDeleted(ctx: StoreContext, id: string, deleted: boolean): Promise<OwnTerm> {
  return inTransaction(ctx, async () => {
    const stored = await ctx.db.ownTerms.get(id);
    if (!stored) throw new NotFoundError(`no own term ${id}`);
    return put(ctx, { ...stateOf(stored), deleted });
  }, [ctx.db.ownTerms]);
}

async function put(ctx: StoreContext, state: OwnTermState): Promise<OwnTerm> {
  const stored = await ctx.db.ownTerms.get(state.id);
  const moment = { now: ctx.now(), stamp: await nextStamp(ctx) };
  const row = stored ? changedOwnTerm(stored, state, moment) : newOwnTerm(state, moment);
  if (row !== stored) {
    await refuseTakenNames(ctx.db, row);
    await ctx.db.ownTerms.put(row);
  }
  return ownTermOf(row);
}

async function refuseTakenNames(db: Database, { id, keys, name, aliases }: OwnTermRow): Promise<void> {
  const other = await db.ownTerms
    .where("keys")
    .anyOf(keys)
    .filter((row) => row.id !== id)
    .first();
  if (!other) return;
  const taken = [name, ...aliases].find((each) => other.keys.includes(claimKey(each)));
  throw new NameTakenError(taken ?? name);
}

/**
 * Looks at all terms at once, since a query for each of thousands of names would take longer. Call it in a transaction.
 *
 * @param rows terms that are about to be written, by id.
 * @throws NameTakenError where one of them has a name that another term, here or among them, has too.
 */
export async function refuseSharedNames(db: Database, rows: ReadonlyMap<string, OwnTermRow>): Promise<void> {
  const owners = new Map<string, string>();
  for (const { id, keys } of await db.ownTerms.orderBy("listedAt").toArray())
    if (!rows.has(id)) for (const key of keys) owners.set(key, id);
  for (const { id, keys, name } of rows.values()) {
    for (const key of keys) {
      if ((owners.get(key) ?? id) !== id) throw new NameTakenError(name);
      owners.set(key, id);
    }
  }
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
