import type { AliasForm } from "@/lib/glossary/alias-form";
import type { CandidateList } from "./candidate-list";
import type { Reason } from "./decision";

/** What is known of each candidate when terms that claim one alias are chosen between; arrays run in parallel. */
export interface SharedClaims {
  candidates: CandidateList;
  reasons: (Reason | null)[];
  /** Whether the reader wrote the term with this index. */
  isOwn: (term: number) => boolean;
  /** Whether a term lists its name just so, see `listed-form.ts`. */
  isListed: (form: AliasForm) => boolean;
  /** Weight of the cue words for a candidate (by index) minus that of those against it. */
  score: (index: number) => number;
}

/** A run of candidates on one span, as indices: `from` to `to`, exclusive. */
interface Claim {
  from: number;
  to: number;
}

function isOpen(reason: Reason | null): boolean {
  return reason === null || reason === "unambiguous" || reason === "version" || reason === "cue-for";
}

/** Same place and same alias; a longer alias that ends at the same place is no rival but the better name. */
function isSameClaim(candidates: CandidateList, index: number, first: number): boolean {
  if (candidates.starts[index] !== candidates.starts[first]) return false;
  if (candidates.ends[index] !== candidates.ends[first]) return false;
  return candidates.form(index).text.length === candidates.form(first).text.length;
}

/** Whether the candidates of a claim are of several terms, and not one that lists its name in two ways. */
function isShared(candidates: CandidateList, { from, to }: Claim): boolean {
  const { term } = candidates.form(from);
  for (let at = from + 1; at < to; at++) if (candidates.form(at).term !== term) return true;
  return false;
}

function claimsOf({ candidates }: SharedClaims): Claim[] {
  const claims: Claim[] = [];
  for (let from = 0; from < candidates.length; ) {
    let to = from + 1;
    while (to < candidates.length && isSameClaim(candidates, to, from)) to++;
    if (isShared(candidates, { from, to })) claims.push({ from, to });
    from = to;
  }
  return claims;
}

function mayStand(reason: Reason | null): boolean {
  return isOpen(reason) || reason === "defined";
}

/**
 * The candidate of the reader's own term, or -1. It wins also where the article defines the name as another does: the reader
 * knows that one, and calls this so; unless the reader's own words spell the name out as something else, which leaves it to
 * the article. Of several own ones it is the first that has just this name, else the first.
 */
function ownCandidate({ candidates, reasons, isOwn, isListed }: SharedClaims, { from, to }: Claim): number {
  const own: number[] = [];
  for (let at = from; at < to; at++)
    if (mayStand(reasons[at]!) && isOwn(candidates.form(at).term)) own.push(at);
  return own.length > 1 ? (own.find((at) => isListed(candidates.form(at))) ?? own[0]!) : (own[0] ?? -1);
}

/** The candidate that the evidence beside the name chooses, or -1 when there is none. */
function chosenByEvidence({ candidates, reasons, score }: SharedClaims, { from, to }: Claim): number {
  const open: number[] = [];
  const isListed = (term: number) => open.some((at) => candidates.form(at).term === term);
  for (let at = from; at < to; at++) {
    if (reasons[at] === "defined") return at;
    if (isOpen(reasons[at]!) && !isListed(candidates.form(at).term)) open.push(at);
  }
  // One alone needs no comparison; what the article says about it is asked later.
  if (open.length < 2) return -1;
  const scores = open.map(score);
  const best = Math.max(...scores);
  const isAlone = scores.indexOf(best) === scores.lastIndexOf(best);
  return best > 0 && isAlone ? open[scores.indexOf(best)]! : -1;
}

/** The one of the open candidates that needs no proof, else the one whose term won most often, else the first. */
function likeliest(claims: SharedClaims, { from, to }: Claim, wins: ReadonlyMap<number, number>): number {
  let best = -1;
  const rank = (at: number) =>
    (claims.reasons[at] === "unambiguous" ? 1e9 : 0) + (wins.get(claims.candidates.form(at).term) ?? 0);
  for (let at = from; at < to; at++) {
    if (isOpen(claims.reasons[at]!) && (best < 0 || rank(at) > rank(best))) best = at;
  }
  return best;
}

/**
 * Where several terms claim one alias (`推理`: reasoning, inference), leaves one: the reader's own, else by what is
 * beside the name, else the more likely. The others' reason becomes `another-term`; one chosen by cue words becomes `cue-for`. Candidates
 * on one span must stand together.
 */
export function chooseShared(claims: SharedClaims): void {
  const { candidates, reasons } = claims;
  const wins = new Map<number, number>();
  const open: Claim[] = [];
  const settle = (claim: Claim, chosen: number) => {
    const term = chosen < 0 ? -1 : candidates.form(chosen).term;
    for (let at = claim.from; at < claim.to; at++) {
      if (candidates.form(at).term !== term && mayStand(reasons[at]!)) reasons[at] = "another-term";
    }
  };
  for (const claim of claimsOf(claims)) {
    const own = ownCandidate(claims, claim);
    if (own >= 0) {
      settle(claim, own);
      continue;
    }
    const chosen = chosenByEvidence(claims, claim);
    if (chosen < 0) {
      open.push(claim);
      continue;
    }
    const { term } = candidates.form(chosen);
    wins.set(term, (wins.get(term) ?? 0) + 1);
    reasons[chosen] ??= "cue-for";
    settle(claim, chosen);
  }
  for (const claim of open) settle(claim, likeliest(claims, claim, wins));
}
