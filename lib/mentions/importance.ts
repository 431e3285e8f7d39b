import { normalizeString } from "@/lib/text/normalize";
import type { Mention } from "./mention";

/** What is known of an article when its terms are put in order. */
export interface RankedArticle {
  title: string;
  /** The text that the mentions were found in. */
  text: string;
  /** Sorted by start. */
  mentions: readonly Mention[];
}

/** Into so many parts the text is divided, to tell what runs through it from what stands in one place. */
const PARTS = 10;
/** How much more a term weighs that the title names, that stands at the very beginning, that stands in every part. */
const IN_TITLE = 1;
const FIRST = 0.5;
const SPREAD = 0.5;
/** What everyday vocabulary weighs beside a term that may want explaining. */
const BASIC = 0.4;

/** How one term stands in its article. */
interface Standing {
  count: number;
  /** Where it is mentioned first, UTF-16 offset. */
  first: number;
  parts: Set<number>;
  /** The ways in which it is written, normalised, in lower case. */
  forms: Set<string>;
}

/**
 * The terms of an article, the most important first; equal ones in the order of their first mentions.
 *
 * A term weighs the logarithm of how often it is mentioned (frequency says what a text is about, H. P. Luhn, "The
 * automatic creation of literature abstracts", 1958; damped, since the tenth mention says less than the second). That
 * grows where the title names it (H. P. Edmundson, "New methods in automatic extracting", 1969), by how early it is
 * mentioned first (I. H. Witten et al., "KEA: practical automatic keyphrase extraction", 1999), and by how much of the
 * text it runs through; everyday terms count less.
 *
 * @param isBasic whether a term is everyday vocabulary.
 * @returns ids, each once.
 */
export function byImportance(
  { title, text, mentions }: RankedArticle,
  isBasic: (termId: string) => boolean,
): string[] {
  const standings = standingsOf(text, mentions);
  const named = formsIn(
    normalizeString(title).toLowerCase(),
    [...standings.values()].flatMap(({ forms }) => [...forms]),
  );
  const weights = new Map<string, number>();
  for (const [id, standing] of standings) {
    const { count, first, parts, forms } = standing;
    const titled = [...forms].some((form) => named.has(form));
    const place =
      1 +
      (titled ? IN_TITLE : 0) +
      FIRST * (1 - first / Math.max(1, text.length)) +
      SPREAD * (parts.size / PARTS);
    weights.set(id, Math.log2(1 + count) * place * (isBasic(id) ? BASIC : 1));
  }
  return [...standings.keys()].sort((a, b) => weights.get(b)! - weights.get(a)!);
}

/** In the order of first mentions. */
function standingsOf(text: string, mentions: readonly Mention[]): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const { start, end, termId } of mentions) {
    let standing = standings.get(termId);
    if (!standing) {
      standing = { count: 0, first: start, parts: new Set(), forms: new Set() };
      standings.set(termId, standing);
    }
    standing.count += 1;
    standing.parts.add(Math.floor((start / Math.max(1, text.length)) * PARTS));
    standing.forms.add(normalizeString(text.slice(start, end)).toLowerCase());
  }
  return standings;
}

/** Which forms stand in a text as words of their own; where several overlap, the longest does. */
function formsIn(text: string, forms: readonly string[]): Set<string> {
  const found = new Set<string>();
  const taken = new Array<boolean>(text.length).fill(false);
  for (const form of [...forms].sort((a, b) => b.length - a.length)) {
    if (form === "") continue;
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      const end = at + form.length;
      const isPart = touches(text[at - 1], form[0]) || touches(form.at(-1), text[end]);
      if (isPart || taken[at] || taken[end - 1]) continue;
      taken.fill(true, at, end);
      found.add(form);
    }
  }
  return found;
}

/** A letter or digit of a script that sets spaces between its words. */
const SPACED = /[^\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\P{Alphabetic}]|\p{N}/u;

function touches(left: string | undefined, right: string | undefined): boolean {
  return left !== undefined && right !== undefined && SPACED.test(left) && SPACED.test(right);
}
