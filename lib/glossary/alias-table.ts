import type { VersionStyle } from "./alias-form";
import type { PackedKeys } from "./packed-keys";
import type { AliasCase } from "./term";

/**
 * Every way to write every alias, and what else is looked for in texts, as plain text: what is slow to work out and quick
 * to read. Keys are numbered from 0 in their order.
 */
export interface AliasTable {
  keys: PackedKeys;
  /** Per key, listed: {@link KEY_ROLES}. */
  roles: string;
  /** Per key, listed: the number of its first form; one more at the end. */
  starts: string;
  /** Texts of the forms, normalised, case kept, one per line; those of one key together, in the order of keys. */
  texts: string;
  /** Per form two numbers, packed: the index of its term, and what {@link FORM_FACTS} says. */
  facts: string;
}

/**
 * What a key may be besides an alias, as bits: `crossing` to `marker` are stretches, the others signs beside which
 * definitions stand.
 */
export const KEY_ROLES = {
  crossing: 1,
  address: 2,
  marker: 4,
  bracket: 8,
  dash: 16,
} as const;

/** The bits of a form's facts; two bits each for its case rule and its version style, from `rule` and `versions` on. */
export const FORM_FACTS = {
  rule: 0,
  versions: 2,
  specific: 1 << 4,
  proven: 1 << 5,
  acronym: 1 << 6,
  later: 1 << 7,
  within: 1 << 8,
  unopposed: 1 << 9,
  oneEdition: 1 << 10,
} as const;

/** Case rules by their number in the facts of a form. */
export const CASE_RULES: readonly AliasCase[] = ["exact", "any", "initial"];

/** Version styles by their number in the facts of a form. */
export const VERSION_STYLES: readonly VersionStyle[] = ["none", "number", "maker", "model"];
