import { aliasTexts } from "@/lib/glossary/alias-texts";
import { keyText } from "@/lib/glossary/key-text";
import type { Alias, Term } from "@/lib/glossary/term";
import { isTooShort, saidBefore, sameKey, waysOf } from "./written-ways";

/** How an alias is told from the others of its term: by its key, and by its capitals where they count. */
function identityOf({ case: rule }: Alias, text: string): string {
  const key = sameKey(text);
  if (rule === "any" || key === key.toUpperCase()) return key;
  return `${rule} ${keyText(text).replaceAll("-", " ")} ${key}`;
}

/** Aliases that a term has more than once: to the tagger a hyphen and a space, or Traditional and Simplified, are one. */
function doubles(aliases: readonly Alias[]): string[] {
  const known = new Set<string>();
  const doubled = aliases.flatMap((alias) =>
    aliasTexts(alias).filter((text) => known.size === known.add(identityOf(alias, text)).size),
  );
  return [...new Set(doubled)].map((text) => `aliases: ${text} twice`);
}

/** Whether a later name can be short for `fuller`: see `later-names.ts`. */
function isShortFor(later: string, fuller: string): boolean {
  const [short, long] = [sameKey(later), sameKey(fuller)];
  return long.includes(short) || (/^\p{Script=Han}/u.test(short) && long[0] === short[0]);
}

/** Aliases that count only behind a fuller one, of terms that have none. */
function laterFaults({ aliases }: Term): string[] {
  const fuller = aliases.filter(({ later }) => !later).map(({ text }) => text);
  return aliases
    .filter(({ text, later }) => later && !fuller.some((name) => isShortFor(text, name)))
    .map(({ text }) => `aliases: ${text} is short for no other`);
}

/** Phrases that are to make a name of an alias and do not hold it or are no more than it, or that say what another does. */
function withinFaults({ aliases }: Term): string[] {
  return aliases.flatMap(({ text, within = [] }) => {
    const names = waysOf(text);
    const holdsName = (way: string) => names.some((name) => way !== name && way.includes(name));
    const idle = within.filter((phrase) => !waysOf(phrase).some(holdsName));
    return [
      ...idle.map((phrase) => `aliases: ${text} does not stand in ${phrase}`),
      ...saidBefore(within, waysOf).map((phrase) => `aliases: ${phrase} says what another does`),
    ];
  });
}

/** Aliases that need no evidence unless their term's own words speak against them, of terms that have none. */
function unopposedFaults({ aliases, cues }: Term): string[] {
  const idle = cues?.against.length ? [] : aliases.filter(({ clear }) => clear === "unopposed");
  return idle.map(({ text }) => `aliases: ${text} has nothing against it`);
}

/** What is wrong with the aliases of a term, one line each: `aliases: <what>`. */
export function aliasFaults(term: Term): string[] {
  const tooShort = term.aliases.filter(({ text }) => isTooShort(text));
  const sizeless = term.aliases.filter(({ text, sizes }) => sizes && !/\d/.test(text));
  const sound = term.aliases.filter((alias) => !tooShort.includes(alias) && !sizeless.includes(alias));
  return [
    ...tooShort.map(
      ({ text }) => `aliases: ${JSON.stringify(text)} is nothing to look for, or a single letter`,
    ),
    ...sizeless.map(({ text }) => `aliases: ${text} has no number for a size`),
    ...doubles(sound),
    ...laterFaults(term),
    ...withinFaults(term),
    ...unopposedFaults(term),
  ];
}
