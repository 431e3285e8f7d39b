import { isListed } from "@/lib/glossary/listed-form";
import { isUnspaced } from "@/lib/text/character-class";
import type { CandidateList } from "./candidate-list";
import { chooseShared } from "./choose-shared";
import { isAccepted, type Reason } from "./decision";
import { settleLaterNames } from "./later-names";
import { type Material, PlaceEvidence } from "./place-evidence";
import { selectLongest } from "./select-longest";
import { SenseJudge } from "./sense-judge";
import { Topic, type WordKind } from "./topic";

/** What was decided, and what on. */
export interface Decisions {
  /** Runs parallel to the candidates. `told-reason.ts` tells them more exactly. */
  reasons: readonly Reason[];
  evidence: PlaceEvidence;
  senses: SenseJudge;
}

/** How often an article shows a term in its sense, and in another. */
interface Tally {
  accepted: number;
  refused: number;
  /** In neither, as far as its place and the article's topic say. */
  open: number;
}

/** How far a name that begins with this unit is from an ordinary word. */
function wordKind(first: number): WordKind {
  if (isUnspaced(first)) return "han";
  return first >= 0x61 && first <= 0x7a ? "small" : "name";
}

/**
 * For each place at which an ordinary word is meant, at so many may nothing be said: where there are more, it is a word of
 * the article's own subject, like `prompt` in a manual of command lines.
 */
const OPEN_PER_ACCEPTED = 2;

/** An article that has a term so often in its sense, for each place in another, means it where little speaks against it. */
const FIRM_SENSE = 6;

const NONE: Readonly<Tally> = { accepted: 0, refused: 0, open: 0 };

/** The candidates of one text while their reasons are found. */
class Decider {
  private readonly candidates: CandidateList;
  /** Runs parallel to the candidates; `null` while undecided. */
  private readonly reasons: (Reason | null)[];
  private readonly evidence: PlaceEvidence;
  private readonly senses: SenseJudge;

  constructor(private readonly material: Material) {
    this.candidates = material.candidates;
    this.reasons = new Array<Reason | null>(material.candidates.length).fill(null);
    this.evidence = new PlaceEvidence(material);
    this.senses = new SenseJudge(material, this.evidence);
  }

  decide(): Decisions {
    const { candidates, reasons, evidence } = this;
    for (let at = 0; at < candidates.length; at++) {
      reasons[at] = evidence.reason(at);
      if (reasons[at] === null) reasons[at] = candidates.isLater(at) ? "no-evidence" : this.senses.judge(at);
    }
    const score = (index: number) => this.senses.score(index);
    const { terms } = this.material.glossary;
    const isOwn = (term: number) => terms[term]!.source === "own";
    chooseShared({ candidates, reasons, isOwn, isListed: (form) => isListed(form, terms), score });
    this.lookAgain();
    settleLaterNames({ units: this.material.text.units, candidates, reasons, terms, isOwn });
    this.markOverlapped();
    return { reasons: reasons as Reason[], evidence, senses: this.senses };
  }

  /** What the article says about candidates of which their place says nothing. */
  private lookAgain(): void {
    const { candidates, reasons } = this;
    if (!reasons.includes(null)) return;
    const first = this.readTopic();
    let left = 0;
    for (let at = 0; at < reasons.length; at++) {
      if (reasons[at] !== null) continue;
      if (this.suits(at, first)) reasons[at] = "topic";
      else if (this.senses.isSettled(at)) reasons[at] = "cue-for";
      else left++;
    }
    if (left === 0) return;
    const tallies = this.tally();
    const spread = this.readTopic();
    for (let at = 0; at < reasons.length; at++) {
      if (reasons[at] !== null) continue;
      const { accepted, refused } = tallies.get(candidates.form(at).term) ?? NONE;
      if (refused > accepted) reasons[at] = "other-sense";
      else if (this.suits(at, spread)) reasons[at] = "topic";
      else if (this.senses.isSupported(at)) reasons[at] = "cue-for";
    }
    this.settleByOthers();
  }

