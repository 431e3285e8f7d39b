import type { Language } from "@/lib/glossary/term";
import { OWN_TERM_LIMITS } from "./own-term-faults";

/**
 * The language that a definition seems to be written in; `null` where it has no letter. Chinese where at least every third
 * letter is a Han character: a Chinese text names many things in Latin letters.
 */
export function guessedLanguage(definition: string): Language | null {
  // What is longer is refused anyway.
  const looked = definition.slice(0, OWN_TERM_LIMITS.definition);
  const letters = looked.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  const han = looked.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han * 3 >= letters ? "zh" : "en";
}
