import { aliasVariants } from "@/lib/glossary/alias-variants";
import { cueKey, cueKeys } from "@/lib/glossary/cue-table";
import { keyText } from "@/lib/glossary/key-text";
import { keyOf } from "@/lib/glossary/key-units";

/** Every key by which the tagger looks for an alias or phrase; keys do not tell case, hyphens, width or Traditional characters. */
export function waysOf(text: string): string[] {
  return aliasVariants(keyText(text)).map((variant) => keyOf(variant.text));
}

/** The same for a blocking phrase, in which capitals count. */
export function blockWays(phrase: string): string[] {
  return aliasVariants(keyText(phrase)).map(({ text }) => text.replaceAll("-", " "));
}

/** A text's key, the same with and without a space between Chinese and Latin: those with one key are one to the tagger. */
export function sameKey(text: string): string {
  return cueKeys(text).at(-1) ?? "";
}

/** Whether nothing is left of `text` that the tagger could tell from other text: no letter, or a single one. */
export function isTooShort(text: string): boolean {
  const key = cueKey(text);
  return !/[\p{L}\p{N}]/u.test(key) || [...key].length < 2;
}

/** The words of a list that are looked for in no other way than some word before them, or one that stands for more. */
export function saidBefore(words: readonly string[], ways: (word: string) => string[]): string[] {
  const waysByWord = words.map((word) => new Set(ways(word)));
  const byWay = new Map<string, number[]>();
  waysByWord.forEach((own, index) => {
    for (const way of own) byWay.set(way, [...(byWay.get(way) ?? []), index]);
  });
  return words.filter((_, index) => {
    const own = [...waysByWord[index]!];
    return byWay.get(own[0]!)?.some((other) => {
      const theirs = waysByWord[other]!;
      const comesFirst = theirs.size > own.length || (theirs.size === own.length && other < index);
      return comesFirst && own.every((way) => theirs.has(way));
    });
  });
}
