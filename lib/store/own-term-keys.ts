import { claimKeys } from "@/lib/own-terms/claim-key";
import type { OwnTerm } from "@/lib/own-terms/own-term";

/** A term with what it claims, as it is stored. */
type KeyedTerm = OwnTerm & { keys: string[] };

/** What a term claims; nothing while it is deleted. */
export function keysOf(term: OwnTerm): string[] {
  return term.deletedAt === null ? claimKeys(term) : [];
}

/** Whether an older rule says what a stored term claims. A row that is no term, as odd imports left them, has no keys. */
export function hasOldKeys(row: KeyedTerm): boolean {
  const { name, aliases } = row;
  const isTerm =
    typeof name === "string" && Array.isArray(aliases) && aliases.every((alias) => typeof alias === "string");
  return isTerm && JSON.stringify(row.keys) !== JSON.stringify(keysOf(row));
}

/** Brings what a stored term claims up to the rule of today. */
export function renewKeys(row: KeyedTerm): void {
  row.keys = keysOf(row);
}
