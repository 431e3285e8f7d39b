import type { Term } from "@/lib/glossary/term";
import { normalizeString } from "@/lib/text/normalize";
import { isSpelled, spelledStart } from "./letter-alignment";
import { wordsOf } from "./long-form-words";

/** So many words from one on are read for a long form. */
const MOST_WORDS = 16;
/** In running words two letters begin two of them by chance: those of so short a one only count where a text begins. */
const LEAST_ANYWHERE = 3;

/** By term and abbreviation, since an article may define one again and again. */
const known = new WeakMap<Term, Map<string, readonly string[]>>();

/** What stands in running text and has the letters of `key` as its words' first ones, and nothing else. */
function longFormsIn(text: string, key: string): string[] {
  const words = wordsOf(text);
  const starts = key.length < LEAST_ANYWHERE ? words.slice(0, 1) : words;
  const first = key.charAt(0).toLowerCase();
  return starts.flatMap((word, at) => {
    if (word.text.charAt(0) !== first) return [];
    const rest = text.slice(word.start, words.slice(at, at + MOST_WORDS).at(-1)!.end);
    const end = spelledStart(rest, key, true);
    return end < 0 ? [] : [rest.slice(0, end)];
  });
}

/**
 * What a term's own words spell an abbreviation out as: those of its names whose letters give it, as Schwartz and Hearst
 * match them (see `letter-alignment.ts`), and such words in its definition.
 * @param key see `shortFormKey`
 */
export function termLongForms(term: Term, key: string): readonly string[] {
  const byKey = known.get(term) ?? new Map<string, readonly string[]>();
  known.set(term, byKey);
  let found = byKey.get(key);
  if (found === undefined) {
    const names = [term.name.en, ...term.aliases.map(({ text }) => text)].map(normalizeString);
    const said = longFormsIn(normalizeString(term.definition.en), key);
    found = [...names.filter((name) => isSpelled(name, key)), ...said];
    byKey.set(key, found);
  }
  return found;
}
