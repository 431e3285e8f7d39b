/**
 * How far the words of the AI field are relied on. Many of them say that a text is about AI, not which sense a name has in
 * it: so they are limited. Words of technology at large stand in any longer text: so they count only where more of them
 * stand than chance would bring, which grows with the text around the name. The numbers are a fit to passages of the web
 * and to those under `tests/fixtures` that are not kept aside; `npm run -s eval:senses` measures them.
 */
import type { CueSet } from "@/lib/glossary/cue-set";
import type { Limits } from "./cue-sum";

/** What the words of the field count for a kind of names. */
export interface Reliance {
  /** What they weigh together at most. */
  most: Limits;
  /** What faint words weigh by chance in each unit of room, in Latin text and in Chinese. */
  chance: { latin: number; han: number };
}

/** Names of one thing (`Gemini`). */
const NAMED: Reliance = {
  most: { field: 1.3, plain: 1.3, faint: 0.4 },
  chance: { latin: 0.0015, han: 0.002 },
};
/** Names that are ordinary words too (`attention`, `上下文`): words that AI shares with others hardly suffice. */
const COMMON: Reliance = {
  most: { field: 1.3, plain: 0.5, faint: 0.2 },
  chance: { latin: 0.006, han: 0.008 },
};
/** Names that mean something else even in texts about AI: these need a word of their own. */
const UNLIKELY: Reliance = { most: { field: 0.1, plain: 0.1, faint: 0.1 }, chance: { latin: 0, han: 0 } };

/** How far the words of the field are relied on for the names of `term` (by index). */
export function relianceOf(term: number, cues: CueSet): Reliance {
  if (cues.isUnlikely(term)) return UNLIKELY;
  return cues.isProperName(term) ? NAMED : COMMON;
}

/**
 * What words of the field weigh together at most in a title. That an article is about AI says something even for names that
 * mean something else in such articles.
 */
export function limitsInTitle(term: number, cues: CueSet): Limits {
  return (cues.isProperName(term) ? NAMED : COMMON).most;
}
