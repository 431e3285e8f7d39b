import { claimKey, claimKeys } from "@/lib/own-terms/claim-key";
import type { OwnTerm, OwnTermDraft, OwnTermFields, OwnTermState } from "@/lib/own-terms/own-term";
import { type Claim, type Obstacle, settleClaims } from "@/lib/own-terms/settle-claims";
import type { PackColumn, PackFault, PackRow } from "./term-pack";

/** What importing a pack would do. */
export interface ImportPlan {
  /** Terms that are new, and those that would be changed. */
  states: OwnTermState[];
  added: number;
  changed: number;
  /** How many are here already word for word. */
  same: number;
  /** Rows that cannot stand beside the reader's terms or beside another row; nothing of them is in the rest. */
  faults: PackFault[];
}

/**
 * Holds the rows of a pack against the reader's own terms: a row is about the term with its id, else about the one with
 * its name, else it is new. So the same pack changes nothing the second time, with ids or without.
 *
 * @param stored the own terms that are not deleted.
 * @param newId makes a UUIDv7.
 */
export function planImport(
  rows: readonly PackRow[],
  stored: readonly OwnTerm[],
  newId: () => string,
): ImportPlan {
  const wanted = wantedOf(rows, stored, newId);
  const held = stored.map((term) => ({ id: term.id, keys: claimKeys(term), name: term.name }));
  const obstacles = settleClaims(wanted, held);
  const plan: ImportPlan = { states: [], added: 0, changed: 0, same: 0, faults: [] };
  for (const each of wanted) {
    const { id, term, target } = each;
    const obstacle = obstacles.get(each);
    if (obstacle) {
      plan.faults.push(faultOf(each, obstacle));
      continue;
    }
    if (target && saysTheSame(target, term)) {
      plan.same += 1;
      continue;
    }
    plan.states.push({ ...term, id, deleted: false });
    plan[target ? "changed" : "added"] += 1;
  }
  return plan;
}

/** A stored term and what it claims. */
interface HeldTerm extends Claim {
  name: string;
}

/** What a row would have. */
interface WantedTerm extends Claim {
  row: number;
  term: OwnTermDraft;
  /** The stored term that the row is about. */
  target: OwnTerm | undefined;
}

/** Those that are about stored terms first, since what is here claims its names first, wherever it stands in the file. */
function wantedOf(rows: readonly PackRow[], stored: readonly OwnTerm[], newId: () => string): WantedTerm[] {
  // Packs of earlier versions brought ids in capitals in.
  const byId = new Map(stored.map((term) => [term.id.toLowerCase(), term]));
  const byName = new Map(stored.map((term) => [claimKey(term.name), term]));
  const all = rows.map((row) => {
    const given = row.term.id?.toLowerCase();
    const target = byId.get(given ?? "") ?? byName.get(claimKey(row.term.name));
    const term = completed(row, target);
    return { row: row.row, term, target, id: target?.id ?? given ?? newId(), keys: claimKeys(term) };
  });
  return [...all.filter(({ target }) => target), ...all.filter(({ target }) => !target)];
}

/** What a row says, and of what it does not say, what is here. */
function completed({ term, unsaid }: PackRow, target: OwnTerm | undefined): OwnTermDraft {
  return target ? { ...term, ...Object.fromEntries(unsaid.map((field) => [field, target[field]])) } : term;
}

function faultOf({ row, term }: WantedTerm, { holder, key }: Obstacle<WantedTerm | HeldTerm>): PackFault {
  return {
    row,
    column: columnOf(term, key),
    ...("row" in holder
      ? { rule: "repeated", detail: String(holder.row) }
      : { rule: "taken", detail: holder.name }),
  };
}

/** Where a row has what it cannot have. */
function columnOf({ id, name }: OwnTermDraft, key: string | null): PackColumn {
  if (key === null) return id === undefined ? "name" : "id";
  return claimKey(name) === key ? "name" : "aliases";
}

function saysTheSame(a: OwnTermFields, b: OwnTermFields): boolean {
  const said = ({ name, aliases, definition, language }: OwnTermFields): string =>
    JSON.stringify([name, aliases, definition, language]);
  return said(a) === said(b);
}
