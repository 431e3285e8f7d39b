import type { AliasForm } from "./alias-form";
import type { BlockPhrases } from "./block-phrases";
import type { CueSet } from "./cue-set";
import type { KeyIndex } from "./key-index";
import type { Term } from "./term";

/** What finding one key in a text may mean. */
export interface KeyEntry {
  /** Aliases that are written so. */
  forms: AliasForm[];
  /** Whether no match may lie inside this stretch or reach into it (see `crossings.ts`). */
  crossing: boolean;
  /** Whether it is the sign of an address: `://`. */
  address: boolean;
  /** Whether it says that an abbreviation beside it is defined here: `stands for`. */
  marker: boolean;
}

/** A glossary made ready for tagging. Holds no text of articles; one serves for any number of them. */
export interface CompiledGlossary {
  terms: readonly Term[];
  /** Every way to write every alias, by number. */
  forms: readonly AliasForm[];
  /** Aliases, crossings, the sign of an address and the markers of definitions. */
  keys: KeyIndex;
  /** By key number. */
  entries: readonly KeyEntry[];
  /** The words that speak for and against terms, made ready when first asked for. */
  cues: () => CueSet;
  blocks: BlockPhrases;
  /** The abbreviations among the aliases, as `shortFormKey` writes them, made ready when first asked for. */
  acronyms: () => ReadonlySet<string>;
  /** Per term: how much an undoubted mention says that a text is about AI, 0 to 1. */
  topicWeights: Float32Array;
}
