import { LONGEST_NAME } from "@/lib/text/longest-name";
import { COMMA, SPACE } from "@/lib/text/units";
import type { CandidateList } from "./candidate-list";

const OPEN = 0x28;
const CLOSE = 0x29;

/** Where what is in the bracket begins that opens at `end`, with at most a space before it; -1 where none opens. */
function bracketStart(units: Uint16Array, end: number): number {
  const open = units[end] === SPACE ? end + 1 : end;
  return units[open] === OPEN ? open + 1 : -1;
}

/** Whether `second` stands in a bracket right behind `first` and names the same term with another alias. */
function isOtherName(units: Uint16Array, candidates: CandidateList, first: number, second: number): boolean {
  const form = candidates.form(first);
  const other = candidates.form(second);
  if (form.term !== other.term || form.text === other.text || form.later || other.later) return false;
  const after = units[candidates.ends[second]!];
  if (after !== CLOSE && after !== COMMA) return false;
  return bracketStart(units, candidates.ends[first]!) === candidates.starts[second]!;
}

/**
 * Whether the name at `index` stands beside another of its term's in a bracket (`嵌入（embedding）`, `推理（inference）`), which
 * hardly any other meaning of it shares.
 * @param units normalised
 */
export function isNamedTwice(units: Uint16Array, candidates: CandidateList, index: number): boolean {
  const { starts, ends, length } = candidates;
  const inside = bracketStart(units, ends[index]!);
  for (let at = index + 1; inside >= 0 && at < length && starts[at]! <= inside; at++)
    if (isOtherName(units, candidates, index, at)) return true;
  if (units[starts[index]! - 1] !== OPEN) return false;
  for (let at = index - 1; at >= 0 && starts[at]! > starts[index]! - LONGEST_NAME; at--)
    if (isOtherName(units, candidates, at, index)) return true;
  return false;
}
