import { KeyCollector } from "@/lib/glossary/key-collector";
import type { KeySet } from "@/lib/glossary/key-set";
import { mayEnd, pluralEnd } from "@/lib/text/word-edges";
import type { Analysis } from "./analyse";
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

/** One term per abbreviation, and one more where the article later defines it otherwise. */
function termsOf(
  definitions: readonly Definition[],
  { text: { offsets } }: Analysis,
  source: string,
): DefinedTerm[] {
  const last = new Map<string, { long: string; position: number; count: number }>();
  const terms: DefinedTerm[] = [];
  for (const definition of definitions) {
    const { short, long, longStart, position } = definition;
    const known = last.get(short);
    // At one place: the long form in a second language.
    if (known?.long === long.toLowerCase() || known?.position === position) continue;
    const count = (known?.count ?? 0) + 1;
    last.set(short, { long: long.toLowerCase(), position, count });
    const start = offsets.sourceStart(longStart);
    const end = offsets.sourceEnd(longStart + long.length);
    const id = count === 1 ? `article:${short}` : `article:${short}-${count}`;
    terms.push({ definition, term: { id, short, long: source.slice(start, end), start, end } });
  }
  return terms;
}

/**
 * The abbreviations that an article itself defines and the glossary does not know, and where they stand from their
 * definitions on.
 * @param source the text that was analysed
 * @param isTaken whether a stretch of normalised units is tagged already
 */
export function findArticleTerms(
  analysis: Analysis,
  source: string,
  isTaken: (start: number, end: number) => boolean,
): { articleTerms: ArticleTerm[]; mentions: Mention[] } {
  const isWanted = (key: string) => !analysis.glossary.acronyms().has(key);
  const definitions = scanDefinitions(analysis.text, analysis.leads, isWanted);
  if (definitions.length === 0) return { articleTerms: [], mentions: [] };
  const terms = termsOf(definitions, analysis, source);
  const mentions = new ArticleMentions(analysis, terms, isTaken).find();
  return { articleTerms: terms.map(({ term }) => term), mentions };
}
