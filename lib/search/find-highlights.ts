import { foldName } from "./fold-name";
import { colorOf, hasNote, isOrphan } from "./highlight-segment";
import type { Phrase } from "./phrase";
import { entriesOf, followedBy, markDocuments } from "./posting-reader";
import { bucketOf, NAME_SIGNS } from "./postings";
import type { Clause, Criterion } from "./query";
import type { SearchedIndex, SearchedShelf } from "./searched";

/**
 * Which highlights fulfil all clauses: 1 at their numbers. Reads of the index only the buckets that the clauses name.
 *
 * @param signal ends it between two reads.
 * @throws the signal's reason.
 */
export async function findHighlights(
  clauses: readonly Clause[],
  index: SearchedIndex,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const hits = index.live.slice();
  for (const { criterion, not } of clauses) {
    const fulfil = await fulfilling(criterion, index);
    signal?.throwIfAborted();
    const wanted = not ? 0 : 1;
    for (let number = 0; number < hits.length; number += 1) {
      if (fulfil[number] !== wanted) hits[number] = 0;
    }
  }
  return hits;
}

function fulfilling(criterion: Criterion, index: SearchedIndex): Uint8Array | Promise<Uint8Array> {
  const { look, created } = index;
  switch (criterion.kind) {
    case "words":
      return withWords(criterion.phrase, index);
    case "tag":
      return withName(index.highlights, `${NAME_SIGNS.tag}${criterion.name}\t`, true);
    case "term":
      return withName(index.highlights, `${NAME_SIGNS.term}${foldName(criterion.id)}\t`, true);
    case "site":
      return ofSite(criterion.name, index);
    case "color":
      return look.map((each) => (colorOf(each) === criterion.color ? 1 : 0));
    case "time":
      return look.map((_, number) => {
        const time = created[number]!;
        return time >= criterion.from && time < criterion.to ? 1 : 0;
      });
    case "note":
      return look.map((each) => (hasNote(each) ? 1 : 0));
    case "orphan":
      return look.map((each) => (isOrphan(each) ? 1 : 0));
  }
}

async function withWords(phrase: Phrase, index: SearchedIndex): Promise<Uint8Array> {
  const [hits, articles] = await Promise.all([
    withPhrase(index.highlights, phrase),
    withPhrase(index.articles, phrase),
  ]);
  addOfArticles(hits, articles, index);
  return hits;
}

async function ofSite(name: string, index: SearchedIndex): Promise<Uint8Array> {
  const hits = new Uint8Array(index.highlights.size);
  addOfArticles(hits, await withName(index.articles, `${NAME_SIGNS.site}${name}`, false), index);
  return hits;
}

/** An article's words are words of all its highlights. */
function addOfArticles(
  hits: Uint8Array,
  articles: Uint8Array,
  { articleOf, liveArticles }: SearchedIndex,
): void {
  for (let number = 0; number < hits.length; number += 1) {
    const article = articleOf[number]!;
    if (articles[article] === 1 && liveArticles[article] === 1) hits[number] = 1;
  }
}

async function withName(shelf: SearchedShelf, token: string, prefix: boolean): Promise<Uint8Array> {
  return withPhrase(shelf, { parts: [{ token, prefix, offset: 0 }], pieces: 1 });
}

async function withPhrase(shelf: SearchedShelf, { parts }: Phrase): Promise<Uint8Array> {
  const hits = new Uint8Array(shelf.size);
  const buckets = await Promise.all(parts.map(({ token }) => shelf.buckets(bucketOf(token))));
  for (const [segment, base] of shelf.bases.entries()) {
    let found: Uint32Array | null = null;
    for (const [at, { token, prefix, offset }] of parts.entries()) {
      const bucket = buckets[at]![segment];
      const entries: Uint32Array = bucket ? entriesOf(bucket, token, prefix) : new Uint32Array();
      found = found === null ? entries : followedBy(found, entries, offset);
      if (found.length === 0) break;
    }
    if (found) markDocuments(found, base, hits);
  }
  return hits;
}
