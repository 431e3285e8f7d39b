import type { OwnTermFields } from "./own-term";

/** The most that an own term may hold; texts in UTF-16 units. */
export const OWN_TERM_LIMITS = { name: 80, aliases: 40, definition: 2_000 } as const;

/** What can be wrong with a field of an own term. */
export type OwnTermRule = "empty" | "too-short" | "too-long" | "no-letter" | "too-many";

/** One thing that is wrong with an own term. */
export interface OwnTermFault {
  field: "name" | "aliases" | "definition";
  rule: OwnTermRule;
}

/**
 * An own term as it is kept: texts well-formed and in one Unicode form (NFC), no white space around them, names on one
 * line with single spaces, no alias blank, twice or the same as the name.
 */
export function cleanOwnTerm<Fields extends OwnTermFields>(fields: Fields): Fields {
  const name = oneLine(fields.name);
  const aliases = [...new Set(fields.aliases.map(oneLine))].filter((alias) => alias !== "" && alias !== name);
  const definition = wellFormed(fields.definition).replace(/\r\n?/g, "\n").trim();
  return { ...fields, name, aliases, definition };
}

/** All that is wrong with a cleaned own term; `[]` for one that can be kept. */
export function ownTermFaults({ name, aliases, definition }: OwnTermFields): OwnTermFault[] {
  const faults: OwnTermFault[] = [];
  const nameRule = nameFault(name);
  if (nameRule) faults.push({ field: "name", rule: nameRule });
  const aliasRule =
    aliases.length > OWN_TERM_LIMITS.aliases ? "too-many" : aliases.map(nameFault).find((rule) => rule);
  if (aliasRule) faults.push({ field: "aliases", rule: aliasRule });
  if (definition === "") faults.push({ field: "definition", rule: "empty" });
  if (definition.length > OWN_TERM_LIMITS.definition) faults.push({ field: "definition", rule: "too-long" });
  return faults;
}

/** What keeps a text from being looked for in articles: a single letter or a bare number would be found everywhere. */
function nameFault(text: string): OwnTermRule | undefined {
  if (text === "") return "empty";
  if (text.length > OWN_TERM_LIMITS.name) return "too-long";
  if (!/\p{L}/u.test(text)) return "no-letter";
  return [...text].length < 2 ? "too-short" : undefined;
}

function oneLine(text: string): string {
  return wellFormed(text).replace(/\s+/g, " ").trim();
}

function wellFormed(text: string): string {
  return text.toWellFormed().normalize("NFC");
}
