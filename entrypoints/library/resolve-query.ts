import { sendToBackground } from "@/lib/messages/send";
import { termNamesIn, withNamedTerms } from "@/lib/search/named-terms";
import { parseQuery } from "@/lib/search/parse-query";
import type { ParsedQuery } from "@/lib/search/query";

/**
 * Takes a query apart, and finds which terms have the names behind `term:`; most queries have none and ask nobody.
 *
 * @throws what {@link sendToBackground} does: names that could not be looked up must not pass for unknown ones.
 */
export async function resolveQuery(query: string): Promise<ParsedQuery> {
  const parsed = parseQuery(query);
  const names = termNamesIn(parsed);
  if (names.length === 0) return parsed;
  const { ids } = await sendToBackground("terms/named", { names });
  return withNamedTerms(parsed, new Map(names.map((name, index) => [name, ids[index] ?? []])));
}
