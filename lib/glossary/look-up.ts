import { comparableName, TypedName } from "@/lib/text/typed-name";
import { aliasTexts } from "./alias-texts";
import type { Term } from "./term";

/** The fit of a term whose names have all words, but none of them all; behind what {@link TypedName} says of one name. */
const APART = 4;

/** A term with all that it can be called, comparable. */
interface Named {
  term: Term;
  names: readonly string[];
  /** The names, a line each. */
  all: string;
}

/** How well a term fits; less is better, and so is a shorter name, of which what was typed is more. */
interface TermFit {
  fit: number;
  length: number;
}

/** Finds terms by what a reader types of their names and aliases, in either language, as {@link TypedName} compares them. */
export class TermLookUp {
  readonly #terms: readonly Named[];

  /** Makes the names of terms ready; some milliseconds for a glossary of a thousand. */
  constructor(terms: Iterable<Term>) {
    this.#terms = [...terms].map((term) => {
      const { en, zh } = term.name;
      const names = [...new Set([en, zh, ...term.aliases.flatMap(aliasTexts)].map(comparableName))];
      return { term, names, all: names.join("\n") };
    });
  }

  /** The terms that have this name as a whole. */
  named(name: string): Term[] {
    const typed = new TypedName(name);
    return this.#terms.filter(({ all }) => typed.isNameAmong(all)).map(({ term }) => term);
  }

  /** The terms that fit best, at most so many: whole names, then beginnings, words, and what stands within. */
  find(text: string, limit: number): Term[] {
    const typed = new TypedName(text);
    if (typed.isEmpty) return [];
    return this.#terms
      .filter(({ all }) => typed.isFoundAmong(all))
      .map((named) => ({ term: named.term, ...bestFit(named, typed) }))
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

/** The fit of the name that fits best, or of all names together. */
function bestFit({ names, all }: Named, typed: TypedName): TermFit {
  let best: TermFit = { fit: APART, length: all.length };
  for (const name of names) {
    const fit = typed.fitOf(name);
    if (fit === null || fit > best.fit) continue;
    if (fit < best.fit || name.length < best.length) best = { fit, length: name.length };
  }
  return best;
}
