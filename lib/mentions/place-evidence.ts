import type { CompiledGlossary } from "@/lib/glossary/compiled-glossary";
import type { NormalizedText } from "@/lib/text/normalize";
import { AddressFinder } from "./address";
import { ArticleDefinitions } from "./article-definitions";
import type { CandidateList } from "./candidate-list";
import type { Findings } from "./candidates";
import { CueReader, type WeighingLog } from "./cue-reader";
import type { UseOfCue, Weights } from "./cue-sum";
import type { Reason } from "./decision";
import { SpanWindow } from "./span-window";
import { SpeakerLabels } from "./speaker-labels";
import type { TitleEvidence } from "./title-evidence";

/** What there is to decide about, and what on. */
export interface Material extends Findings {
  text: NormalizedText;
  glossary: CompiledGlossary;
  title: TitleEvidence;
}

/** Told what counts when a candidate is weighed, in the title too. */
export interface EvidenceLog extends WeighingLog {
  titleCue: UseOfCue;
}

/** With one candidate that needs evidence in so many units, nearly every word is near several of them. */
const DENSE = 120;

/** How many of the candidates need evidence. */
function openCount(candidates: CandidateList): number {
  let count = 0;
  for (let at = 0; at < candidates.length; at++) if (!candidates.form(at).proven) count++;
  return count;
}

/** What the place where a candidate stands says about it. Fast when asked in the order of the text. */
export class PlaceEvidence {
  readonly definitions: ArticleDefinitions;
  private readonly candidates: CandidateList;
  private readonly title: TitleEvidence;
  private readonly addresses: AddressFinder;
  private readonly links: SpanWindow;
  private readonly crossings: SpanWindow;
  private readonly labels: SpeakerLabels;
  private readonly cues: CueReader;

  constructor({ text, glossary, title, candidates, addresses, crossings, leads }: Material) {
    this.candidates = candidates;
    this.title = title;
    this.definitions = new ArticleDefinitions(text.units, glossary, candidates, leads.brackets);
    this.addresses = new AddressFinder(text);
    this.links = new SpanWindow(addresses);
    this.crossings = new SpanWindow(crossings);
    this.labels = new SpeakerLabels(text.units, glossary.terms, candidates);
    this.cues = new CueReader(text, glossary.cues, openCount(candidates) * DENSE >= text.length);
  }

  /** What settles the candidate with this index before the words around it are weighed; `null` when nothing does. */
  reason(index: number): Reason | null {
    const start = this.candidates.starts[index]!;
    const end = this.candidates.ends[index]!;
    const { acronym, proven, term } = this.candidates.form(index);
    if (this.crossings.touches(start, end)) return "word-border";
    if (this.isAddress(start, end)) return "address";
    if (this.candidates.isBlocked(index)) return "blocked";
    if (this.labels.includes(end, term)) return "speaker-label";
    const agreement = acronym === "" ? "unclear" : this.definitions.agreement(this.candidates.at(index));
    if (agreement !== "unclear") return agreement === "same" ? "defined" : "defined-otherwise";
    return proven ? "unambiguous" : null;
  }

  /** Whether a stretch lies in an address, a path or a file's name. */
  isAddress(start: number, end: number): boolean {
    return this.links.touches(start, end) || this.addresses.contains(start, end);
  }

  /** Whether words nearby or in the title may speak against the candidate with this index. */
  mayRefuse(index: number): boolean {
    const candidate = this.candidates.at(index);
    return this.cues.mayRefuse(candidate) || this.title.weigh(candidate.form.term).against > 0;
  }

  /** What the words nearby and in the title weigh for and against the candidate with this index. */
  weigh(index: number, log?: EvidenceLog): Weights {
    const candidate = this.candidates.at(index);
    const near = this.cues.weigh(candidate, log);
    const inTitle = this.title.weigh(candidate.form.term, log?.titleCue);
    return {
      for: near.for + inTitle.for,
      against: near.against + inTitle.against,
      isFirm: near.isFirm,
      ownAgainst: near.ownAgainst + inTitle.ownAgainst,
    };
  }
}
