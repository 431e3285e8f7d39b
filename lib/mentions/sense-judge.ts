/**
 * Chooses the sense of an ambiguous name by what stands around it, as a sum of weights (log-odds in all but the scale):
 *
 * - The name's senses are categories with vocabularies: AI on one side, the rival fields that the term names on the other.
 *   Words of either vocabulary vote, more the nearer they stand: D. Yarowsky, "Word-sense disambiguation using statistical
 *   models of Roget's categories" (1992), https://aclanthology.org/C92-2070/
 * - What stands right beside a name, and phrases that hold it, tell more than anything else: D. Yarowsky, "One sense per
 *   collocation" (1993), https://aclanthology.org/H93-1052/. Hence a term's own cue words, words of use before and after
 *   it, longer names, roles and titles (`name-frame.ts`) and blocking phrases; and hence the limits on what a field's words
 *   weigh together, AI's and the rivals', as in decision lists, where the best evidence decides: D. Yarowsky, "Unsupervised
 *   word sense disambiguation rivaling supervised methods" (1995), https://aclanthology.org/P95-1026/
 * - How much is needed depends on how likely the sense is before anything is read, by term and by form, on how much text
 *   around the name has no word of AI alone, and on whether it is named in both languages (`named-twice.ts`).
 *
 * Between what is needed and what refuses, the article is asked; see `decide.ts`. The numbers are a fit to passages of real
 * pages and to those under `tests/fixtures` that are not kept aside; `npm run -s eval:senses` measures them.
 */
import type { AliasForm } from "@/lib/glossary/alias-form";
import { isAsciiLetter, isUnspaced } from "@/lib/text/character-class";
import { SPACE } from "@/lib/text/units";
import type { Weights } from "./cue-sum";
import type { Reason } from "./decision";
import { isNamedTwice } from "./named-twice";
import type { Material, PlaceEvidence } from "./place-evidence";
import { cueReach } from "./surroundings";

/** Words against weigh so many times those for: a wrong tag is worse than none. */
const OUTWEIGHS = 1.3;
/** Below this score a name is meant otherwise. */
const REFUSED = -0.3;
/** The score from which a name counts as meant: a Latin word in any case, a name with capitals, Chinese. */
const NEED_WORD = 0.3;
const NEED_NAME = 0.1;
const NEED_HAN = 0.2;
/** An abbreviation in capitals needs more: most stand for many things. */
const NEED_CAPITALS = 0.45;
/** An ordinary word needs this where nothing but words that AI shares with other fields speaks for it. */
const NEED_OF_SHARED = 0.45;
/** A Latin name in Chinese text needs less: Chinese has words of its own for what is no name. */
const LESS_IN_HAN = 0.25;
/** And yet something must speak for it. */
const LEAST_NEED = 0.05;
/** What a name needs that nearly always is meant: nothing but that no more speaks against it than for it. */
const NEED_IF_LIKELY = 0;

/**
 * Where no word of the term's own or of AI alone stands within reach: how much of the reach a text must fill for that to
 * say something, and what a name needs more where it fills all.
 */
const TELLING_SILENCE = 0.5;
const NEED_IN_SILENCE = 0.3;

/** How many units an alias has at least whose version is evidence. */
const LEAST_OF_VERSION = 3;

const ONE_WORD = /^[A-Za-z0-9]+$/;

/** What is known of a candidate: nothing, that nothing speaks against it, what all the words around it weigh. */
const State = { unknown: 0, unopposed: 1, weighed: 2 } as const;

/** Weighs for each ambiguous candidate the words around it, once, and only if it must: see `mayRefuse`. */
export class SenseJudge {
  private readonly scores: Float32Array;
  /** By candidate whether words of the field alone speak for it. */
  private readonly firm: Uint8Array;
  /** By candidate whether the term's own words speak against it, and nothing firm for it. */
  private readonly contested: Uint8Array;
  /** By candidate its {@link State}. */
  private readonly states: Uint8Array;

  constructor(
    private readonly material: Material,
    private readonly evidence: PlaceEvidence,
  ) {
    this.scores = new Float32Array(material.candidates.length);
    this.firm = new Uint8Array(material.candidates.length);
    this.contested = new Uint8Array(material.candidates.length);
    this.states = new Uint8Array(material.candidates.length);
  }

  /** What the words around the candidate with this index settle; `null` when they leave it open. */
  judge(index: number): Reason | null {
    const { unopposed } = this.material.candidates.form(index);
    if (!this.evidence.mayRefuse(index)) {
      if (unopposed) return "unambiguous";
      this.states[index] = State.unopposed;
      return this.versionReason(index);
    }
    const { against, ownAgainst } = this.weigh(index);
    if (unopposed && ownAgainst === 0) return "unambiguous";
    if (against > 0) {
      if (this.scores[index]! < REFUSED) return "cue-against";
      if (this.isSupported(index)) return "cue-for";
    }
    return this.versionReason(index);
  }

