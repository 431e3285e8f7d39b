import type { Term } from "@/lib/glossary/term";
import { aliasFaults } from "./alias-faults";
import { cueFaults } from "./cue-faults";

/** The items that stand in a list before. */
function repeated(items: readonly string[]): string[] {
  return items.filter((item, index) => items.indexOf(item) < index);
}

/** Related ids that lead nowhere, back to the term itself, or to one term twice. */
function relatedFaults({ id, related }: Term, ids: ReadonlySet<string>): string[] {
  const astray = [...new Set(related)].filter((other) => other === id || !ids.has(other));
  return [
    ...astray.map((other) => `related: ${other === id ? "itself" : `no term ${other}`}`),
    ...repeated(related).map((other) => `related: ${other} twice`),
  ];
}

function linkFaults({ links }: Term): string[] {
  return repeated(links.map(({ url }) => url)).map((url) => `links: ${url} twice`);
}

/**
 * What is wrong in terms that follow the schema, one line each: `<kind>.json, <id>, <field>: <what>`. Empty when all is
 * well.
 * @param ids the ids that related terms may have; those of `terms` where no others are known
 */
export function glossaryFaults(
  terms: readonly Term[],
  ids: ReadonlySet<string> = new Set(terms.map(({ id }) => id)),
): string[] {
  const known = new Set<string>();
  return terms.flatMap((term) => {
    const faults = [
      ...(known.size === known.add(term.id).size ? ["id: used twice"] : []),
      ...relatedFaults(term, ids),
      ...linkFaults(term),
      ...aliasFaults(term),
      ...cueFaults(term),
    ];
    return faults.map((fault) => `${term.kind}.json, ${term.id}, ${fault}`);
  });
}
