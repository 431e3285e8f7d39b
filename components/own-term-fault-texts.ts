import type { OwnTermFields } from "@/lib/own-terms/own-term";
import {
  faultyAliases,
  type OwnTermFault,
  type OwnTermRule,
  ownTermFaults,
} from "@/lib/own-terms/own-term-faults";
import { t } from "./translate";
import { underscored } from "./underscored";

/** What is wrong with the fields of an own term, in the reader's language. */
export type OwnTermFaultTexts = Partial<Record<keyof OwnTermFields, string>>;

/** So much of a name that is far too long tells which one it is; UTF-16 units. */
const SHOWN = 30;

/** What is wrong with the fields of an own term, in the reader's language; of aliases, one line each. `{}` for nothing. */
export function ownTermFaultTexts(term: OwnTermFields): OwnTermFaultTexts {
  return Object.fromEntries(ownTermFaults(term).map((fault) => [fault.field, faultText(fault, term)]));
}

/** The words for a rule that is broken. */
function ownTermRuleText(rule: OwnTermRule): string {
  return t(`fault_${underscored(rule)}`);
}

function faultText({ field, rule }: OwnTermFault, { aliases }: OwnTermFields): string {
  if (field !== "aliases" || rule === "too-many") return ownTermRuleText(rule);
  return faultyAliases(aliases)
    .map(({ alias, rule: broken }) => aliasFaultText(alias, ownTermRuleText(broken)))
    .join("\n");
}

/** What is wrong with one of several aliases, said in `words`. */
export function aliasFaultText(alias: string, words: string): string {
  return t("own_alias_fault", clipped(alias), words);
}

function clipped(text: string): string {
  // Not inside a surrogate pair.
  return text.length > SHOWN ? `${text.slice(0, SHOWN).replace(/[\ud800-\udbff]$/, "")}…` : text;
}
