import { aliasTexts } from "@/lib/glossary/alias-texts";
import type { Term } from "@/lib/glossary/term";
import { sameKey, waysOf } from "./written-ways";

/** Every key by which an alias is found, those of its English plurals among them. */
function foundBy(text: string): string[] {
  return waysOf(text).flatMap((way) => (/[a-z]$/.test(way) ? [way, `${way}s`, `${way}es`] : [way]));
}

/** Aliases that several terms claim, in whatever way each writes them, one line each: `<alias>: <ids>`. */
export function sharedAliases(terms: readonly Term[]): string[] {
  const claims = new Map<string, Set<string>>();
  const claim = (way: string, id: string) => claims.set(way, (claims.get(way) ?? new Set()).add(id));
  for (const { id, aliases } of terms) {
    for (const way of aliases.flatMap(aliasTexts).flatMap(foundBy)) claim(way, id);
  }
  /** Ids by alias; of the ways to write one alias only the first is told. */
  const told = new Map<string, string>();
  for (const text of terms.flatMap(({ aliases }) => aliases.flatMap(aliasTexts))) {
    const ids = claims.get(waysOf(text)[0]!)!;
    if (ids.size === 1) continue;
    const said = [...ids].join(", ");
    if (!foundBy(text).some((way) => told.get(way) === said)) told.set(sameKey(text), said);
  }
  return [...told].map(([alias, ids]) => `${alias}: ${ids}`);
}
