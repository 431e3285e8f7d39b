import { countCodePoints } from "@/lib/text/code-points";
import { isIgnorable } from "@/lib/text/ignorable";
import { LONGEST_NAME } from "@/lib/text/longest-name";
import type { OwnTermFields } from "./own-term";

/** The most that an own term may hold; texts in UTF-16 units. */
export const OWN_TERM_LIMITS = { name: LONGEST_NAME, aliases: 40, definition: 2_000 } as const;

/** The most own terms that there may be: with the glossary's, the tables of the matcher have room for some 65,000. */
export const MAX_OWN_TERMS = 50_000;

/** What can be wrong with a field of an own term. */
export type OwnTermRule = "empty" | "too-short" | "too-long" | "no-letter" | "too-many";

/** The fields that readers write into. */
export type OwnTermTexts = Pick<OwnTermFields, "name" | "aliases" | "definition">;

/** One thing that is wrong with an own term. */
export interface OwnTermFault {
  field: keyof OwnTermTexts;
  rule: OwnTermRule;
}

/** An alias that an own term cannot have. */
export interface FaultyAlias {
  alias: string;
  rule: OwnTermRule;
}

/** Per field, how it is kept, see {@link cleanOwnTerm}. */
const CLEANERS: { [Field in keyof OwnTermTexts]: (value: OwnTermTexts[Field]) => OwnTermTexts[Field] } = {
  name: oneLine,
  // A file may say one alias millions of times.
  aliases: (aliases) => [...new Set([...new Set(aliases)].map(oneLine))].filter((alias) => alias !== ""),
  definition: (text) => plain(text.replace(/\r\n?/g, "\n")).trim(),
};

/** Per field, what is wrong with a cleaned value; `null` where nothing is. */
const RULES: { [Field in keyof OwnTermTexts]: (value: OwnTermTexts[Field]) => OwnTermRule | null } = {
  name: nameRule,
  aliases: (aliases) =>
    aliases.length > OWN_TERM_LIMITS.aliases
      ? "too-many"
      : (aliases.map(nameRule).find((rule) => rule !== null) ?? null),
  definition: (text) => {
    if (text === "") return "empty";
    return text.length > OWN_TERM_LIMITS.definition ? "too-long" : null;
  },
};

/**
 * An own term as it is kept: texts well-formed, in one Unicode form (NFC) and without control characters, no white space
 * around them, names on one line with single spaces, no alias blank, twice or the same as the name.
 */
export function cleanOwnTerm<Fields extends OwnTermFields>(fields: Fields): Fields {
  const name = CLEANERS.name(fields.name);
  const aliases = CLEANERS.aliases(fields.aliases).filter((alias) => alias !== name);
  return { ...fields, name, aliases, definition: CLEANERS.definition(fields.definition) };
}

/** What is wrong with one field of an own term, cleaned or not; `null` where nothing is. */
export function ownTermRule<Field extends keyof OwnTermTexts>(
  field: Field,
  value: OwnTermTexts[Field],
): OwnTermRule | null {
  return RULES[field](CLEANERS[field](value));
}

/** All that is wrong with an own term, cleaned or not; `[]` for one that can be kept. */
export function ownTermFaults(term: OwnTermTexts): OwnTermFault[] {
  return (["name", "aliases", "definition"] as const).flatMap((field) => {
    const rule = ownTermRule(field, term[field]);
    return rule === null ? [] : { field, rule };
  });
}

/** The aliases that cannot be looked for in articles, cleaned, each with the reason. */
export function faultyAliases(aliases: readonly string[]): FaultyAlias[] {
  return CLEANERS.aliases([...aliases]).flatMap((alias) => {
    const rule = nameRule(alias);
    return rule === null ? [] : { alias, rule };
  });
}

/** What keeps a text from being looked for in articles: a single letter or a bare number would be found everywhere. */
function nameRule(text: string): OwnTermRule | null {
  if (text === "") return "empty";
  if (text.length > OWN_TERM_LIMITS.name) return "too-long";
  if (!/\p{L}/u.test(text)) return "no-letter";
  return countCodePoints(seen(text)) < 2 ? "too-short" : null;
}

/**
 * What is left of a short text for the tagger to look for. Its own normalisation would bring the table of Traditional
 * characters, which changes no length, into pages.
 */
function seen(text: string): string {
  const visible = [...text].filter((character) => !isIgnorable(character.codePointAt(0)!)).join("");
  return visible.normalize("NFKC").trim();
}

function oneLine(text: string): string {
  return plain(text.replace(/\s/g, " ")).replace(/ +/g, " ").trim();
}

function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .normalize("NFC");
}
