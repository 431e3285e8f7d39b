import { CueTable } from "./cue-table";
import { keyText } from "./key-text";
import type { KeyTrie } from "./key-trie";
import { KeyTrieBuilder } from "./key-trie-builder";
import type { Term } from "./term";

/** The words that speak for terms. Keys of the trie and cues of the table have the same numbers. */
export interface SupportCues {
  trie: KeyTrie;
  table: CueTable;
}

/** Collects the cue words for each of `terms`. Apart from the names, since most texts are settled without them. */
export function compileSupport(terms: readonly Term[]): SupportCues {
  const builder = new KeyTrieBuilder();
  const table = new CueTable();
  terms.forEach((term, index) => {
    for (const word of term.cues?.for ?? []) {
      const text = keyText(word);
      if (text === "") continue;
      const key = builder.add(text);
      if (key === table.words.length) table.addWord(word);
      table.relate(key, index);
    }
  });
  return { trie: builder.build(), table };
}
