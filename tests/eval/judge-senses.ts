import type { CompiledGlossary } from "@/lib/glossary/compiled-glossary";
import { explain } from "@/lib/mentions/explain";
import type { NameInPassage, SensePassage } from "../fixtures/sense-passages/sense-passage";

/** One name of a passage, and what the tagger made of it. */
export interface JudgedName {
  passage: SensePassage;
  name: NameInPassage;
  /** Start of the name in the text, in UTF-16 units; -1 if the text lacks it. */
  start: number;
  /** The terms tagged where the name stands, each with the reason given. */
  tagged: readonly { termId: string; reason: string }[];
  /** A name that is meant carries its term; one that is not carries none. */
  right: boolean;
}

/** Start of the occurrence of `name` in `text`, in UTF-16 units, or -1. */
function startOf({ name, nth = 1 }: NameInPassage, text: string): number {
  let start = text.indexOf(name);
  for (let more = nth - 1; more > 0 && start >= 0; more--) start = text.indexOf(name, start + 1);
  return start;
}

/** Tags every passage by itself and compares each marked name with what was tagged over it. */
export function judgeSenses(passages: readonly SensePassage[], glossary: CompiledGlossary): JudgedName[] {
  return passages.flatMap((passage) => {
    const { title = "", text } = passage;
    const mentions = explain({ title, text }, glossary).filter(({ accepted }) => accepted);
    return passage.names.map((name) => {
      const start = startOf(name, text);
      const end = start + name.name.length;
      const tagged = mentions
        .filter((mention) => mention.start < end && mention.end > start)
        .map(({ termId, reason }) => ({ termId, reason }));
      const right =
        name.termId === null ? tagged.length === 0 : tagged.some(({ termId }) => termId === name.termId);
      return { passage, name, start, tagged, right };
    });
  });
}
