import type { Term } from "@/lib/glossary/term";
import { normalizeString } from "@/lib/text/normalize";
import type { Definition } from "./definition";
import { termLongForms } from "./term-long-forms";

/** Whether what an article says that an abbreviation stands for is the glossary's term, another thing, or unclear. */
export type Agreement = "same" | "other" | "unclear";

/** Words that say nothing about which of two things is meant. */
const EMPTY_WORDS = new Set(
  [
    "",
    "of",
    "the",
    "a",
    "an",
    "and",
    "or",
    "for",
    "in",
    "on",
    "at",
    "to",
    "as",
    "is",
    "with",
    "from",
    "by",
  ].concat(["via", "through", "using", "over", "based"]),
);
/** Of two words that are forms of one, so much of the shorter begins the other, and so many letters; fewer if it is all of it. */
const ENOUGH_BEGUN = 0.6;
const LEAST_BEGUN = 5;
const LEAST_WHOLE = 4;
/** Share of a long form's words or characters that a name of the term must share with it. */
const ENOUGH_SHARED = 0.5;
const ENOUGH_HAN_SHARED = 0.6;
/** Share of a Chinese long form's pairs of characters that what the glossary says of a term must hold to leave it open. */
const ENOUGH_SAID = 0.25;

function words(text: string): string[] {
  const found = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return found.map((word) => word.replace(/s$/, "")).filter((word) => !EMPTY_WORDS.has(word));
}

function shareOf<T>(items: readonly T[], among: ReadonlySet<T>): number {
  return items.length === 0 ? 0 : items.filter((item) => among.has(item)).length / items.length;
}

function hanOf(text: string): string[] {
  return text.match(/[\u3400-\u9fff]/g) ?? [];
}

function namesOf(term: Term): string[] {
  return [term.name.en, term.name.zh, ...term.aliases.map((alias) => alias.text)].map(normalizeString);
}

/** `tun` of `tuning`, `optimiz` of `optimise`, `query` of `querie`. */
function stem(word: string): string {
  return word
    .replaceAll("s", "z")
    .replace(/ie$/, "y")
    .replace(/(?<=...)(?:ing|ed|e)$/, "");
}

/** Whether two words are forms of one: `positional` and `position`, `tuning` and `tuned`. */
function isSameWord(one: string, other: string): boolean {
  const [a, b] = [stem(one), stem(other)];
  if (a === b) return true;
  let begun = 0;
  while (begun < a.length && a[begun] === b[begun]) begun++;
  const shorter = Math.min(a.length, b.length);
  return begun >= (begun === shorter ? LEAST_WHOLE : Math.max(LEAST_BEGUN, ENOUGH_BEGUN * shorter));
}

/** Whether two long forms of one abbreviation are the same but for words that one of them leaves out. */
function isSameLongForm(long: string, name: string): boolean {
  const [wanted, own] = [words(long), words(name)];
  const holds = (all: readonly string[], some: readonly string[]): boolean =>
    some.every((word) => all.some((each) => isSameWord(each, word)));
  const joined = (all: readonly string[]): string => all.map(stem).join("");
  return (
    holds(own, wanted) ||
    holds(wanted, own) ||
    stem(wanted.join("")) === stem(own.join("")) ||
    joined(wanted) === joined(own)
  );
}

/** A long form in Latin letters: compared by its words with each name of several words. */
function sharesWords(long: string, names: readonly string[]): boolean {
  const wanted = words(long);
  return names.some((name) => {
    const own = words(name);
    return own.length > 1 && shareOf(wanted, new Set(own)) >= ENOUGH_SHARED;
  });
}

/** A long form in Chinese: compared by its characters, of which it may begin with some that do not belong to it. */
function sharesHan(long: string, names: readonly string[]): boolean {
  return names.some((name) => {
    const own = hanOf(name);
    if (own.length < 2) return false;
    if (long.endsWith(own.join(""))) return true;
    const wanted = hanOf(long).slice(-Math.max(own.length, 2));
    return shareOf(wanted, new Set(own)) >= ENOUGH_HAN_SHARED;
  });
}

