import { type AliasForm, holdsDigit, makerNames, versionStyle } from "./alias-form";
import { aliasVariants } from "./alias-variants";
import type { CompiledGlossary, KeyEntry } from "./compiled-glossary";
import { CROSSINGS } from "./crossings";
import { CueTable } from "./cue-table";
import { keyText } from "./key-text";
import { KeyTrieBuilder } from "./key-trie-builder";
import { isProvenAlias } from "./proven-alias";
import { isShortForm, shortFormKey } from "./short-form";
import { compileSupport, type SupportCues } from "./support-cues";
import type { AliasCase, Term } from "./term";
import { topicWeight } from "./topic-weight";

export type { CompiledGlossary } from "./compiled-glossary";

/** Collects what each key means while terms are added one by one. */
class GlossaryCompiler {
  private readonly trie = new KeyTrieBuilder();
  private readonly forms: AliasForm[] = [];
  private readonly entries: (KeyEntry | null)[] = [];
  private readonly againstCues: number[] = [];
  private readonly against = new CueTable();
  private readonly makers: ReadonlySet<string>;

  constructor(private readonly terms: readonly Term[]) {
    this.makers = makerNames(terms);
  }

  compile(): CompiledGlossary {
    this.terms.forEach((term, index) => {
      this.addAliases(term, index);
      this.addCues(term, index);
    });
    for (const crossing of CROSSINGS) this.entry(crossing).crossing = true;
    this.entry("://").address = true;
    let support: SupportCues | undefined;
    return {
      terms: this.terms,
      trie: this.trie.build(),
      forms: this.forms,
      entries: this.entries,
      againstCues: Int32Array.from(this.againstCues),
      against: this.against,
      support: () => (support ??= compileSupport(this.terms)),
      topicWeights: Float32Array.from(this.terms, topicWeight),
    };
  }

  private addAliases(term: Term, index: number): void {
    const texts = term.aliases.map((alias) => keyText(alias.text));
    const ambiguous = isAmbiguous(term);
    term.aliases.forEach((alias, at) => {
      const text = texts[at]!;
      if (text !== "") this.addAlias(index, alias.case, text, !ambiguous || isProvenAlias(text, texts));
    });
  }

  private addAlias(index: number, rule: AliasCase, text: string, proven: boolean): void {
    const shared = {
      term: index,
      versions: versionStyle(this.terms[index]!, text, this.makers),
      specific: holdsDigit(text),
      proven,
      acronym: isShortForm(text) ? shortFormKey(text) : "",
    };
    for (const variant of aliasVariants(text)) {
      const { forms } = this.entry(variant.text);
      const form = {
        ...shared,
        number: this.forms.length,
        text: variant.text,
        rule: variant.exact ? "exact" : rule,
      };
      if (forms.some((other) => isSameForm(other, form))) continue;
      forms.push(form);
      this.forms.push(form);
    }
  }

  private addCues(term: Term, index: number): void {
    if (!term.cues) return;
    for (const word of term.cues.against) this.addCueAgainst(word, index);
    for (const phrase of term.cues.block) {
      const text = keyText(phrase);
      if (text !== "") {
        for (const variant of aliasVariants(text))
          this.entry(variant.text).blocks.push({ term: index, text });
      }
    }
  }

  private addCueAgainst(word: string, term: number): void {
    const text = keyText(word);
    if (text === "") return;
    const key = this.key(text);
    if (this.againstCues[key]! < 0) this.againstCues[key] = this.against.addWord(word);
    this.against.relate(this.againstCues[key]!, term);
  }

  private key(text: string): number {
    const key = this.trie.add(text);
    if (key === this.entries.length) {
      this.entries.push(null);
      this.againstCues.push(-1);
    }
    return key;
  }

  private entry(text: string): KeyEntry {
    const key = this.key(text);
    const known = this.entries[key];
    if (known) return known;
    const entry = { forms: [], blocks: [], crossing: false, address: false };
    this.entries[key] = entry;
    return entry;
  }
}

function isSameForm(form: AliasForm, other: AliasForm): boolean {
  return form.term === other.term && form.rule === other.rule && form.text === other.text;
}

/** Whether the name of `term` may mean something else, so that a mention needs evidence. */
export function isAmbiguous(term: Term): boolean {
  return term.cues !== undefined && term.cues.for.length + term.cues.against.length > 0;
}

/**
 * Makes a glossary ready for tagging: every alias in every way to write it, every cue word and every blocking phrase in
 * one trie. Takes milliseconds; do it once and keep it. Where two terms claim one alias the earlier one stands first.
 */
export function compileGlossary(terms: readonly Term[]): CompiledGlossary {
  return new GlossaryCompiler(terms).compile();
}
