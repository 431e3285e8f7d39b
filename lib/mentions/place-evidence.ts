import type { CompiledGlossary } from "@/lib/glossary/compiled-glossary";
import type { NormalizedText } from "@/lib/text/normalize";
import { AddressFinder } from "./address";
import { AgainstCues } from "./against-cues";
import { ArticleDefinitions } from "./article-definitions";
import type { Candidate, CandidateList } from "./candidate-list";
import type { BlockHit, Findings } from "./candidates";
import type { Reason } from "./decision";
import { SpanWindow } from "./span-window";
import { SpeakerLabels } from "./speaker-labels";
import { SupportReader } from "./support-reader";
import type { TitleEvidence } from "./title-evidence";

/** What there is to decide about, and what on. */
export interface Material extends Findings {
  text: NormalizedText;
  glossary: CompiledGlossary;
  title: TitleEvidence;
}

/** What the place where a candidate stands says about it. Fast when asked in the order of the text. */
export class PlaceEvidence {
  readonly definitions: ArticleDefinitions;
  private readonly candidates: CandidateList;
  private readonly title: TitleEvidence;
  private readonly addresses: AddressFinder;
  private readonly labels: SpeakerLabels;
  private readonly crossings: SpanWindow<{ start: number; end: number }>;
  private readonly blocks: SpanWindow<BlockHit>;
  private readonly against: AgainstCues;
  private readonly support: SupportReader;

  constructor({ text, glossary, title, candidates, hasAddresses, crossings, blocks, against }: Material) {
    this.candidates = candidates;
    this.title = title;
    this.definitions = new ArticleDefinitions(text.units, glossary, candidates);
    this.addresses = new AddressFinder(text.units, hasAddresses);
    this.labels = new SpeakerLabels(text.units, glossary.terms, candidates);
    this.crossings = new SpanWindow(crossings);
    this.blocks = new SpanWindow(blocks);
    this.against = new AgainstCues(text.units, against, glossary.against);
    this.support = new SupportReader(text, glossary);
  }

  /** What settles the candidate with this index without a look at the cue words for; `null` when nothing does. */
  reason(index: number): Reason | null {
    const start = this.candidates.starts[index]!;
    const end = this.candidates.ends[index]!;
    const { acronym, proven, term } = this.candidates.form(index);
    if (this.crossings.touches(start, end, () => true)) return "word-border";
    if (this.addresses.contains(start, end)) return "address";
    if (this.blocks.touches(start, end, ({ phrases }) => phrases.some((phrase) => phrase.term === term)))
      return "blocked";
    if (this.labels.includes(end, term)) return "speaker-label";
    const agreement = acronym === "" ? "unclear" : this.definitions.agreement(this.candidates.at(index));
    if (agreement !== "unclear") return agreement === "same" ? "defined" : "defined-otherwise";
    return proven ? "unambiguous" : this.reasonOfAmbiguous(this.candidates.at(index));
  }

  /**
   * The weight of the cue words that speak for `candidate`, nearby and in the title.
   * @param use called with the number of each that stands nearby
   */
  supportWeight(candidate: Candidate, use?: (cue: number) => void): number {
    return this.support.weigh(candidate, use) + this.title.support(candidate.form.term);
  }

  /** The weight of the cue words that speak against `candidate`; see {@link PlaceEvidence.supportWeight}. */
  againstWeight(candidate: Candidate, use?: (cue: number) => void): number {
    return this.against.weigh(candidate, use) + this.title.against(candidate.form.term);
  }

  private reasonOfAmbiguous(candidate: Candidate): Reason | null {
    const against = this.againstWeight(candidate);
    if (against > 0) return this.supportWeight(candidate) > against ? "cue-for" : "cue-against";
    return candidate.versioned ? "version" : null;
  }
}
