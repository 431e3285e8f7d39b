import type { CompiledGlossary } from "@/lib/glossary/compiled-glossary";

/** How far around a candidate other terms count as its surroundings, in normalised units. */
const SURROUNDINGS = 400;
/** The same by how it is written: Chinese says more in as many units. */
const REACH: Readonly<Record<WordKind, number>> = { name: SURROUNDINGS, small: SURROUNDINGS, han: 160 };
/** Distinct terms in the surroundings that settle it; one written like an ordinary word must have more of them. */
const ENOUGH_NEAR: Readonly<Record<WordKind, number>> = { name: 1, small: 2, han: 2 };
/** No more of them need be counted. */
const ENOUGH = 2;
/** Distinct terms in the article that settle it alone, if they are as dense as this per thousand units. */
const ENOUGH_FAR = 5;
const ENOUGH_DENSE = 1.5;
/** A term in the title counts this many times. */
const TITLE = 2;

/** How a name is written: with a capital, like an ordinary word in small Latin letters, or in Chinese. */
export type WordKind = "name" | "small" | "han";

/** Mentions that are beyond doubt and say that a text is about AI; asked for the doubtful ones' surroundings. */
export class Topic {
  private readonly positions: number[] = [];
  private readonly terms: number[] = [];
  /** Per term: what a mention of it says. */
  private readonly weights: Float32Array;
  /** Per term: what it adds to the distinct weight. */
  private readonly distinct: Float32Array;
  private total = 0;
  private distinctWeight = 0;
  private low = 0;
  /** Terms met around one position; with weights of a half and more it cannot overflow before it is enough. */
  private readonly seen = new Int32Array(8);

  constructor(
    glossary: CompiledGlossary,
    private readonly length: number,
  ) {
    this.weights = glossary.topicWeights();
    this.distinct = new Float32Array(this.weights.length);
  }

  /** A term in the title. */
  addTitle(term: number): void {
    this.count(term, TITLE);
  }

  /** A term in the text, in the order of the text. */
  add(position: number, term: number): void {
    const weight = this.weights[term]!;
    if (weight === 0) return;
    this.positions.push(position);
    this.terms.push(term);
    this.total += weight;
    this.count(term, 1);
  }

  /** Whether a name of `term` at `position`, with no cue beside it, is meant as AI by what the article is about. */
  supports(position: number, term: number, kind: WordKind): boolean {
    if (this.near(position, term, REACH[kind]) >= ENOUGH_NEAR[kind]) return true;
    if (kind !== "name") return false;
    const far = this.distinctWeight - this.distinct[term]!;
    return far >= ENOUGH_FAR && (this.total * 1000) / this.length >= ENOUGH_DENSE;
  }

  private count(term: number, times: number): void {
    const weight = this.weights[term]! * times;
    const known = this.distinct[term]!;
    if (weight <= known) return;
    this.distinct[term] = weight;
    this.distinctWeight += weight - known;
  }

  /** Weight of the distinct other terms around `position`, counted until it is enough. Ask in the order of the text. */
  private near(position: number, term: number, reach: number): number {
    const { positions, terms } = this;
    while (this.low > 0 && positions[this.low - 1]! >= position - SURROUNDINGS) this.low--;
    while (this.low < positions.length && positions[this.low]! < position - SURROUNDINGS) this.low++;
    const { seen } = this;
    let count = 0;
    let weight = 0;
    for (let at = this.low; at < positions.length && weight < ENOUGH; at++) {
      if (positions[at]! > position + reach) break;
      const other = terms[at]!;
      if (other === term || positions[at]! < position - reach) continue;
      let known = 0;
      while (known < count && seen[known] !== other) known++;
      if (known < count || count === seen.length) continue;
      seen[count++] = other;
      weight += this.weights[other]!;
    }
    return weight;
  }
}
