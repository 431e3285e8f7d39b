import type { Stamp } from "@/lib/highlights/highlight";
import type { OwnTerm, OwnTermFields, OwnTermState } from "@/lib/own-terms/own-term";
import type { OwnTermRow } from "./database";
import { keysOf } from "./own-term-keys";

/** The fields that the reader writes. */
const FIELDS = ["name", "aliases", "definition", "language"] as const satisfies (keyof OwnTermFields)[];

/** When and by which stamp a change is made. */
export interface ChangeMoment {
  now: number;
  stamp: Stamp;
}

/** The row of a term that is new. */
export function newOwnTerm(state: OwnTermState, { now, stamp }: ChangeMoment): OwnTermRow {
  const { id, name, aliases, definition, language } = state;
  const stamps = { name: stamp, aliases: stamp, definition: stamp, language: stamp, deletedAt: stamp };
  const deletedAt = state.deleted ? now : null;
  const fields = { name, aliases, definition, language };
  return ownTermRow({ id, ...fields, createdAt: now, updatedAt: now, deletedAt, stamps });
}

/**
 * A stored term brought to a state: what differs is changed and stamped, the rest keeps its stamp. The same row when
 * nothing differs.
 *
 * @param only where given, fields whose last change has another stamp stay as they are.
 */
export function changedOwnTerm(
  stored: OwnTermRow,
  state: OwnTermState,
  { now, stamp }: ChangeMoment,
  only?: Stamp,
): OwnTermRow {
  const mayChange = (field: keyof OwnTerm["stamps"]): boolean =>
    only === undefined || stored.stamps[field] === only;
  const fields = FIELDS.filter((field) => !isSame(stored[field], state[field]) && mayChange(field));
  const turns = (stored.deletedAt !== null) !== state.deleted && mayChange("deletedAt");
  if (fields.length === 0 && !turns) return stored;
  const changed = [...fields, ...(turns ? (["deletedAt"] as const) : [])];
  return ownTermRow({
    ...ownTermOf(stored),
    ...Object.fromEntries(fields.map((field) => [field, state[field]])),
    updatedAt: now,
    ...(turns && { deletedAt: state.deleted ? now : null }),
    stamps: { ...stored.stamps, ...Object.fromEntries(changed.map((field) => [field, stamp])) },
  });
}

/** What a stored term is now. */
export function stateOf({ id, name, aliases, definition, language, deletedAt }: OwnTerm): OwnTermState {
  return { id, name, aliases, definition, language, deleted: deletedAt !== null };
}

/** A stored row without what only the database needs. */
export function ownTermOf({ keys: _keys, listedAt: _listedAt, ...term }: OwnTermRow): OwnTerm {
  return term;
}

/** A term with what only the database needs. */
export function ownTermRow(term: OwnTerm): OwnTermRow {
  const row = { ...term, keys: keysOf(term) };
  return term.deletedAt === null ? { ...row, listedAt: term.createdAt } : row;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
