import { AliasForms } from "./alias-forms";
import { AliasPhrases } from "./alias-phrases";
import type { AliasTable } from "./alias-table";
import { buildAliasTable } from "./alias-table-builder";
import type { CompiledGlossary } from "./compiled-glossary";
import { CueSet } from "./cue-set";
import { buildCueTable, type CueTable } from "./cue-table";
import { ownClaims } from "./own-claims";
import { openKeys } from "./packed-keys";
import type { Term } from "./term";
import { topicWeight } from "./topic-weight";

const NO_CLAIMS: readonly number[] = [];

/** What makes `make` once, when first asked. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The indices of the reader's own terms by id. */
function ownTermsOf(terms: readonly Term[]): ReadonlyMap<string, number> {
  const indices = new Map<string, number>();
  terms.forEach(({ id, source }, index) => {
    if (source === "own") indices.set(id, index);
  });
  return indices;
}

/**
 * A glossary made ready from tables that were built of the same `terms`; of the cue words' also of the first of them, if no
 * other term has any. What few texts need is made ready when one does.
 */
export function openGlossary(
  terms: readonly Term[],
  table: AliasTable,
  cueTable: () => CueTable,
): CompiledGlossary {
  const forms = new AliasForms(table);
  const claims = lazily(() => ownClaims(terms, forms));
  return {
    terms,
    table,
    cueTable,
    forms,
    ownClaims: ({ number }) => claims().get(number) ?? NO_CLAIMS,
    ownTerms: lazily(() => ownTermsOf(terms)),
    keys: openKeys(table.keys),
    cues: lazily(() => new CueSet(terms, cueTable())),
    blocks: new AliasPhrases(cueTable, "blocks"),
    within: new AliasPhrases(cueTable, "within"),
    acronyms: lazily(() => forms.acronyms()),
    topicWeights: lazily(() => Float32Array.from(terms, topicWeight)),
  };
}

/**
 * Makes any terms ready for tagging, without tables of a build: for tests and commands. The extension opens the tables of
 * the bundled terms, and adds readers' own by `withOwnTerms`. Takes tens of milliseconds for all bundled terms.
 */
export function compileGlossary(terms: readonly Term[]): CompiledGlossary {
  return openGlossary(
    terms,
    buildAliasTable(terms),
    lazily(() => buildCueTable(terms)),
  );
}
