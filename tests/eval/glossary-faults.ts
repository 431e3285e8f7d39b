import { aliasTexts } from "@/lib/glossary/alias-texts";
import { aliasVariants } from "@/lib/glossary/alias-variants";
import { cueKeys } from "@/lib/glossary/cue-table";
import { keyText } from "@/lib/glossary/key-text";
import { keyOf } from "@/lib/glossary/key-units";
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

/** Aliases that a term has more than once, as written or as one of all sizes, and those of all sizes without a number. */
function aliasFaults({ id, aliases }: Term): string[] {
  const sizeless = aliases.filter(({ text, sizes }) => sizes && !/\d/.test(text));
  const texts = aliases.filter((alias) => !sizeless.includes(alias)).flatMap(aliasTexts);
  const known = new Set<string>();
  const doubled = texts.filter((text) => known.size === known.add(text).size);
  return [
    ...sizeless.map(({ text }) => `${id}, aliases: ${text} has no number for a size`),
    ...[...new Set(doubled)].map((text) => `${id}, aliases: ${text} twice`),
  ];
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

/** Every way in which `text` is looked for. */
function keysOf(text: string): string[] {
  return aliasVariants(keyText(text)).map((variant) => keyOf(variant.text));
}

/** Blocking phrases that hold no alias of their term and more, so that they can block none. */
function blockFaults({ id, cues, aliases }: Term): string[] {
  const names = aliases.flatMap(aliasTexts).flatMap(keysOf);
  const blocksOne = (key: string) => names.some((name) => key !== name && key.includes(name));
  const idle = cues?.block.filter((phrase) => !keysOf(phrase).some(blocksOne)) ?? [];
  return idle.map((phrase) => `${id}, cues: ${phrase} blocks no alias`);
}

/** Whether a later name can be short for `fuller`: see `later-names.ts`. */
function isShortFor(later: string, fuller: string): boolean {
  return fuller.includes(later) || (/^\p{Script=Han}/u.test(later) && fuller[0] === later[0]);
}

/** Aliases that count only behind a fuller one, of terms that have none. */
function laterFaults({ id, aliases }: Term): string[] {
  const fuller = aliases.filter(({ later }) => !later).map(({ text }) => text);
  return aliases
    .filter(({ text, later }) => later && !fuller.some((name) => isShortFor(text, name)))
    .map(({ text }) => `${id}, aliases: ${text} is short for no other`);
}

/** Phrases that are to make a name of an alias and do not hold it, or are no more than it. */
function withinFaults({ id, aliases }: Term): string[] {
  return aliases.flatMap(({ text, within = [] }) => {
    const names = keysOf(text);
    const holdsName = (key: string) => names.some((name) => key !== name && key.includes(name));
    const idle = within.filter((phrase) => !keysOf(phrase).some(holdsName));
    return idle.map((phrase) => `${id}, aliases: ${text} does not stand in ${phrase}`);
  });
}

/** Aliases that need no evidence unless their term's own words speak against them, of terms that have none. */
function unopposedFaults({ id, aliases, cues }: Term): string[] {
  const idle = cues?.against.length ? [] : aliases.filter(({ clear }) => clear === "unopposed");
  return idle.map(({ text }) => `${id}, aliases: ${text} has nothing against it`);
}

/** The words of a list that are looked for in no other way than some word before them, or one that stands for more. */
function saidBefore(words: readonly string[], waysOf: (word: string) => string[]): string[] {
  const ways = words.map((word) => new Set(waysOf(word)));
  const byWay = new Map<string, number[]>();
  ways.forEach((own, index) => {
    for (const way of own) byWay.set(way, [...(byWay.get(way) ?? []), index]);
  });
  return words.filter((_, index) => {
    const own = [...ways[index]!];
    return byWay.get(own[0]!)?.some((other) => {
      const theirs = ways[other]!;
      const comesFirst = theirs.size > own.length || (theirs.size === own.length && other < index);
      return comesFirst && own.every((way) => theirs.has(way));
    });
  });
}

/** Every way in which a blocking phrase is looked for: as any other but that its capitals count. */
function blockWays(phrase: string): string[] {
  return aliasVariants(keyText(phrase)).map(({ text }) => text.replaceAll("-", " "));
}

/** Cue words and phrases that say what another of the same list says already (`made up`, `made-up`). */
function sameFaults({ id, cues, aliases }: Term): string[] {
  const same = [
    ...saidBefore(cues?.for ?? [], cueKeys),
    ...saidBefore(cues?.against ?? [], cueKeys),
    ...saidBefore(cues?.block ?? [], blockWays),
    ...aliases.flatMap(({ within = [] }) => saidBefore(within, keysOf)),
  ];
  return same.map((word) => `${id}, cues: ${word} says what another does`);
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
      ...laterFaults(term),
      ...withinFaults(term),
      ...unopposedFaults(term),
      ...cueFaults(term),
      ...blockFaults(term),
      ...sameFaults(term),
    ]),
  ];
}
