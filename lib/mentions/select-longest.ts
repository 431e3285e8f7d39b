import type { Candidate } from "./candidates";

/**
 * Chooses candidates from left to right, of those that begin at one place the longest (of equally long ones that with
 * the longer alias), so that none overlap.
 * @param candidates sorted by start
 * @param isOpen whether the candidate with this index may be chosen
 * @param use called with the index of each chosen candidate, in order
 */
export function selectLongest(
  candidates: readonly Candidate[],
  isOpen: (index: number) => boolean,
  use: (index: number) => void,
): void {
  let done = 0;
  for (let from = 0; from < candidates.length; ) {
    const { start } = candidates[from]!;
    let best = -1;
    let at = from;
    for (; at < candidates.length && candidates[at]!.start === start; at++) {
      if (start >= done && isOpen(at) && (best < 0 || isBetter(candidates[at]!, candidates[best]!)))
        best = at;
    }
    if (best >= 0) {
      use(best);
      done = candidates[best]!.end;
    }
    from = at;
  }
}

function isBetter(candidate: Candidate, best: Candidate): boolean {
  return (
    candidate.end > best.end ||
    (candidate.end === best.end && candidate.form.text.length > best.form.text.length)
  );
}
