import type { CompiledGlossary } from "@/lib/glossary/compiled-glossary";
import { closingOf, isClosing } from "@/lib/text/brackets";
import { BLOCK_BREAK, SPACE } from "@/lib/text/units";
import { bracketDefinitions } from "./bracket-definitions";
import type { Candidate, CandidateList } from "./candidate-list";
import { type Definition, MAX_PLACES } from "./definition";
import { type Agreement, agreementOf } from "./definition-match";
import { phraseDefinition } from "./phrase-definitions";

/** What stands where, as far as definitions are concerned. */
type NamePlace = Pick<Candidate, "end" | "form">;

/** How far before an abbreviation its bracket may have opened. */
const REACH = 64;
/** Definitions without a bracket are looked for at this many first places of each abbreviation. */
const FIRST_PLACES = 4;

/**
 * What an article itself says that abbreviations stand for, as far as it matters to the glossary's. A definition holds for
 * the whole article, also where the abbreviation stands before it: who defines NSA as an agency in the second paragraph
 * means no attention in the headline. Where an article defines an abbreviation twice, each holds up to the next.
 */
export class ArticleDefinitions {
  private readonly byKey = new Map<string, Definition[]>();
  /** By key the last definition that spelled an abbreviation out. */
  private readonly spelled = new Map<string, Definition>();
  /** By what a definition says, then by term. */
  private readonly agreements = new Map<string, Map<number, Agreement>>();
  private readonly places = new Map<string, number>();
  private lastBracket = 0;
  private left = MAX_PLACES;
  /** Index of the last of `brackets` that opens before the abbreviation read last. */
  private nearest = -1;

  /** @param brackets where brackets open, in order */
  constructor(
    private readonly units: Uint16Array,
    private readonly glossary: CompiledGlossary,
    candidates: CandidateList,
    private readonly brackets: readonly number[],
  ) {
    for (let at = 0; at < candidates.length; at++) {
      if (candidates.form(at).acronym !== "") this.read(candidates.at(at));
    }
  }

  /**
   * What the article says about the sense of a candidate, `unclear` when it says nothing.
   * @param term index of the term that is held against it, if not its own
   */
  agreement(candidate: NamePlace, term = candidate.form.term): Agreement {
    if (this.byKey.size === 0 || candidate.form.acronym === "") return "unclear";
    const definition = this.definitionFor(candidate);
    return definition === undefined ? "unclear" : this.compare(definition, term);
  }

  /** The definition that holds where `candidate` stands: the last before it, else the first. */
  definitionFor(candidate: NamePlace): Definition | undefined {
    const all = this.byKey.get(candidate.form.acronym);
    if (all === undefined) return undefined;
    let low = 0;
    for (let high = all.length - 1; low < high; ) {
      const middle = (low + high + 1) >> 1;
      if (all[middle]!.position <= candidate.end + 1) low = middle;
      else high = middle - 1;
    }
    return all[low];
  }

  private compare(definition: Definition, term: number): Agreement {
    const said = [definition.mayBeRemark ? "?" : "", definition.long, definition.spelledAs].join("\n");
    let known = this.agreements.get(said);
    if (known === undefined) {
      known = new Map();
      this.agreements.set(said, known);
    }
    let agreement = known.get(term);
    if (agreement === undefined) {
      agreement = agreementOf(definition, this.glossary.terms[term]!);
      known.set(term, agreement);
    }
    return agreement;
  }

  /** Reads the bracket that an abbreviation stands in or before, each bracket once. */
  private read({ start, end, form }: Candidate): void {
    const { units } = this;
    let open = units[end] === SPACE ? end + 1 : end;
    if (closingOf(units[open]!) === undefined) open = this.openBefore(start);
    if (open < 0) {
      this.readPhrase(start, end, form.text);
      return;
    }
    if (open <= this.lastBracket || this.left-- <= 0) return;
    this.lastBracket = open;
    for (const definition of bracketDefinitions(units, open)) this.add(definition);
  }

  /** The bracket that opened a little before `start` and is still open there; -1 when none is. Asked in the order of the text. */
  private openBefore(start: number): number {
    const { units, brackets } = this;
    while (this.nearest + 1 < brackets.length && brackets[this.nearest + 1]! < start) this.nearest++;
    const open = brackets[this.nearest] ?? -1;
    if (open < 0 || start - open > REACH) return -1;
    for (let at = open + 1; at < start; at++)
      if (isClosing(units[at]!) || units[at] === BLOCK_BREAK) return -1;
    return open;
  }

  private readPhrase(start: number, end: number, short: string): void {
    const seen = this.places.get(short) ?? 0;
    if (seen >= FIRST_PLACES) return;
    this.places.set(short, seen + 1);
    const definition = phraseDefinition(this.units, start, end);
    if (definition !== null) this.add(definition);
  }

  /** Notes a definition; one that says the same as the last is not needed. */
  private add(definition: Definition): void {
    const all = this.byKey.get(definition.key);
    if (all === undefined) this.byKey.set(definition.key, [definition]);
    else if (all.at(-1)!.long !== definition.long) all.push(this.besideSpelled(definition));
    if (definition.spelled) this.spelled.set(definition.key, definition);
  }

  /** A definition; one in Chinese with what its place, or one before, spells the abbreviation out as. */
  private besideSpelled(definition: Definition): Definition {
    const last = definition.spelled ? undefined : this.spelled.get(definition.key);
    if (last === undefined) return definition;
    const isThere = last.position === definition.position;
    return { ...definition, spelledAs: isThere ? last.long : null, mayBeRemark: !isThere };
  }
}
