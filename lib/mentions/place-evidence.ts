import type { CompiledGlossary } from "@/lib/glossary/compiled-glossary";
import type { NormalizedText } from "@/lib/text/normalize";
import { AddressFinder } from "./address";
import { ArticleDefinitions } from "./article-definitions";
import type { Candidate, CandidateList } from "./candidate-list";
import type { Findings, Stretch } from "./candidates";
import { type CueEvidence, CueReader } from "./cue-reader";
import type { Reason } from "./decision";
import { SpanWindow } from "./span-window";
import { SpeakerLabels } from "./speaker-labels";
import type { TitleEvidence } from "./title-evidence";

/** Cue words for must weigh so many times those against: a wrong tag is worse than none. */
const OUTWEIGHS = 1.5;

/** What there is to decide about, and what on. */
export interface Material extends Findings {
  text: NormalizedText;
  glossary: CompiledGlossary;
  title: TitleEvidence;
}

/** What the place where a candidate stands says about it. Fast when asked in the order of the text. */
export class PlaceEvidence {
  readonly definitions: ArticleDefinitions;
  /** Per candidate that was asked about: the weight of cue words for it minus that of those against it. */
  readonly scores: Float32Array;
  private readonly candidates: CandidateList;
  private readonly title: TitleEvidence;
  private readonly addresses: AddressFinder;
  private readonly links: SpanWindow<Stretch>;
  private readonly crossings: SpanWindow<Stretch>;
  private readonly labels: SpeakerLabels;
  private readonly cues: CueReader;

  constructor({ text, glossary, title, candidates, addresses, crossings }: Material) {
    this.candidates = candidates;
    this.title = title;
    this.definitions = new ArticleDefinitions(text.units, glossary, candidates);
    this.addresses = new AddressFinder(text.units);
    this.links = new SpanWindow(addresses);
    this.crossings = new SpanWindow(crossings);
    this.labels = new SpeakerLabels(text.units, glossary.terms, candidates);
    this.cues = new CueReader(text, glossary.cues);
    this.scores = new Float32Array(candidates.length);
  }

  /** What settles the candidate with this index; `null` when nothing at its place does. */
  reason(index: number): Reason | null {
    const start = this.candidates.starts[index]!;
    const end = this.candidates.ends[index]!;
    const { acronym, proven, term } = this.candidates.form(index);
    if (this.crossings.touches(start, end)) return "word-border";
    if (this.links.touches(start, end) || this.addresses.contains(start, end)) return "address";
    if (this.candidates.isBlocked(index)) return "blocked";
    if (this.labels.includes(end, term)) return "speaker-label";
    const agreement = acronym === "" ? "unclear" : this.definitions.agreement(this.candidates.at(index));
    if (agreement !== "unclear") return agreement === "same" ? "defined" : "defined-otherwise";
    return proven ? "unambiguous" : this.reasonOfAmbiguous(index);
  }

  /**
   * What the cue words nearby and in the title say about a candidate.
   * @param use called with the number of each that stands nearby, and what it says: 1 for, -1 against
   */
  readCues(candidate: Candidate, use?: (cue: number, polarity: number) => void): CueEvidence {
    const evidence = this.cues.read(candidate, use);
    const inTitle = this.title.read(candidate.form.term);
    return { for: evidence.for + inTitle.for, against: evidence.against + inTitle.against };
  }

  private reasonOfAmbiguous(index: number): Reason | null {
    const candidate = this.candidates.at(index);
    const evidence = this.readCues(candidate);
    this.scores[index] = evidence.for - evidence.against;
    if (evidence.against > 0 && evidence.for <= evidence.against * OUTWEIGHS) return "cue-against";
    if (evidence.for > 0) return "cue-for";
    return candidate.versioned ? "version" : null;
  }
}
