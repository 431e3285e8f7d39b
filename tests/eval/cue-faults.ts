import { aliasTexts } from "@/lib/glossary/alias-texts";
import { cueKeys } from "@/lib/glossary/cue-table";
import { keyText } from "@/lib/glossary/key-text";
import type { Cues, Term } from "@/lib/glossary/term";
import { blockWays, saidBefore, waysOf } from "./written-ways";

/** Cue words of which normalisation leaves nothing. */
function emptyFaults(words: readonly string[]): string[] {
  const empty = words.filter((word) => cueKeys(word).length === 0);
  return empty.map((word) => `cues: ${JSON.stringify(word)} is nothing to look for`);
}

/** Words that are to speak both for and against a term. */
function tornFaults(cues: Cues): string[] {
  const speaking = new Set(cues.for.flatMap(cueKeys));
  const torn = cues.against.filter((word) => cueKeys(word).some((key) => speaking.has(key)));
  return torn.map((word) => `cues: ${word} both for and against`);
}

/** Likely names that a term does not have or that are clear anyway. */
function likelyFaults({ likely = [] }: Cues, { aliases }: Term): string[] {
  const open = new Set(aliases.filter(({ clear }) => clear !== true).map(({ text }) => keyText(text)));
  const idle = likely.filter((text) => !open.has(text));
  return idle.map((text) => `cues: ${text} is likely, but no alias that needs it`);
}

/** Blocking phrases that hold no alias of their term and more, so that they can block none. */
function blockFaults({ block }: Cues, { aliases }: Term): string[] {
  const names = aliases.flatMap(aliasTexts).flatMap(waysOf);
  const blocksOne = (way: string) => names.some((name) => way !== name && way.includes(name));
  const idle = block.filter((phrase) => !waysOf(phrase).some(blocksOne));
  return idle.map((phrase) => `cues: ${phrase} blocks no alias`);
}

/** What is wrong with the cues of a term, one line each: `cues: <what>`. */
export function cueFaults(term: Term): string[] {
  const { cues } = term;
  if (cues === undefined) return [];
  const same = [
    ...saidBefore(cues.for, cueKeys),
    ...saidBefore(cues.against, cueKeys),
    ...saidBefore(cues.block, blockWays),
  ];
  return [
    ...emptyFaults([...cues.for, ...cues.against]),
    ...tornFaults(cues),
    ...likelyFaults(cues, term),
    ...blockFaults(cues, term),
    ...same.map((word) => `cues: ${word} says what another does`),
  ];
}
