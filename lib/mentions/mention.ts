/**
 * One place in a text where a term stands. `start` and `end` are UTF-16 offsets into the text that was tagged,
 * `end` exclusive, so `text.slice(start, end)` is the mention as written.
 */
export interface Mention {
  start: number;
  end: number;
  termId: string;
}

/** An abbreviation that an article itself defines and the glossary does not know: a term of this article only. */
export interface ArticleTerm {
  /** See `article-term-id.ts`; unique in the article. The `termId` of its mentions. */
  id: string;
  /** The abbreviation as the article writes it: `KVQ`. */
  short: string;
  /** What it stands for, as the article writes it: `key value quantisation`. */
  long: string;
  /** Where `long` stands in the text: UTF-16 offsets, `end` exclusive. */
  start: number;
  end: number;
}

/** What the tagger found in an article. */
export interface TaggedArticle {
  /** Sorted by start, none overlapping; of the glossary's terms and, from its definition on, of the article's own. */
  mentions: Mention[];
  /** In the order of their definitions. */
  articleTerms: ArticleTerm[];
}

/** A stretch of text, in UTF-16 offsets, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** What the tagger is given. */
export interface TaggerInput {
  /** The article's title, `""` when there is none. Evidence about the topic; never tagged itself. */
  title: string;
  /** The article's visible text; blocks are separated by `\n`. */
  text: string;
  /** Code blocks and inline code in `text`, sorted; nothing is tagged in them. */
  code?: readonly Span[];
  /**
   * Ids of terms that the reader does not want here, or in all articles (see `idInAllArticles`). Nothing else is tagged in
   * their places; but what an own term of the reader's is one stands for is tagged as if the reader did not have it.
   */
  muted?: ReadonlySet<string>;
}
