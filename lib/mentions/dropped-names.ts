import { caseMatches } from "./alias-case";
import type { Analysis } from "./analyse";
import { type DroppedName, findCandidates } from "./candidates";
import { meantTerm } from "./meant-term";

/**
 * Whether a longer word that begins like an alias says nothing about it: one that is not even written like it (`aim`, `AI`),
 * or that of a short name for which a fuller one must stand before.
 */
function isChance({ text }: Analysis, { start, form, reason }: DroppedName): boolean {
  return reason === "inside-word" && (form.later || !caseMatches(text.units, start, form));
}

/** Tells whether a term has a candidate where one of its aliases was dropped; to be asked in the order of starts. */
function termsAround(analysis: Analysis): (dropped: DroppedName) => boolean {
  const { candidates } = analysis;
  const { starts, ends, length } = candidates;
  const idAt = (index: number) => meantTerm(analysis, candidates.at(index)).id;
  /** By term where its candidates end furthest, of those that begin before `next`. */
  const reached = new Map<string, number>();
  let next = 0;
  return (dropped) => {
    const { start, end } = dropped;
    const { id } = meantTerm(analysis, dropped);
    for (; next < length && starts[next]! <= start; next++)
      reached.set(idAt(next), Math.max(reached.get(idAt(next)) ?? 0, ends[next]!));
    if ((reached.get(id) ?? 0) > start) return true;
    for (let at = next; at < length && starts[at]! < end; at++) if (idAt(at) === id) return true;
    return false;
  };
}

/**
 * The places in a text that was read through at which an alias stands that is no candidate there, sorted by start; but for
 * those at which another name of its term is one. Found by searching the text once more.
 */
export function droppedNames(analysis: Analysis): DroppedName[] {
  const all: DroppedName[] = [];
  findCandidates(analysis.text, analysis.glossary, analysis.unwanted, all);
  const hasTerm = termsAround(analysis);
  const dropped = all.filter((name) => !isChance(analysis, name) && !hasTerm(name));
  const placeOf = (name: DroppedName) => `${name.start} ${name.end} ${meantTerm(analysis, name).id}`;
  const written = new Set(dropped.filter(({ reason }) => reason !== "case").map(placeOf));
  // A term may have names that differ by their case alone.
  return dropped.filter((name) => name.reason !== "case" || !written.has(placeOf(name)));
}
