import type { AliasForm } from "./alias-form";
import type { CueTable } from "./cue-table";
import type { KeyTrie } from "./key-trie";
import type { SupportCues } from "./support-cues";
import type { Term } from "./term";

/** A phrase inside which a term is never meant. */
export interface BlockPhrase {
  /** Index into the glossary's terms. */
  term: number;
  /** Normalised. A hyphen at its beginning or end is meant as one: `-2C` is not ` 2C`. */
  text: string;
}

/** What finding one key in a text may mean, besides being a cue word. */
export interface KeyEntry {
  /** Aliases that are written so. */
  forms: AliasForm[];
  blocks: BlockPhrase[];
  /** Whether no match may lie inside this stretch or reach into it (see `crossings.ts`). */
  crossing: boolean;
  /** Whether it is the sign of an address: `://`. */
  address: boolean;
}

/** A glossary made ready for tagging. Holds no text of articles; one serves for any number of them. */
export interface CompiledGlossary {
  terms: readonly Term[];
  /** Names, phrases and the cue words against. */
  trie: KeyTrie;
  /** Every way to write every alias, by number. */
  forms: readonly AliasForm[];
  /** By key number; `null` for a key that is only a cue word. */
  entries: readonly (KeyEntry | null)[];
  /** By key number: the number of the cue word against, -1 for none. */
  againstCues: Int32Array;
  against: CueTable;
  /** The cue words for, made ready when first asked for. */
  support: () => SupportCues;
  /** Per term: how much an undoubted mention says that a text is about AI, 0 to 1. */
  topicWeights: Float32Array;
}
