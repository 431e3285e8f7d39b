import { TermLookUp } from "@/lib/glossary/look-up";
import type { ReaderGlossary } from "./tagger";

/** The names of a glossary, made ready once for each. */
const lookUps = new WeakMap<ReaderGlossary, TermLookUp>();

/** Finds terms of a glossary by their names. */
export function lookUpIn(glossary: ReaderGlossary): TermLookUp {
  const lookUp = lookUps.get(glossary) ?? new TermLookUp(glossary.byId.values());
  lookUps.set(glossary, lookUp);
  return lookUp;
}
