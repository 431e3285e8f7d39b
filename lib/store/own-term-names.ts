import { claimKey } from "@/lib/own-terms/claim-key";
import type { OwnTerm } from "@/lib/own-terms/own-term";
import type { Database, OwnTermRow } from "./database";
import { NameTakenError } from "./store-errors";

/**
 * Call it in the transaction that writes the term, before it is written.
 *
 * @throws NameTakenError where a stored term has one of its names.
 */
export async function refuseTakenNames(db: Database, row: OwnTermRow): Promise<void> {
  const other = await db.ownTerms
    .where("keys")
    .anyOf(row.keys)
    .filter(({ id }) => id !== row.id)
    .first();
  const key = other && row.keys.find((each) => other.keys.includes(each));
  if (other && key !== undefined) throw new NameTakenError(writtenAs(row, key), other.name);
}

/**
 * The same for many terms at once, since a query for each of thousands of names would take longer. Call it in the
 * transaction that writes them, before or after.
 *
 * @param rows terms that are written, by id.
 * @throws NameTakenError where one of them has a name that another term, here or among them, has too.
 */
export async function refuseSharedNames(db: Database, rows: ReadonlyMap<string, OwnTermRow>): Promise<void> {
  if (rows.size === 0) return;
  const owners = new Map<string, OwnTermRow>();
  for (const row of await db.ownTerms.orderBy("listedAt").toArray())
    if (!rows.has(row.id)) for (const key of row.keys) owners.set(key, row);
  for (const row of rows.values()) {
    for (const key of row.keys) {
      const owner = owners.get(key) ?? row;
      if (owner.id !== row.id) throw new NameTakenError(writtenAs(row, key), owner.name);
      owners.set(key, row);
    }
  }
}

/** The name or alias of a term that has a key. */
function writtenAs({ name, aliases }: OwnTerm, key: string): string {
  return [name, ...aliases].find((each) => claimKey(each) === key) ?? name;
}