/** Which share of the neighbouring characters of `long` stand so in `text` too. */
function shareOfPairs(long: string, text: string): number {
  const characters = hanOf(long);
  const pairs = characters.slice(1).map((character, at) => characters[at]! + character);
  return pairs.length === 0 ? 1 : pairs.filter((pair) => text.includes(pair)).length / pairs.length;
}

function mentionsCue(long: string, cues: readonly string[]): boolean {
  const text = long.toLowerCase();
  return cues.some((cue) => cue.length > 1 && text.includes(normalizeString(cue).toLowerCase()));
}

/** Of a long form that shares no name with the term: whether the glossary speaks of such a thing at all. */
function agreementBySense({ long, spelled }: Definition, term: Term, names: readonly string[]): Agreement {
  const isAmbiguous = term.cues !== undefined;
  if (!spelled) {
    // A name that means one thing only is not given up for a remark in a bracket.
    if (!isAmbiguous) return "unclear";
    const said = normalizeString(`${names.join(" ")} ${term.definition.zh} ${term.explanation.zh}`);
    return shareOfPairs(long, said) > ENOUGH_SAID ? "unclear" : "other";
  }
  if (isAmbiguous) return "other";
  const said = new Set(words(`${names.join(" ")} ${term.definition.en} ${term.explanation.en}`));
  return shareOf(words(long), said) >= ENOUGH_SHARED ? "unclear" : "other";
}

/** An abbreviation within a long form, which stands for words that the other one may have. */
const ABBREVIATION = /[A-Z]{2}/;

/** The greatest share of the words of `said` that one of the long forms has too, in one form or another. */
function shareOfForms(said: string, forms: readonly string[]): number {
  const wanted = words(said);
  const shares = forms.map((form) => {
    const own = words(form);
    return wanted.filter((word) => own.some((each) => isSameWord(each, word))).length / wanted.length;
  });
  return Math.max(...shares);
}

/**
 * Of what the article spells the abbreviation out as, and what the term's own words do; `unclear` where one of them does not.
 * A word for another makes it another thing: `Model Context Pruning` is no `Model Context Protocol`. But for the reader's own
 * terms, and for those that mean one thing only, most of the words will do: `Universal Resource Locator`.
 */
function agreementOfSpelled({ key, long, spelled, spelledAs }: Definition, term: Term): Agreement {
  const said = spelled ? long : spelledAs;
  if (said === null || words(said).length === 0 || ABBREVIATION.test(said)) return "unclear";
  const forms = termLongForms(term, key);
  const own = forms.filter((form) => words(form).length > 1 && !ABBREVIATION.test(form));
  if (own.length === 0) return "unclear";
  const han = hanOf(long).join("");
  const isNamedInHan = !spelled && namesOf(term).some((name) => hanOf(name).join("") === han);
  if (isNamedInHan || own.some((form) => isSameLongForm(said, form))) return "same";
  const mayVary = term.source === "own" || term.cues === undefined;
  return mayVary && shareOfForms(said, own) > ENOUGH_SHARED ? "same" : "other";
}

/** Compares what an article says that an abbreviation stands for with a term that has this abbreviation as an alias. */
export function agreementOf(definition: Definition, term: Term): Agreement {
  const { long, spelled, mayBeRemark } = definition;
  const names = namesOf(term);
  if (mentionsCue(long, [...(term.cues?.against ?? []), ...(term.cues?.block ?? [])])) return "other";
  const bySpelling = agreementOfSpelled(definition, term);
  if (bySpelling !== "unclear") return bySpelling;
  if (sharesWords(long, names) || (hanOf(long).length > 1 && sharesHan(long, names))) return "same";
  // Who explains it in other words than the article may mean the same.
  if (term.source === "own") return "unclear";
  // Words that begin with the abbreviation's letters are its long form, whatever field they are from.
  if (!spelled && mentionsCue(long, term.cues?.for ?? [])) return "same";
  return mayBeRemark ? "unclear" : agreementBySense(definition, term, names);
}
