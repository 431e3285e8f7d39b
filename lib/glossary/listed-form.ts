import type { AliasForm } from "./alias-form";
import { keyText } from "./key-text";
import type { Term } from "./term";

/** Whether a form is an alias of its term as that lists it, and not another way to write one (`KVCache` for `KV cache`). */
export function isListed({ term, text }: Pick<AliasForm, "term" | "text">, terms: readonly Term[]): boolean {
  return terms[term]!.aliases.some((alias) => keyText(alias.text) === text);
}
