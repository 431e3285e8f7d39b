import { claimKey, claimKeys } from "@/lib/own-terms/claim-key";
import type { OwnTerm } from "@/lib/own-terms/own-term";
import { MAX_OWN_TERMS } from "@/lib/own-terms/own-term-faults";
import { type Claim, settleClaims } from "@/lib/own-terms/settle-claims";

/** What a backup's own terms would do. */
export interface OwnTermsPlan {
  added: OwnTerm[];
  changed: OwnTerm[];
  same: number;
  /** Those whose name or alias another term has; they cannot be taken. The name that is taken is told. */
  taken: { term: OwnTerm; name: string }[];
  /** Those for which there is no room any more. */
  beyond: OwnTerm[];
}

/** Holds the own terms of a backup against those here, by id. Names are claimed by what is here first. */
export function planOwnTerms(terms: readonly OwnTerm[], stored: readonly OwnTerm[]): OwnTermsPlan {
  const plan: OwnTermsPlan = { added: [], changed: [], same: 0, taken: [], beyond: [] };
  let room = MAX_OWN_TERMS - stored.filter(isLive).length;
  const byId = new Map(stored.map((term) => [term.id, term]));
  const wanted = terms.map(claimOf);
  const obstacles = settleClaims(wanted, stored.map(claimOf));
  for (const [at, term] of terms.entries()) {
    const obstacle = obstacles.get(wanted[at]!);
    if (obstacle) {
      const name = [term.name, ...term.aliases].find((each) => claimKey(each) === obstacle.key);
      plan.taken.push({ term, name: name ?? term.name });
      continue;
    }
    const known = byId.get(term.id);
    const isMore = isLive(term) && !(known && isLive(known));
    if (known && said(known) === said(term)) plan.same += 1;
    else if (isMore && room-- <= 0) plan.beyond.push(term);
    else plan[known ? "changed" : "added"].push(term);
  }
  return plan;
}

/** A deleted term claims nothing. */
function claimOf(term: OwnTerm): Claim {
  return { id: term.id, keys: isLive(term) ? claimKeys(term) : [] };
}

function isLive({ deletedAt }: OwnTerm): boolean {
  return deletedAt === null;
}

function said({ name, aliases, definition, language, deletedAt }: OwnTerm): string {
  return JSON.stringify([name, aliases, definition, language, deletedAt !== null]);
}
