import { isAsciiLetter, isUnspaced } from "@/lib/text/character-class";
import type { Reason } from "./decision";
import type { Material, PlaceEvidence } from "./place-evidence";

/** Words against weigh so many times those for: a wrong tag is worse than none. */
const OUTWEIGHS = 1.3;
/** The score from which a name counts as meant, and what its form adds to that. */
const NEED = 0.35;
const NEED_HAN = 0.2;
const NEED_NAME = 0.15;
/** An ordinary word in small Latin letters must show more. */
const NEED_SMALL = 0.1;
/** A Latin name in Chinese text is rarely an ordinary word. */
const NEED_IN_HAN = -0.25;
/** Below this score a name is meant otherwise. */
const REFUSED = -0.3;

const SPACE = 0x20;

/** Weighs for each ambiguous candidate the words around it, once. */
export class SenseJudge {
  private readonly scores: Float32Array;

  constructor(
    private readonly material: Material,
    private readonly evidence: PlaceEvidence,
  ) {
    this.scores = new Float32Array(material.candidates.length);
  }

  /** What the words around the candidate with this index settle; `null` when they do not, or say nothing against it. */
  judge(index: number): Reason | null {
    const weights = this.evidence.weigh(index);
    const score = weights.for - OUTWEIGHS * weights.against;
    this.scores[index] = score;
    if (weights.against > 0) {
      if (score < REFUSED) return "cue-against";
      if (score >= this.need(index)) return "cue-for";
    }
    return this.material.candidates.at(index).versioned ? "version" : null;
  }

  isSupported(index: number): boolean {
    return this.scores[index]! >= this.need(index);
  }

  score(index: number): number {
    return this.scores[index]!;
  }

  private need(index: number): number {
    const { text, candidates } = this.material;
    const start = candidates.starts[index]!;
    const first = text.units[start]!;
    const { rule, term } = candidates.form(index);
    if (this.material.glossary.terms[term]!.cues?.odds === "high") return 0;
    if (!isAsciiLetter(first)) return NEED_HAN;
    const base = rule === "any" ? NEED : NEED_NAME;
    const small = first >= 0x61 ? NEED_SMALL : 0;
    return base + small + (this.isInHan(start, candidates.ends[index]!) ? NEED_IN_HAN : 0);
  }

  private isInHan(start: number, end: number): boolean {
    const { units } = this.material.text;
    const before = units[start - 1] === SPACE ? units[start - 2]! : units[start - 1]!;
    const after = units[end] === SPACE ? units[end + 1]! : units[end]!;
    return isUnspaced(before) || isUnspaced(after);
  }
}
