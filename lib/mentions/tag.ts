import type { CompiledGlossary } from "@/lib/glossary/compiled-glossary";
import { type Analysis, analyse } from "./analyse";
import { idInAllArticles } from "./article-term-id";
import { findArticleTerms } from "./article-terms";
import { isAccepted } from "./decision";
import { meantTerm } from "./meant-term";
import type { Mention, TaggedArticle, TaggerInput } from "./mention";

/** A longer text's memory is given back to the system. */
const MOST_KEPT = 4_000_000;

/** The memory of the last text's units, for the next: to get as much anew takes the time of a pass over the text. */
let memory: Uint16Array | undefined;

/** What is read from the analysis must not be used after the next one. */
function analyseOnce(input: TaggerInput, glossary: CompiledGlossary): Analysis {
  const analysis = analyse(input, glossary, memory);
  const { units } = analysis.text;
  memory = units.length > MOST_KEPT ? undefined : units;
  return analysis;
}

/** Indices of the accepted candidates, sorted by start, none overlapping. */
function acceptedOf({ reasons }: Analysis): number[] {
  const accepted: number[] = [];
  for (let index = 0; index < reasons.length; index++) if (isAccepted(reasons[index]!)) accepted.push(index);
  return accepted;
}

function mentionsOf(analysis: Analysis, accepted: readonly number[], muted?: ReadonlySet<string>): Mention[] {
  const { text, candidates } = analysis;
  const mentions: Mention[] = [];
  for (const index of accepted) {
    const termId = meantTerm(analysis, candidates.at(index)).id;
    if (muted?.has(termId)) continue;
    mentions.push({
      start: text.offsets.sourceStart(candidates.starts[index]!),
      end: text.offsets.sourceEnd(candidates.ends[index]!),
      termId,
    });
  }
  return mentions;
}

/**
 * Every mention of the glossary's terms in an article, sorted, none overlapping, `core` and `basic` terms alike.
 * Offsets are UTF-16 units of `input.text`, so `text.slice(start, end)` is the mention as written. Takes any string;
 * time grows with the text alone.
 */
export function tag(input: TaggerInput, glossary: CompiledGlossary): Mention[] {
  const analysis = analyseOnce(input, glossary);
  return mentionsOf(analysis, acceptedOf(analysis), input.muted);
}

/** The same, with the abbreviations that the article itself defines and the glossary does not know. */
export function tagArticle(input: TaggerInput, glossary: CompiledGlossary): TaggedArticle {
  const analysis = analyseOnce(input, glossary);
  const { starts, ends } = analysis.candidates;
  const accepted = acceptedOf(analysis);
  let next = 0;
  /** Names within an abbreviation of the article. */
  const held = new Set<number>();
  // Asked in the order of the text. The longest name counts: `H-MoE` is no MoE.
  const isTaken = (start: number, end: number): boolean => {
    while (next < accepted.length && ends[accepted[next]!]! <= start) next++;
    const inside: number[] = [];
    for (let at = next; at < accepted.length && starts[accepted[at]!]! < end; at++)
      inside.push(accepted[at]!);
    const isLonger = inside.every((index) => starts[index]! >= start && ends[index]! <= end);
    const isSame = inside.some((index) => starts[index]! === start && ends[index]! === end);
    if (!isLonger || isSame) return true;
    for (const index of inside) held.add(index);
    return false;
  };
  const { articleTerms, mentions } = findArticleTerms(
    analysis,
    input.text,
    (start, end) => analysis.evidence.isAddress(start, end) || isTaken(start, end),
  );
  const wanted = (id: string): boolean => !input.muted?.has(id) && !input.muted?.has(idInAllArticles(id));
  const all = [
    ...mentionsOf(
      analysis,
      accepted.filter((index) => !held.has(index)),
      input.muted,
    ),
    ...mentions.filter(({ termId }) => wanted(termId)),
  ];
  return {
    articleTerms: articleTerms.filter(({ id }) => wanted(id)),
    mentions: all.sort((a, b) => a.start - b.start),
  };
}
