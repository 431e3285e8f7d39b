import { claimKey, claimKeys } from "@/lib/own-terms/claim-key";
import type { OwnTerm, OwnTermDraft, OwnTermFields, OwnTermState } from "@/lib/own-terms/own-term";
import type { PackFault, PackRow } from "./term-pack";

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

/** Who has a name already: another row, or a term that no row is about. */
type Owner = { row: number } | { name: string };

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
  const all = withTargets(rows, stored);
  const owners = ownersBeside(stored, new Set(all.map(({ target }) => target)));
  const taken = new Map<string, number>();
  const plan: ImportPlan = { states: [], added: 0, changed: 0, same: 0, faults: [] };
  for (const { row, target } of all) {
    const term = completed(row, target);
    const id = target?.id ?? term.id ?? newId();
    const fault = conflict(row.row, term, taken.get(id), owners);
    if (fault) {
      plan.faults.push(fault);
      continue;
    }
    taken.set(id, row.row);
    for (const key of claimKeys(term)) owners.set(key, { row: row.row });
    if (target && saysTheSame(target, term)) {
      plan.same += 1;
      continue;
    }
    plan.states.push({ ...term, id, deleted: false });
    plan[target ? "changed" : "added"] += 1;
  }
  return plan;
}

/** A row with the stored term that it is about. */
interface AimedRow {
  row: PackRow;
  target: OwnTerm | undefined;
}

/** Those that are about stored terms first, since what is here claims its names first, wherever it stands in the file. */
function withTargets(rows: readonly PackRow[], stored: readonly OwnTerm[]): AimedRow[] {
  const byId = new Map(stored.map((term) => [term.id, term]));
  const byName = new Map(stored.map((term) => [claimKey(term.name), term]));
  const all = rows.map((row) => ({
    row,
    target: byId.get(row.term.id ?? "") ?? byName.get(claimKey(row.term.name)),
  }));
  return [...all.filter(({ target }) => target), ...all.filter(({ target }) => !target)];
}

/** What a row says, and of what it does not say, what is here. */
function completed({ term, unsaid }: PackRow, target: OwnTerm | undefined): OwnTermDraft {
  return target ? { ...term, ...Object.fromEntries(unsaid.map((field) => [field, target[field]])) } : term;
}

function ownersBeside(
  stored: readonly OwnTerm[],
  about: ReadonlySet<OwnTerm | undefined>,
): Map<string, Owner> {
  const owners = new Map<string, Owner>();
  for (const term of stored) {
    if (!about.has(term)) for (const key of claimKeys(term)) owners.set(key, { name: term.name });
  }
  return owners;
}

function conflict(
  row: number,
  term: OwnTermDraft,
  earlier: number | undefined,
  owners: ReadonlyMap<string, Owner>,
): PackFault | null {
  if (earlier !== undefined) {
    const column = term.id === undefined ? "name" : "id";
    return { row, column, rule: "repeated", detail: String(earlier) };
  }
  for (const [at, name] of [term.name, ...term.aliases].entries()) {
    const owner = owners.get(claimKey(name));
    if (!owner) continue;
    const column = at === 0 ? "name" : "aliases";
    return "row" in owner
      ? { row, column, rule: "repeated", detail: String(owner.row) }
      : { row, column, rule: "taken", detail: owner.name };
  }
  return null;
}

function saysTheSame(a: OwnTermFields, b: OwnTermFields): boolean {
  const said = ({ name, aliases, definition, language }: OwnTermFields): string =>
    JSON.stringify([name, aliases, definition, language]);
  return said(a) === said(b);
}
