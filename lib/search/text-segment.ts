import { bodyText } from "@/lib/article/article-body";
import type { KeptText } from "@/lib/highlights/kept-text";
import { tokensOf } from "./phrase";
import { PostingsBuilder } from "./postings";
import { joinColumn, type Segment } from "./segment";

/** Of a longer text only so much is searched, UTF-16 units: a page can hold a library of its own. */
const SEARCHED_UNITS = 400_000;

/** How many texts a segment holds at most: each is as long as hundreds of highlights. */
export const TEXT_SEGMENT_SIZE = 128;

/** Nothing but their keys is needed of texts. */
export type TextColumns = Record<string, never>;

/**
 * The index of some kept texts.
 *
 * @param texts sorted by page key, at most {@link TEXT_SEGMENT_SIZE}.
 */
export function textSegment(texts: readonly KeptText[]): Segment<TextColumns> {
  const builder = new PostingsBuilder();
  for (const [index, { body }] of texts.entries()) {
    if (!body) continue;
    for (const { text, position } of tokensOf(bodyText(body).slice(0, SEARCHED_UNITS)))
      builder.add(text, index, position);
  }
  const keys = joinColumn(texts.map(({ pageKey }) => pageKey));
  return { keys, count: texts.length, columns: {}, buckets: builder.finish() };
}
