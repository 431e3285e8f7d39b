import { normalizeString } from "@/lib/text/normalize";
import { aliasTexts } from "./alias-texts";
import type { Term } from "./term";

/** How well a name fits what was typed; less is better. */
const Fit = { Whole: 0, Beginning: 1, Word: 2, Within: 3, Apart: 4 } as const;

/** A term with all that it can be called, comparable. */
interface Named {
  term: Term;
  names: readonly string[];
}

/**
 * Finds terms by what a reader types of their names and aliases, in either language; Traditional characters find
 * Simplified ones, and width, case and hyphens do not count.
 */
export class TermLookUp {
  readonly #terms: readonly Named[];

  /** Makes the names of terms ready; some milliseconds for a glossary of a thousand. */
  constructor(terms: Iterable<Term>) {
    this.#terms = [...terms].map((term) => {
      const { en, zh } = term.name;
      const names = new Set([en, zh, ...term.aliases.flatMap(aliasTexts)].map(comparable));
      return { term, names: [...names] };
    });
  }

  /** The terms that have this name as a whole. */
  named(typed: string): Term[] {
    const wanted = comparable(typed);
    return this.#terms.filter(({ names }) => names.includes(wanted)).map(({ term }) => term);
  }

  /** The terms that fit best, at most so many: whole names, then beginnings, words, and what stands within. */
  find(typed: string, limit: number): Term[] {
    const wanted = comparable(typed);
    if (wanted === "") return [];
    const words = wanted.split(" ");
    return this.#terms
      .flatMap(({ term, names }) => {
        const best = bestOf(names, wanted, words);
        return best ? [{ term, ...best }] : [];
      })
      .sort(
        (a, b) =>
          a.fit - b.fit ||
          Number(a.term.level === "basic") - Number(b.term.level === "basic") ||
          a.length - b.length,
      )
      .slice(0, limit)
      .map(({ term }) => term);
  }
}

/** How well one of the names fits, and how long that is: of names that begin alike the shortest says most. */
function bestOf(
  names: readonly string[],
  wanted: string,
  words: readonly string[],
): { fit: number; length: number } | null {
  let best: { fit: number; length: number } | null = null;
  for (const name of names) {
    const fit = fitOfName(name, wanted);
    if (fit === null) continue;
    const { length } = name;
    if (!best || fit < best.fit || (fit === best.fit && length < best.length)) best = { fit, length };
  }
  if (best || words.length === 1) return best;
  // Words in another order, or some in one language and some in the other.
  const all = ` ${names.join(" ")}`;
  return words.every((word) => all.includes(` ${word}`)) ? { fit: Fit.Apart, length: all.length } : null;
}

function fitOfName(name: string, wanted: string): number | null {
  if (name === wanted) return Fit.Whole;
  if (name.startsWith(wanted)) return Fit.Beginning;
  if (name.includes(` ${wanted}`)) return Fit.Word;
  // One letter within a word says nothing; one Chinese character may.
  const tells = wanted.length > 1 || /\p{Script=Han}/u.test(wanted);
  return tells && name.includes(wanted) ? Fit.Within : null;
}

function comparable(text: string): string {
  return normalizeString(text)
    .toLowerCase()
    .replace(/[-\s]+/g, " ")
    .trim();
}
