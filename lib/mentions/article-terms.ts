import { KeyCollector } from "@/lib/glossary/key-collector";
import type { KeySet } from "@/lib/glossary/key-set";
import { keyText } from "@/lib/glossary/key-text";
import { shortFormKey } from "@/lib/glossary/short-form";
import { normalizeString } from "@/lib/text/normalize";
import { mayEnd, pluralEnd } from "@/lib/text/word-edges";
import type { Analysis } from "./analyse";
import { articleTermId } from "./article-term-id";
import type { Definition } from "./definition";
import { scanDefinitions } from "./definition-scan";
import { HitList } from "./hit-list";
import { KeyFinder } from "./key-finder";
import type { ArticleTerm, Mention } from "./mention";

/** A definition and the term that it makes. */
interface DefinedTerm {
  definition: Definition;
  term: ArticleTerm;
}

/** Takes the places of abbreviations and keeps those that stand for what the article defined before. */
class ArticleMentions {
  readonly mentions: Mention[] = [];
  private readonly keys: KeySet;
  /** By key: the terms of one abbreviation in the order of their definitions, and which holds by now. */
  private readonly byKey: { terms: DefinedTerm[]; now: number }[] = [];

  constructor(
    private readonly analysis: Analysis,
    terms: readonly DefinedTerm[],
    private readonly isTaken: (start: number, end: number) => boolean,
  ) {
    const collector = new KeyCollector();
    for (const defined of terms) {
      const key = collector.add(defined.definition.short);
      this.byKey[key] ??= { terms: [], now: -1 };
      this.byKey[key].terms.push(defined);
    }
    this.keys = collector.collect();
  }

  find(): Mention[] {
    const { units, length } = this.analysis.text;
    const hits = new HitList(64);
    new KeyFinder(units, this.keys, hits).find(1, length);
    const { starts, ends, values, count } = hits;
    for (let at = 0; at < count; at++) this.add(starts[at]!, ends[at]!, values[at]!);
    return this.mentions;
  }

  private add(start: number, end: number, key: number): void {
    const { units, offsets } = this.analysis.text;
    const known = this.byKey[key]!;
    // The abbreviation may stand right before the bracket that defines it.
    while (known.now + 1 < known.terms.length && known.terms[known.now + 1]!.definition.position <= end + 1)
      known.now++;
    const term = known.terms[known.now];
    if (term === undefined || !spells(units, start, term.definition.short)) return;
    const stop = mayEnd(units, end) ? end : pluralEnd(units, end);
    if (stop === 0 || this.isTaken(start, stop)) return;
    this.mentions.push({
      start: offsets.sourceStart(start),
      end: offsets.sourceEnd(stop),
      termId: term.term.id,
    });
  }
}

function spells(units: Uint16Array, start: number, text: string): boolean {
  for (let at = 0; at < text.length; at++) if (units[start + at] !== text.charCodeAt(at)) return false;
  return true;
}

/** So near to a definition one in another language is the same one: `世界卫生组织（World Health Organization，简称 WHO）`. */
const SAME_PLACE = 64;

/** A long form as others are held against it: no capitals, no plural. */
function comparable(long: string): string {
  return long.toLowerCase().replace(/s$/, "");
}

function saysTheSame(last: Definition, next: Definition): boolean {
  if (comparable(last.long) === comparable(next.long) || last.position === next.position) return true;
  return last.spelled !== next.spelled && next.position - last.position <= SAME_PLACE;
}

/** One term per abbreviation, and one more where the article later defines it otherwise. */
function termsOf(
  definitions: readonly Definition[],
  { text: { offsets } }: Analysis,
  source: string,
): DefinedTerm[] {
  const byShort = new Map<string, { last: Definition; byLong: Map<string, ArticleTerm> }>();
  const terms: DefinedTerm[] = [];
  for (const definition of definitions) {
    const { short, long, longStart } = definition;
    const known = byShort.get(short);
    const byLong = known?.byLong ?? new Map<string, ArticleTerm>();
    if (known !== undefined && saysTheSame(known.last, definition)) continue;
    byShort.set(short, { last: definition, byLong });
    const start = offsets.sourceStart(longStart);
    const end = offsets.sourceEnd(longStart + long.length);
    const id = articleTermId(short, byLong.size + 1);
    const term = byLong.get(comparable(long)) ?? { id, short, long: source.slice(start, end), start, end };
    byLong.set(comparable(long), term);
    terms.push({ definition, term });
  }
  return terms;
}

/** The terms with their abbreviations as the article writes them (`資策會`, which is 资策会 when it is compared). */
function asWritten(
  terms: Iterable<ArticleTerm>,
  mentions: readonly Mention[],
  source: string,
): ArticleTerm[] {
  const written = new Map<string, string>();
  for (const { start, end, termId } of mentions)
    if (!written.has(termId)) written.set(termId, source.slice(start, end));
  return Array.from(terms, (term) => {
    const short = written.get(term.id) ?? "";
    return normalizeString(short) === term.short ? { ...term, short } : term;
  });
}

/**
 * The abbreviations, as `shortFormKey` writes them, of those of the reader's own terms that the article means otherwise
 * somewhere or that the reader does not want in it.
 */
function leftToArticle({ candidates, glossary, reasons, unwanted }: Analysis): Set<string> {
  const left = new Set<string>();
  for (const term of unwanted)
    for (const { text } of glossary.terms[term]!.aliases) left.add(shortFormKey(keyText(text)));
  for (let at = 0; at < reasons.length; at++) {
    if (reasons[at] !== "defined-otherwise") continue;
    const { acronym, term } = candidates.form(at);
    if (glossary.terms[term]!.source === "own") left.add(acronym);
  }
  return left;
}

/**
 * The abbreviations that an article itself defines and the glossary does not know, or which an own term of the reader's leaves
 * to it (see {@link leftToArticle}), and where they stand from their definitions on. What stands nowhere is none.
 * @param source the text that was analysed
 * @param isTaken whether a stretch of normalised units is tagged already
 */
export function findArticleTerms(
  analysis: Analysis,
  source: string,
  isTaken: (start: number, end: number) => boolean,
): { articleTerms: ArticleTerm[]; mentions: Mention[] } {
  const left = leftToArticle(analysis);
  const isWanted = (key: string) => left.has(key) || !analysis.glossary.acronyms().has(key);
  const definitions = scanDefinitions(analysis.text, analysis.leads, isWanted);
  if (definitions.length === 0) return { articleTerms: [], mentions: [] };
  const terms = termsOf(definitions, analysis, source);
  const mentions = new ArticleMentions(analysis, terms, isTaken).find();
  const found = new Set(mentions.map(({ termId }) => termId));
  const shown = new Set(terms.map(({ term }) => term).filter(({ id }) => found.has(id)));
  return { articleTerms: asWritten(shown, mentions, source), mentions };
}
