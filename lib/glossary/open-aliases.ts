import { AliasForms } from "./alias-forms";
import type { AliasTable } from "./alias-table";
import type { KeySet } from "./key-set";
import { lazily } from "./lazily";
import { openKeys, packKeys } from "./packed-keys";
import { listed, packed, readList, unpackAll } from "./packed-numbers";

/** All that an {@link AliasTable} says, ready to be looked up. */
export interface OpenAliases {
  keys: KeySet;
  forms: AliasForms;
}

/** Writes aliases down. */
export function packAliases({ keys, forms }: OpenAliases): AliasTable {
  const numbers = Array.from({ length: forms.length }, (_, number) => number);
  return {
    keys: packKeys(keys),
    roles: listed(forms.roles),
    starts: listed(forms.starts),
    texts: numbers.map((number) => forms.text(number)).join("\n"),
    facts: packed(numbers.flatMap((number) => [forms.term(number), forms.bits(number)])),
  };
}

/** The aliases that {@link packAliases} wrote down. */
export function openAliases(table: AliasTable): OpenAliases {
  return {
    keys: openKeys(table.keys),
    forms: new AliasForms({
      roles: new Uint8Array(readList(table.roles)),
      starts: new Int32Array(readList(table.starts)),
      texts: lazily(() => table.texts.split("\n")),
      facts: lazily(() => unpackAll(table.facts)),
    }),
  };
}