  /** That a version says which sense a candidate has. One behind a letter or two does not: much is called `R1 Pro`. */
  private versionReason(index: number): Reason | null {
    const { candidates } = this.material;
    const isTelling = candidates.isVersioned(index) && candidates.form(index).text.length >= LEAST_OF_VERSION;
    return isTelling ? "version" : null;
  }

  /** Whether the words around a candidate that was judged speak for it enough: those that AI shares do not against the term's own. */
  isSupported(index: number): boolean {
    return this.score(index) >= this.need(index) && this.contested[index] === 0;
  }

  /**
   * The same, and so that what the article says elsewhere need not be asked. For a name it must where no word of the term's
   * own or of AI alone speaks.
   */
  isSettled(index: number): boolean {
    const isName = this.material.glossary.cues().isProperName(this.material.candidates.form(index).term);
    return this.isSupported(index) && (this.firm[index] === 1 || !isName);
  }

  /** What the words around a candidate that was judged weigh; 0 for others. */
  score(index: number): number {
    if (this.states[index] === State.unopposed) this.weigh(index);
    return this.scores[index]!;
  }

  /** Whether a candidate is taken where nothing speaks against it, though nothing speaks for it. */
  needsNothing(index: number): boolean {
    return this.need(index, false) <= 0;
  }

  /** Whether more speaks against a candidate that was judged than for it. */
  isOpposed(index: number): boolean {
    return this.scores[index]! < 0;
  }

  /** Weighs the words around a candidate. */
  private weigh(index: number): Weights {
    const weights = this.evidence.weigh(index);
    this.scores[index] = weights.for - OUTWEIGHS * weights.against;
    this.firm[index] = weights.isFirm ? 1 : 0;
    this.contested[index] = weights.ownAgainst > 0 && !weights.isFirm ? 1 : 0;
    this.states[index] = State.weighed;
    return weights;
  }

  private need(index: number, isFirm = this.firm[index] === 1): number {
    const { text, candidates } = this.material;
    if (isNamedTwice(text.units, candidates, index)) return NEED_IF_LIKELY;
    const { term } = candidates.form(index);
    const need = this.needByForm(index) + (isFirm ? 0 : this.needInSilence(index, term));
    const isOrdinary = !this.material.glossary.cues().isProperName(term);
    return need > LEAST_NEED && isOrdinary && !isFirm ? Math.max(need, NEED_OF_SHARED) : need;
  }

  /** What a name needs more because the text around it, the more of it there is, might have held words of AI and has none. */
  private needInSilence(index: number, term: number): number {
    if (this.material.glossary.terms[term]!.field === "computing") return 0;
    const { text, candidates } = this.material;
    const start = candidates.starts[index]!;
    const end = candidates.ends[index]!;
    const reach = cueReach(text, start, end);
    const read = (Math.min(start, reach) + Math.min(text.length - end, reach)) / (2 * reach);
    return NEED_IN_SILENCE * Math.max(0, (read - TELLING_SILENCE) / (1 - TELLING_SILENCE));
  }

  private needByForm(index: number): number {
    const { text, candidates, glossary } = this.material;
    const form = candidates.form(index);
    const cues = glossary.terms[form.term]!.cues;
    if (cues?.likely?.includes(form.text)) return NEED_IF_LIKELY;
    // One Latin word is somebody's name for something else sooner or later.
    if (cues?.odds === "high") return ONE_WORD.test(form.text) ? LEAST_NEED : NEED_IF_LIKELY;
    const start = candidates.starts[index]!;
    const first = text.units[start]!;
    if (!isAsciiLetter(first)) return NEED_HAN;
    const less = this.isInHan(start, candidates.ends[index]!) ? LESS_IN_HAN : 0;
    return Math.max(needByForm(form) - less, LEAST_NEED);
  }

  private isInHan(start: number, end: number): boolean {
    const { units } = this.material.text;
    const before = units[start - 1] === SPACE ? units[start - 2]! : units[start - 1]!;
    const after = units[end] === SPACE ? units[end + 1]! : units[end]!;
    return isUnspaced(before) || isUnspaced(after);
  }
}

/** Whether what weighs so much for and against a name refuses it. */
export function refuses(weights: Pick<Weights, "for" | "against">): boolean {
  return weights.for - OUTWEIGHS * weights.against < REFUSED;
}

function needByForm({ rule, acronym, text }: AliasForm): number {
  if (rule === "any") return NEED_WORD;
  return acronym !== "" && acronym === text ? NEED_CAPITALS : NEED_NAME;
}
