import { foldName } from "./fold-name";
import { colorOf, hasNote, isOrphan } from "./highlight-segment";
import type { Phrase } from "./phrase";
import { entriesOf, followedBy, markDocuments, unsortedEntriesOf } from "./posting-reader";
import { bucketOf, NAME_SIGNS } from "./postings";
import type { Clause, Criterion } from "./query";
import type { SearchedIndex, SearchedShelf, SearchedTexts } from "./searched";

/** What fulfils all clauses of a search. */
export interface Hits {
  /** 1 at the numbers of highlights. */
  highlights: Uint8Array;
  /**
   * 1 at the numbers of articles of which no highlight does, but one would if the words of the article's text were its
   * own. Such words count for what is wanted, never against it.
   */
  inText: Uint8Array;
}

/**
 * Which highlights fulfil all clauses, and which articles do by their texts. Reads of the index only the buckets that the
 * clauses name.
 *
 * @param texts the kept texts; `null` where they are not searched.
 * @param signal ends it between two reads.
 * @throws the signal's reason.
 */
export async function findHighlights(
  clauses: readonly Clause[],
  index: SearchedIndex,
  texts: SearchedTexts | null,
  signal?: AbortSignal,
): Promise<Hits> {
  const hits = index.live.slice();
  const wide = texts ? index.live.slice() : null;
  for (const { criterion, not } of clauses) {
    const fulfil = await fulfilling(criterion, index);
    const wanted = not ? 0 : 1;
    narrow(hits, fulfil, wanted);
    if (wide && texts) {
      if (criterion.kind === "words" && !not) await addOfTexts(fulfil, criterion.phrase, texts, index);
      narrow(wide, fulfil, wanted);
    }
    signal?.throwIfAborted();
  }
  return { highlights: hits, inText: articlesOnlyIn(wide, hits, index) };
}

function narrow(hits: Uint8Array, fulfil: Uint8Array, wanted: number): void {
  for (let number = 0; number < hits.length; number += 1) {
    if (fulfil[number] !== wanted) hits[number] = 0;
  }
}

/** The words of an article's text are words of all its highlights. */
async function addOfTexts(
  fulfil: Uint8Array,
  phrase: Phrase,
  { shelf, live, articleOf }: SearchedTexts,
  index: SearchedIndex,
): Promise<void> {
  const found = await withPhrase(shelf, phrase);
  const articles = new Uint8Array(index.articles.size + 1);
  for (let number = 0; number < found.length; number += 1) {
    if (found[number] === 1 && live[number] === 1) articles[articleOf[number]!] = 1;
  }
  addOfArticles(fulfil, articles, index);
}

function articlesOnlyIn(wide: Uint8Array | null, hits: Uint8Array, index: SearchedIndex): Uint8Array {
  const { articleOf, articles } = index;
  const only = new Uint8Array(articles.size);
  if (!wide) return only;
  for (let number = 0; number < wide.length; number += 1) {
    if (wide[number] === 1) only[articleOf[number]!] = 1;
  }
  for (let number = 0; number < hits.length; number += 1) {
    if (hits[number] === 1) only[articleOf[number]!] = 0;
  }
  return only;
}

function fulfilling(criterion: Criterion, index: SearchedIndex): Uint8Array | Promise<Uint8Array> {
  const { look, created } = index;
  switch (criterion.kind) {
    case "words":
      return withWords(criterion.phrase, index);
    case "tag":
      return withName(index.highlights, `${NAME_SIGNS.tag}${criterion.name}\t`, true);
    case "term":
      return withTerms(index.highlights, criterion.ids);
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

async function withTerms(shelf: SearchedShelf, ids: readonly string[]): Promise<Uint8Array> {
  const hits = new Uint8Array(shelf.size);
  for (const id of ids) {
    const found = await withName(shelf, `${NAME_SIGNS.term}${foldName(id)}\t`, true);
    for (let number = 0; number < hits.length; number += 1) hits[number]! |= found[number]!;
  }
  return hits;
}

async function withName(shelf: SearchedShelf, token: string, prefix: boolean): Promise<Uint8Array> {
  return withPhrase(shelf, { parts: [{ token, prefix, offset: 0 }], pieces: 1 });
}

async function withPhrase(shelf: SearchedShelf, { parts }: Phrase): Promise<Uint8Array> {
  const hits = new Uint8Array(shelf.size);
  // Where nothing follows, the order does not matter, and much need not be sorted.
  const read = parts.length === 1 ? unsortedEntriesOf : entriesOf;
  const buckets = await Promise.all(parts.map(({ token }) => shelf.buckets(bucketOf(token))));
  for (const [segment, base] of shelf.bases.entries()) {
    let found: Uint32Array | null = null;
    for (const [at, { token, prefix, offset }] of parts.entries()) {
      const bucket = buckets[at]![segment];
      const entries: Uint32Array = bucket ? read(bucket, token, prefix) : new Uint32Array();
      found = found === null ? entries : followedBy(found, entries, offset);
      if (found.length === 0) break;
    }
    if (found) markDocuments(found, base, hits);
  }
  return hits;
}
