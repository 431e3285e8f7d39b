import type { CompiledGlossary } from "@/lib/glossary/compiled-glossary";
import { type Analysis, analyse } from "./analyse";
import type { Candidate } from "./candidate-list";
import type { DroppedName } from "./candidates";
import type { Weights } from "./cue-sum";
import { isAccepted, type NameReason, type Reason } from "./decision";
import { droppedNames } from "./dropped-names";
import { EvidenceList } from "./evidence-list";
import { meantTerm } from "./meant-term";
import type { Mention, TaggerInput } from "./mention";
import { ReasonTeller } from "./told-reason";

/** A place where an alias stands, and why it was tagged or not. */
export interface ExplainedCandidate extends Mention {
  accepted: boolean;
  reason: Reason;
  /** Cue words around it that speak for its term, and against it; only for names that may mean something else. */
  cuesFor: string[];
  cuesAgainst: string[];
  /** The same of the title. */
  titleCuesFor: string[];
  titleCuesAgainst: string[];
  /** What the phrase in which it stands makes of it, which weighs against it. */
  phraseAgainst: NameReason[];
  /** What all these weigh together, for and against. */
  weights: Weights;
  /** What the article says that the abbreviation stands for, `""` when it does not. */
  definedAs: string;
}

/** What is told of a place at which nothing was weighed. */
const NOTHING_WEIGHED = {
  weights: { for: 0, against: 0, isFirm: false, ownAgainst: 0 } as Weights,
  cuesFor: [],
  cuesAgainst: [],
  titleCuesFor: [],
  titleCuesAgainst: [],
  phraseAgainst: [],
  definedAs: "",
};

function mentionOf(analysis: Analysis, name: Pick<Candidate, "start" | "end" | "form">): Mention {
  const { offsets } = analysis.text;
  return {
    start: offsets.sourceStart(name.start),
    end: offsets.sourceEnd(name.end),
    termId: meantTerm(analysis, name).id,
  };
}

function explainOne(analysis: Analysis, index: number, teller: ReasonTeller): ExplainedCandidate {
  const { glossary, candidates, evidence } = analysis;
  const candidate = candidates.at(index);
  const list = new EvidenceList();
  const weights = candidate.form.proven ? NOTHING_WEIGHED.weights : evidence.weigh(index, list);
  const reason = teller.reason(index, weights, list);
  const spelled = (cues: ReadonlySet<number>) => Array.from(cues, (cue) => glossary.cues().words[cue]!);
  return {
    ...mentionOf(analysis, candidate),
    accepted: isAccepted(reason),
    reason,
    weights,
    cuesFor: spelled(list.cuesFor),
    cuesAgainst: spelled(list.cuesAgainst),
    titleCuesFor: spelled(list.titleCuesFor),
    titleCuesAgainst: spelled(list.titleCuesAgainst),
    phraseAgainst: [...list.names.keys()],
    definedAs: evidence.definitions.definitionFor(candidate)?.long ?? "",
  };
}

function explainDropped(analysis: Analysis, dropped: DroppedName): ExplainedCandidate {
  const { reason } = dropped;
  return { ...mentionOf(analysis, dropped), accepted: false, reason, ...NOTHING_WEIGHED };
}

/** Leaves one of those that say the same of the same place and term, as two ways to write one name do. */
function withoutRepeats(candidates: readonly ExplainedCandidate[]): ExplainedCandidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ start, end, termId, reason }) => {
    const key = `${start} ${end} ${reason} ${termId}`;
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * Like `tag`, with the reason of each mention, and among them every other place where an alias stands and why it was refused;
 * sorted by start. A term that is tagged in a place is not refused there.
 */
export function explain(input: TaggerInput, glossary: CompiledGlossary): ExplainedCandidate[] {
  const analysis = analyse(input, glossary);
  const teller = new ReasonTeller(analysis);
  const explained: ExplainedCandidate[] = [];
  for (let index = 0; index < analysis.candidates.length; index++)
    if (!teller.isCopy(index)) explained.push(explainOne(analysis, index, teller));
  for (const dropped of droppedNames(analysis)) explained.push(explainDropped(analysis, dropped));
  return withoutRepeats(explained).sort((a, b) => a.start - b.start);
}
