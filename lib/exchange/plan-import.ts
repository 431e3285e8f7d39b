import type { ChangedOwnTerm, NewOwnTerm } from "@/lib/imports/import-slice";
import { claimKey, claimKeys } from "@/lib/own-terms/claim-key";
import type { OwnTerm, OwnTermDraft, OwnTermFields } from "@/lib/own-terms/own-term";
import { cleanOwnTerm, MAX_OWN_TERMS } from "@/lib/own-terms/own-term-faults";
import { type Claim, type Obstacle, settleClaims } from "@/lib/own-terms/settle-claims";
import type { PackFault, PackRow } from "./term-pack";

/** A term that is here, and what a pack has otherwise of it. */
export interface PlannedChange extends ChangedOwnTerm {
  /** What it is called until then. */
  name: string;
}

/** What importing a pack would do. */
export interface ImportPlan {
  /** Terms that are new, or were deleted. */
  added: NewOwnTerm[];
  changed: PlannedChange[];
  /** How many are here already word for word. */
  same: number;
  /**
   * Rows that cannot stand beside the reader's terms or beside another row; nothing of them is in the rest. And that there
   * would be too many terms: then nothing can be imported.
   */
  faults: PackFault[];
}

/**
 * Holds the rows of a pack against the reader's own terms: a row is about the term with its id, else about the one with
 * its name, else it is new; one that was deleted comes back by its id. So the same pack changes nothing the second time, with ids or without.
 *
 * @param stored all own terms, with deleted ones.
 * @param newId makes a UUIDv7.
 */
export function planImport(
  rows: readonly PackRow[],
  stored: readonly OwnTerm[],
  newId: () => string,
): ImportPlan {
  const live = stored.filter(isLive);
  const wanted = wantedOf(rows, stored, newId);
  const held = live.map((term) => ({ id: term.id, keys: claimKeys(term), name: term.name }));
  const obstacles = settleClaims(wanted, held);
  const plan: ImportPlan = { added: [], changed: [], same: 0, faults: [] };
  for (const each of wanted) {
    const { id, term, target } = each;
    const obstacle = obstacles.get(each);
    if (obstacle) plan.faults.push(faultOf(each, obstacle));
    else if (!target || !isLive(target)) plan.added.push({ ...fieldsOf(term), id });
    else {
      const changes = changesOf(target, term);
      if (Object.keys(changes).length > 0) plan.changed.push({ id, name: target.name, changes });
      else plan.same += 1;
    }
  }
  if (plan.added.length > 0 && live.length + plan.added.length > MAX_OWN_TERMS)
    plan.faults.push({ row: null, column: "", rule: "too-many-terms", detail: String(live.length) });
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
  /** The stored term that the row is about, deleted or not. */
  target: OwnTerm | undefined;
}

/** Those that are about stored terms first, since what is here claims its names first, wherever it stands in the file. */
function wantedOf(rows: readonly PackRow[], stored: readonly OwnTerm[], newId: () => string): WantedTerm[] {
  // Packs of earlier versions brought ids in capitals in.
  const byId = (terms: readonly OwnTerm[]) => new Map(terms.map((term) => [term.id.toLowerCase(), term]));
  const live = stored.filter(isLive);
  const [liveById, anyById] = [byId(live), byId(stored)];
  const byName = new Map(live.map((term) => [claimKey(term.name), term]));
  const all = rows.map((row) => {
    const given = row.term.id?.toLowerCase();
    const target =
      liveById.get(given ?? "") ?? byName.get(claimKey(row.term.name)) ?? anyById.get(given ?? "");
    const term = completed(row, target);
    return { row: row.row, term, target, id: target?.id ?? given ?? newId(), keys: claimKeys(term) };
  });
  const isAboutLive = ({ target }: WantedTerm): boolean => target !== undefined && isLive(target);
  return [...all.filter(isAboutLive), ...all.filter((each) => !isAboutLive(each))];
}

/** What a row says, and of what it does not say, what is here; an alias that becomes the name is none any more. */
function completed({ term, unsaid }: PackRow, target: OwnTerm | undefined): OwnTermDraft {
  if (!target) return term;
  return cleanOwnTerm({ ...term, ...Object.fromEntries(unsaid.map((field) => [field, target[field]])) });
}

function faultOf({ row, term }: WantedTerm, { holder, key }: Obstacle<WantedTerm | HeldTerm>): PackFault {
  return {
    row,
    ...placeOf(term, key),
    ...("row" in holder
      ? { rule: "repeated", detail: String(holder.row) }
      : { rule: "taken", detail: holder.name }),
  };
}

/** Where a row has what it cannot have. */
function placeOf(
  { id, name, aliases }: OwnTermDraft,
  key: string | null,
): Pick<PackFault, "column" | "alias"> {
  if (key === null) return { column: id === undefined ? "name" : "id" };
  if (claimKey(name) === key) return { column: "name" };
  return { column: "aliases", alias: aliases.find((alias) => claimKey(alias) === key)! };
}

/** What of a stored term a row has otherwise. */
function changesOf(target: OwnTerm, term: OwnTermDraft): Partial<OwnTermFields> {
  const other = Object.entries(fieldsOf(term)).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(target[field as keyof OwnTermFields]),
  );
  return Object.fromEntries(other);
}

function fieldsOf({ name, aliases, definition, language }: OwnTermFields): OwnTermFields {
  return { name, aliases, definition, language };
}

function isLive({ deletedAt }: OwnTerm): boolean {
  return deletedAt === null;
}