  /** Gives what is still open the sense that the article has elsewhere, or none. */
  private settleByOthers(): void {
    const { candidates, reasons } = this;
    if (!reasons.includes(null)) return;
    const tallies = this.tally();
    for (let at = 0; at < reasons.length; at++) {
      if (reasons[at] !== null) continue;
      const { term } = candidates.form(at);
      const { accepted, refused, open } = tallies.get(term) ?? NONE;
      const isFirm = accepted >= FIRM_SENSE * (refused + 1);
      const isSame = accepted > refused && this.isUsual(term, accepted, open);
      const isMeant = isSame && (isFirm || !this.senses.isOpposed(at));
      reasons[at] = isMeant ? "one-sense" : "no-evidence";
    }
  }

  /** Whether what the article is about speaks for a candidate. One written like an ordinary word must have it near. */
  private suits(index: number, topic: Topic): boolean {
    const { term } = this.candidates.form(index);
    // Such a name means something else even in texts about AI.
    if (this.material.glossary.terms[term]!.cues?.odds === "low") return false;
    // Words beside it know better.
    if (this.senses.isOpposed(index)) return false;
    const start = this.candidates.starts[index]!;
    return topic.supports(start, term, wordKind(this.material.text.units[start]!));
  }

  /** Whether one sense holds where nothing is said: for a name, and for an ordinary word that is meant often enough. */
  private isUsual(term: number, accepted: number, open: number): boolean {
    return this.material.glossary.cues().isProperName(term) || open <= accepted * OPEN_PER_ACCEPTED;
  }

  /** What the article is about, by the names in it that are beyond doubt so far. */
  private readTopic(): Topic {
    const { glossary, text, title } = this.material;
    const topic = new Topic(glossary, text.length);
    for (const term of title.terms) topic.addTitle(term);
    this.select((index) => topic.add(this.candidates.starts[index]!, this.candidates.form(index).term));
    return topic;
  }

  private tally(): Map<number, Tally> {
    const tallies = new Map<number, Tally>();
    const cues = this.material.glossary.cues();
    this.reasons.forEach((reason, index) => {
      if (this.candidates.isLater(index)) return;
      const { term } = this.candidates.form(index);
      const tally = tallies.get(term) ?? { ...NONE };
      tallies.set(term, tally);
      if (reason === null) tally.open++;
      else if (isAccepted(reason)) tally.accepted++;
      else if (reason === "cue-against" || reason === "defined-otherwise") tally.refused++;
      // Phrases with an ordinary word stand beside that word in its sense of AI; longer names are somebody else's.
      else if (reason === "blocked" && cues.isProperName(term)) tally.refused++;
    });
    return tallies;
  }

  private markOverlapped(): void {
    const chosen = new Uint8Array(this.candidates.length);
    this.select((index) => {
      chosen[index] = 1;
    });
    for (let at = 0; at < chosen.length; at++) {
      if (isAccepted(this.reasons[at]!) && chosen[at] === 0) this.reasons[at] = "overlapped";
    }
  }

  private select(use: (index: number) => void): void {
    selectLongest(this.candidates, (index) => isAccepted(this.reasons[index]!), use);
  }
}

/**
 * Decides which candidates of a text are meant as the glossary means them. Order of evidence: what the article itself
 * defines → phrases that are never the term → words nearby (see `sense-judge.ts`) where some speak against it, for what they
 * weigh together → a version in the name → the article's topic → words nearby that speak for it → one sense per article
 * (Gale, Church and Yarowsky 1992, https://aclanthology.org/H92-1045/) → abstain. For a name, that the article has it in another
 * sense comes before words that AI shares with others. Last come short names behind fuller ones (`later-names.ts`). Names that
 * mean one thing only need none of it.
 */
export function decide(material: Material): Decisions {
  return new Decider(material).decide();
}
