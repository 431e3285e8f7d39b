import { isShortForm, shortFormKey } from "@/lib/glossary/short-form";
import { bracketDefinitions } from "@/lib/mentions/bracket-definitions";
import { phraseDefinition } from "@/lib/mentions/phrase-definitions";
import { normalize, normalizeString } from "@/lib/text/normalize";
import { unitsText } from "@/lib/text/units-text";
import type { AbbreviationSentence } from "../fixtures/abbreviation-sentences/abbreviation-sentence";

/** What the reading of definitions made of one sentence; a pair is `key=long form`, normalised. */
export interface JudgedSentence {
  sentence: AbbreviationSentence;
  right: string[];
  wrong: string[];
  /** Short forms that the sentence defines and for which no right pair was found. */
  missed: string[];
  /** How many short forms the sentence defines. */
  defined: number;
}

function pairOf(short: string, long: string): string {
  return `${shortFormKey(short) || short}=${normalizeString(long)}`;
}

/** Every pair that brackets and phrases of `text` define, each once, as `key=long form`. */
function definitionsIn(text: string): string[] {
  const { units } = normalize(text);
  const whole = unitsText(units, 0, units.length);
  const found = new Set<string>();
  for (let open = whole.indexOf("("); open >= 0; open = whole.indexOf("(", open + 1)) {
    for (const { key, long } of bracketDefinitions(units, open)) found.add(pairOf(key, long));
  }
  for (const { index, 0: word } of whole.matchAll(/[A-Za-z][A-Za-z0-9&.+-]*/g)) {
    const definition = isShortForm(word) ? phraseDefinition(units, index, index + word.length) : null;
    if (definition !== null) found.add(pairOf(definition.key, definition.long));
  }
  return [...found];
}

/** Reads the definitions of every sentence by itself. A long form counts only with its exact borders. */
export function judgeDefinitions(sentences: readonly AbbreviationSentence[]): JudgedSentence[] {
  return sentences.map((sentence) => {
    const found = definitionsIn(sentence.text);
    const expected = new Set(sentence.definitions.map(([short, long]) => pairOf(short, long)));
    const right = found.filter((pair) => expected.has(pair));
    const wrong = found.filter((pair) => !expected.has(pair));
    const shorts = new Map<string, string[]>();
    for (const [short, long] of sentence.definitions) {
      shorts.set(short, [...(shorts.get(short) ?? []), pairOf(short, long)]);
    }
    const missed = [...shorts].filter(([, pairs]) => !pairs.some((pair) => right.includes(pair)));
    return { sentence, right, wrong, missed: missed.map(([short]) => short), defined: shorts.size };
  });
}
