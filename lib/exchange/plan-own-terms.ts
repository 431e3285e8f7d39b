import { claimKey, claimKeys } from "@/lib/own-terms/claim-key";
import type { OwnTerm } from "@/lib/own-terms/own-term";

/** What a backup's own terms would do. */
export interface OwnTermsPlan {
  added: OwnTerm[];
  changed: OwnTerm[];
  same: number;
  /** Those whose name or alias another term has; they cannot be taken. The name that is taken is told. */
  taken: { term: OwnTerm; name: string }[];
}

/** Holds the own terms of a backup against those here, by id. Names are claimed by what is here first. */
export function planOwnTerms(terms: readonly OwnTerm[], stored: readonly OwnTerm[]): OwnTermsPlan {
  const plan: OwnTermsPlan = { added: [], changed: [], same: 0, taken: [] };
  const byId = new Map(stored.map((term) => [term.id, term]));
  const fileIds = new Set(terms.map(({ id }) => id));
  const owners = new Set(
    stored.filter(({ id, deletedAt }) => deletedAt === null && !fileIds.has(id)).flatMap(claimKeys),
  );
  for (const term of terms) {
    const known = byId.get(term.id);
    const names = term.deletedAt === null ? [term.name, ...term.aliases] : [];
    const name = names.find((each) => owners.has(claimKey(each)));
    if (name !== undefined) {
      plan.taken.push({ term, name });
      continue;
    }
    if (term.deletedAt === null) for (const key of claimKeys(term)) owners.add(key);
    if (known && said(known) === said(term)) plan.same += 1;
    else plan[known ? "changed" : "added"].push(term);
  }
  return plan;
}

function said({ name, aliases, definition, language, deletedAt }: OwnTerm): string {
  return JSON.stringify([name, aliases, definition, language, deletedAt !== null]);
}
