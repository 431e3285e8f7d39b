import type { AliasForm } from "./alias-form";
import type { AliasForms } from "./alias-forms";
import type { AliasPhrases } from "./alias-phrases";
import type { CueSet } from "./cue-set";
import type { CueTable } from "./cue-table";
import type { KeySet } from "./key-set";
import type { Term } from "./term";

/** A glossary made ready for tagging. Holds no text of articles; one serves for any number of them. */
export interface CompiledGlossary {
  terms: readonly Term[];
  cueTable: () => CueTable;
  /** Every way to write every alias, by number and by key; and what other keys are for. */
  forms: AliasForms;
  /** The reader's own terms that have the name of a form of another's term, by index: see `own-claims.ts`. */
  ownClaims: (form: AliasForm) => readonly number[];
  /** The indices of the reader's own terms by id, made ready when first asked for. */
  ownTerms: () => ReadonlyMap<string, number>;
  /** Aliases, crossings, the sign of an address, the markers of definitions and the signs beside them. */
  keys: KeySet;
  /** The words that speak for and against terms, made ready when first asked for. */
  cues: () => CueSet;
  /** The phrases that are never their terms, and those outside of which some aliases are no names. */
  blocks: AliasPhrases;
  within: AliasPhrases;
  /** The abbreviations among the aliases, as `shortFormKey` writes them, made ready when first asked for. */
  acronyms: () => ReadonlySet<string>;
  /** Per term: how much an undoubted mention says that a text is about AI, 0 to 1; made ready when first asked for. */
  topicWeights: () => Float32Array;
}
