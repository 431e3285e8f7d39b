import type { AliasForms } from "./alias-forms";
import { AliasPhrases } from "./alias-phrases";
import { buildAliases } from "./build-aliases";
import type { CompiledGlossary } from "./compiled-glossary";
import { CueSet } from "./cue-set";
import { buildCueTable, type CueTable } from "./cue-table";
import { lazily } from "./lazily";
import type { OpenAliases } from "./open-aliases";
import { ownClaims } from "./own-claims";
import type { Term } from "./term";
import { topicWeight } from "./topic-weight";

const NO_CLAIMS: readonly number[] = [];

/** The indices of the reader's own terms by id. */
function ownTermsOf(terms: readonly Term[]): ReadonlyMap<string, number> {
  const indices = new Map<string, number>();
  terms.forEach(({ id, source }, index) => {
    if (source === "own") indices.set(id, index);
  });
  return indices;
}

/** By term its {@link topicWeight}; the reader's own say what the bundled ones say whose clear names they have. */
function topicWeights(
  terms: readonly Term[],
  forms: AliasForms,
  claims: ReadonlyMap<number, readonly number[]>,
): Float32Array {
  const weights = Float32Array.from(terms, topicWeight);
  for (const [number, own] of claims) {
    const { term, proven } = forms.at(number);
    for (const each of proven ? own : []) weights[each] = Math.max(weights[each]!, weights[term]!);
  }
  return weights;
}

/**
 * A glossary made ready from the names and cue words of the same `terms`; of the cue words also of the first of them, if no
 * other term has any. What few texts need is made ready when one does.
 */
export function openGlossary(
  terms: readonly Term[],
  { keys, forms }: OpenAliases,
  cueTable: () => CueTable,
): CompiledGlossary {
  const claims = lazily(() => ownClaims(terms, forms));
  return {
    terms,
    cueTable,
    forms,
    ownClaims: ({ number }) => claims().get(number) ?? NO_CLAIMS,
    ownTerms: lazily(() => ownTermsOf(terms)),
    keys,
    cues: lazily(() => new CueSet(terms, cueTable())),
    blocks: new AliasPhrases(cueTable, "blocks"),
    within: new AliasPhrases(cueTable, "within"),
    acronyms: lazily(() => forms.acronyms()),
    topicWeights: lazily(() => topicWeights(terms, forms, claims())),
  };
}

/**
 * Makes any terms ready for tagging, without tables of a build: for tests and commands. The extension opens the tables of
 * the bundled terms, and adds readers' own by `withOwnTerms`. Takes tens of milliseconds for all bundled terms.
 */
export function compileGlossary(terms: readonly Term[]): CompiledGlossary {
  return openGlossary(
    terms,
    buildAliases(terms),
    lazily(() => buildCueTable(terms)),
  );
}
