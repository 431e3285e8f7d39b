import { type AliasForm, holdsDigit, makerNames, versionStyle } from "./alias-form";
import { aliasVariants } from "./alias-variants";
import { BlockPhrases } from "./block-phrases";
import type { CompiledGlossary, KeyEntry } from "./compiled-glossary";
import { CROSSINGS } from "./crossings";
import { CueSet } from "./cue-set";
import { keyText } from "./key-text";
import { KeyTrieBuilder } from "./key-trie-builder";
import { isProvenAlias } from "./proven-alias";
import { isShortForm, shortFormKey } from "./short-form";
import type { AliasCase, Term } from "./term";
import { topicWeight } from "./topic-weight";

/** What is the same for all ways to write one alias. */
type SharedForm = Omit<AliasForm, "number" | "text" | "rule">;

/** Words beside an abbreviation that say what it stands for. */
const DEFINITION_MARKERS: readonly string[] =
  "stands for|stand for|short for|is short for|abbreviated|known as|简称|下称|缩写|简写|全称|代表|即"
    .split("|")
    .concat(
      ["abbreviation", "acronym", "initialism"].flatMap((kind) => [
        `is an ${kind} for`,
        `is an ${kind} of`,
        `an ${kind} for`,
        `an ${kind} of`,
      ]),
    );
/** About how many ways there are to write an alias. */
const WAYS_PER_ALIAS = 2;

/** Collects what each key means while terms are added one by one. */
class GlossaryCompiler {
  readonly trie: KeyTrieBuilder;
  readonly forms: AliasForm[] = [];
  readonly entries: KeyEntry[] = [];

  constructor(terms: readonly Term[]) {
    const aliases = terms.reduce((count, term) => count + term.aliases.length, 0);
    this.trie = new KeyTrieBuilder(aliases * WAYS_PER_ALIAS + CROSSINGS.length);
  }

  addTerm(term: Term, index: number, makers: ReadonlySet<string>): void {
    const texts = term.aliases.map((alias) => keyText(alias.text));
    const ambiguous = isAmbiguous(term);
    for (let at = 0; at < texts.length; at++) {
      const text = texts[at]!;
      if (text === "") continue;
      const shared: SharedForm = {
        term: index,
        versions: versionStyle(term, text, makers),
        specific: holdsDigit(text),
        proven: !ambiguous || isProvenAlias(text, texts),
        acronym: isShortForm(text) ? shortFormKey(text) : "",
      };
      this.addAlias(text, term.aliases[at]!.case, shared);
    }
  }

  entry(text: string): KeyEntry {
    const key = this.trie.add(text);
    if (key === this.entries.length)
      this.entries.push({ forms: [], crossing: false, address: false, marker: false });
    return this.entries[key]!;
  }

  private addAlias(alias: string, aliasRule: AliasCase, shared: SharedForm): void {
    for (const { text, exact } of aliasVariants(alias)) {
      const { forms } = this.entry(text);
      const rule = exact ? "exact" : aliasRule;
      if (forms.some((form) => form.term === shared.term && form.rule === rule && form.text === text))
        continue;
      const { term, versions, specific, proven, acronym } = shared;
      const form = { number: this.forms.length, term, text, rule, versions, specific, proven, acronym };
      forms.push(form);
      this.forms.push(form);
    }
  }
}

/** Whether the name of `term` may mean something else, so that a mention needs evidence. */
export function isAmbiguous(term: Term): boolean {
  return term.cues !== undefined && term.cues.for.length + term.cues.against.length > 0;
}

/** What makes `make` once, when first asked. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * Makes a glossary ready for tagging: every alias in every way to write it in one trie. Takes milliseconds; do it once and
 * keep it. What only ambiguous names need is made ready when the first one turns up. Where two terms claim one alias the
 * earlier one stands first.
 */
export function compileGlossary(terms: readonly Term[]): CompiledGlossary {
  const compiler = new GlossaryCompiler(terms);
  const makers = makerNames(terms);
  terms.forEach((term, index) => {
    compiler.addTerm(term, index, makers);
  });
  for (const crossing of CROSSINGS) compiler.entry(crossing).crossing = true;
  compiler.entry("://").address = true;
  for (const marker of DEFINITION_MARKERS) compiler.entry(marker).marker = true;
  return {
    terms,
    forms: compiler.forms,
    trie: compiler.trie.build(),
    entries: compiler.entries,
    cues: lazily(() => new CueSet(terms)),
    blocks: new BlockPhrases(terms),
    acronyms: lazily(() => new Set(compiler.forms.map(({ acronym }) => acronym))),
    topicWeights: Float32Array.from(terms, topicWeight),
  };
}
