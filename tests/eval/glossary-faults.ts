import { termSchema } from "@/lib/glossary/schema";
import type { Term } from "@/lib/glossary/term";

/** Where a term breaks the schema, one line each. */
function schemaFaults(term: Term): string[] {
  const issues = termSchema.safeParse(term).error?.issues ?? [];
  return issues.map(({ path, message }) => `${term.id}, ${path.join(".")}: ${message}`);
}

/** Related ids that lead nowhere, back to the term itself, or to one term twice. */
function relatedFaults({ id, related }: Term, ids: ReadonlySet<string>): string[] {
  return related.flatMap((other, index) => {
    if (other === id) return [`${id}, related: itself`];
    if (!ids.has(other)) return [`${id}, related: no term ${other}`];
    return related.indexOf(other) === index ? [] : [`${id}, related: ${other} twice`];
  });
}

/** Aliases that a term lists more than once, as written. */
function aliasFaults({ id, aliases }: Term): string[] {
  const texts = aliases.map(({ text }) => text);
  return texts
    .filter((text, index) => texts.indexOf(text) !== index)
    .map((text) => `${id}, aliases: ${text} twice`);
}

/** Words that are to speak both for and against a term, and likely names that it does not have or that are clear anyway. */
function cueFaults({ id, cues, aliases }: Term): string[] {
  const torn = cues?.for.filter((word) => cues.against.includes(word)) ?? [];
  const open = new Set(aliases.filter(({ clear }) => clear !== true).map(({ text }) => text));
  const idle = cues?.likely?.filter((text) => !open.has(text)) ?? [];
  return [
    ...torn.map((word) => `${id}, cues: ${word} both for and against`),
    ...idle.map((text) => `${id}, cues: ${text} is likely, but no alias that needs it`),
  ];
}

/** What is wrong in the data of a glossary, one line each: `<id>, <where>: <what>`. Empty when all is well. */
export function glossaryFaults(terms: readonly Term[]): string[] {
  const ids = new Set<string>();
  const doubled = terms.filter(({ id }) => ids.size === ids.add(id).size);
  return [
    ...doubled.map(({ id }) => `${id}, id: used twice`),
    ...terms.flatMap((term) => [
      ...schemaFaults(term),
      ...relatedFaults(term, ids),
      ...aliasFaults(term),
      ...cueFaults(term),
    ]),
  ];
}
