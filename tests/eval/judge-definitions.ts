import { compileGlossary } from "@/lib/glossary/compile";
import { shortFormKey } from "@/lib/glossary/short-form";
import { findCandidates } from "@/lib/mentions/candidates";
import { scanDefinitions } from "@/lib/mentions/definition-scan";
import { normalize, normalizeString } from "@/lib/text/normalize";
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

const nothing = compileGlossary([]);

/** Every pair that `text` defines, each once, as `key=long form`. */
function definitionsIn(text: string): string[] {
  const normalized = normalize(text);
  const { leads } = findCandidates(normalized, nothing);
  const definitions = scanDefinitions(normalized, leads, () => true);
  return [...new Set(definitions.map(({ key, long }) => pairOf(key, long)))];
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
