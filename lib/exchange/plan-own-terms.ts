import { claimKey, claimKeys } from "@/lib/own-terms/claim-key";
import type { OwnTerm } from "@/lib/own-terms/own-term";
import { MAX_OWN_TERMS } from "@/lib/own-terms/own-term-faults";
import { type Claim, settleClaims } from "@/lib/own-terms/settle-claims";

/** An own term of a backup that cannot be taken. */
export interface RefusedOwnTerm {
  term: OwnTerm;
  /** Its name or alias that another term has, and what that is called; `null` where there is no room for it. */
  taken: { name: string; holder: string } | null;
  /** Whether the term itself is here, and stays as it is. */
  isHere: boolean;
}

/** What becomes of a backup's own terms that are not here. */
export interface NewOwnTerms {
  added: OwnTerm[];
  refused: RefusedOwnTerm[];
}

/** What a backup's own terms would do. */
export interface OwnTermsPlan {
  /** Those that are here, and otherwise. */
  changed: { term: OwnTerm; stored: OwnTerm }[];
  same: number;
  /** What else comes in where those stay as they are here, with their names. */
  ifKept: NewOwnTerms;
  /** What else comes in where those become as in the file: a name that one gives up is free then. */
  ifTaken: NewOwnTerms;
}

/** Holds the own terms of a backup against those here, by id. Names are claimed by what is here first. */
export function planOwnTerms(terms: readonly OwnTerm[], stored: readonly OwnTerm[]): OwnTermsPlan {
  const { changed, same, ...ifTaken } = settle(terms, stored);
  const differing = new Set(changed.map(({ term }) => term));
  const others = terms.filter((term) => !differing.has(term));
  const { added, refused } = differing.size === 0 ? ifTaken : settle(others, stored);
  return { changed, same, ifKept: { added, refused }, ifTaken };
}

/** Ids of refused terms that are not here either: nothing can be about them. */
export function missingTerms({ refused }: NewOwnTerms): Set<string> {
  return new Set(refused.filter(({ isHere }) => !isHere).map(({ term }) => term.id));
}

function settle(
  terms: readonly OwnTerm[],
  stored: readonly OwnTerm[],
): Pick<OwnTermsPlan, "changed" | "same"> & NewOwnTerms {
  const [changed, added, refused]: [OwnTermsPlan["changed"], OwnTerm[], RefusedOwnTerm[]] = [[], [], []];
  let same = 0;
  let room = MAX_OWN_TERMS - stored.filter(isLive).length;
  const byId = new Map(stored.map((term) => [term.id, term]));
  const wanted = terms.map(claimOf);
  const obstacles = settleClaims(wanted, stored.map(claimOf));
  for (const [at, term] of terms.entries()) {
    const known = byId.get(term.id);
    const obstacle = obstacles.get(wanted[at]!);
    const isMore = isLive(term) && !(known && isLive(known));
    if (obstacle) {
      const name = [term.name, ...term.aliases].find((each) => claimKey(each) === obstacle.key);
      const taken = { name: name ?? term.name, holder: obstacle.holder.name };
      refused.push({ term, taken, isHere: known !== undefined });
    } else if (known && said(known) === said(term)) same += 1;
    else if (isMore && room-- <= 0) refused.push({ term, taken: null, isHere: known !== undefined });
    else if (known) changed.push({ term, stored: known });
    else added.push(term);
  }
  return { changed, same, added, refused };
}

/** A deleted term claims nothing. */
function claimOf(term: OwnTerm): Claim & { name: string } {
  return { id: term.id, keys: isLive(term) ? claimKeys(term) : [], name: term.name };
}

function isLive({ deletedAt }: OwnTerm): boolean {
  return deletedAt === null;
}

function said({ name, aliases, definition, language, deletedAt }: OwnTerm): string {
  return JSON.stringify([name, aliases, definition, language, deletedAt !== null]);
}
