import { bundledTerms } from "@/lib/glossary/bundled";
import type { CompiledGlossary } from "@/lib/glossary/compiled-glossary";
import { type ExplainedCandidate, explain } from "@/lib/mentions/explain";
import type { ArticleTerm, Mention, TaggerInput } from "@/lib/mentions/mention";
import { tagArticle } from "@/lib/mentions/tag";

const levels = new Map(bundledTerms.map((term) => [term.id, term.level]));

/** What the tagger makes of an article. */
export interface Tagged {
  /** Mentions of the glossary's terms. */
  mentions: Mention[];
  /** The article's own terms with theirs. */
  articleTerms: (ArticleTerm & { mentions: Mention[] })[];
}

/** Tags an article as the extension does, its own terms apart. */
export function tagApart(input: TaggerInput, glossary: CompiledGlossary): Tagged {
  const { articleTerms, mentions } = tagArticle(input, glossary);
  const own = new Map(articleTerms.map((term) => [term.id, { ...term, mentions: [] as Mention[] }]));
  for (const mention of mentions) own.get(mention.termId)?.mentions.push(mention);
  return { mentions: mentions.filter(({ termId }) => !own.has(termId)), articleTerms: [...own.values()] };
}

/** The items of a JSON list piece by piece. */
function* listOf(items: Iterable<unknown>): Generator<string> {
  let sign = "[";
  for (const item of items) {
    yield sign + JSON.stringify(item);
    sign = ",";
  }
  yield sign === "[" ? "[]" : "]";
}

function* map<Item, Result>(items: Iterable<Item>, change: (item: Item) => Result): Generator<Result> {
  for (const item of items) yield change(item);
}

/**
 * What `tag` prints of one article, a line of JSON, piece by piece: the whole of a long text's may be longer than a string
 * can be.
 */
export function* tagOutput(
  input: TaggerInput,
  glossary: CompiledGlossary,
  explained: boolean,
): Generator<string> {
  const { mentions, articleTerms } = tagApart(input, glossary);
  const surface = ({ start, end }: Mention) => ({ start, end, surface: input.text.slice(start, end) });
  const described = ({ start, end, termId, ...more }: Mention) => ({
    ...surface({ start, end, termId }),
    termId,
    level: levels.get(termId),
    ...more,
  });
  yield '{"mentions":';
  if (explained) {
    const candidates = explain(input, glossary);
    const starts = new Set(mentions.map(({ start }) => start));
    const isTagged = ({ accepted, start }: ExplainedCandidate) => accepted && starts.has(start);
    yield* listOf(map(candidates.filter(isTagged), described));
    yield ',"refused":';
    const refused = candidates.filter((candidate) => !isTagged(candidate));
    const asRefused = (candidate: ExplainedCandidate) =>
      candidate.accepted ? { ...candidate, accepted: false, reason: "article-term" } : candidate;
    yield* listOf(map(refused, (candidate) => described(asRefused(candidate))));
  } else yield* listOf(map(mentions, described));
  yield ',"articleTerms":';
  yield* listOf(map(articleTerms, (term) => ({ ...term, mentions: term.mentions.map(surface) })));
  yield "}\n";
}
