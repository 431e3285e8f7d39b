/**
 * One place in a text where a term stands. `start` and `end` are UTF-16 offsets into the text that was tagged,
 * `end` exclusive, so `text.slice(start, end)` is the mention as written.
 */
export interface Mention {
  start: number;
  end: number;
  termId: string;
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
}
