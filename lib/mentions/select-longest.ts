import type { CandidateList } from "./candidate-list";

/**
 * Chooses candidates from left to right, of those that begin at one place the longest (of equally long ones that with
 * the longer alias), so that none overlap. A family's name with its maker's before it (`Google Gemini 2.5 Pro`) gives way to
 * the entry that its version has of its own.
 * @param isOpen whether the candidate with this index may be chosen
 * @param use called with the index of each chosen candidate, in order
 */
export function selectLongest(
  candidates: CandidateList,
  isOpen: (index: number) => boolean,
  use: (index: number) => void,
): void {
  const { starts, ends, length } = candidates;
  let done = 0;
  for (let from = 0; from < length; ) {
    const start = starts[from]!;
    let best = -1;
    let at = from;
    for (; at < length && starts[at] === start; at++) {
      if (start < done || !isOpen(at) || hasOwnEntry(candidates, at, isOpen)) continue;
      const better =
        best < 0 || ends[at]! > ends[best]! || (ends[at] === ends[best] && isLonger(candidates, at, best));
      if (better) best = at;
    }
    if (best >= 0) {
      use(best);
      done = ends[best]!;
    }
    from = at;
  }
}

/** Whether the version that candidate `index` takes is named, with the family's name, by one that begins further on. */
function hasOwnEntry(candidates: CandidateList, index: number, isOpen: (index: number) => boolean): boolean {
  const form = candidates.form(index);
  if (!candidates.isVersioned(index) || form.specific) return false;
  const { starts, ends, length } = candidates;
  const nameEnd = starts[index]! + form.text.length;
  for (let at = index + 1; at < length && starts[at]! < nameEnd; at++) {
    const { specific, term } = candidates.form(at);
    const isOwn = starts[at]! > starts[index]! && ends[at] === ends[index] && specific && term !== form.term;
    if (isOwn && isOpen(at)) return true;
  }
  return false;
}

function isLonger(candidates: CandidateList, index: number, other: number): boolean {
  return candidates.form(index).text.length > candidates.form(other).text.length;
}
