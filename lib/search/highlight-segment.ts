import { HIGHLIGHT_COLORS, type Highlight, type HighlightColor } from "@/lib/highlights/highlight";
import { foldName } from "./fold-name";
import { tokensOf } from "./phrase";
import { NAME_SIGNS, PostingsBuilder } from "./postings";
import { joinColumn, type Segment } from "./segment";

/** No place in the text is known: behind all that is. */
const NO_PLACE = 0xffffffff;
const COLOR_MASK = 7;
const HAS_NOTE = 8;
const IS_ORPHAN = 16;

/** What the list and the operators need to know of highlights, one number each, in the order of `keys`. */
export interface HighlightColumns {
  /** The page keys that occur, each once; see `joinColumn`. */
  pages: string;
  /** Per highlight, which of `pages`. */
  page: Uint16Array;
  /** Ms since the epoch. */
  created: Float64Array;
  /** Where the passage began in the page's text when it was kept, UTF-16 units. */
  place: Uint32Array;
  /** Colour, note and orphan: see {@link colorOf}, {@link hasNote}, {@link isOrphan}. */
  look: Uint8Array;
}

/** The colour in a `look`. */
export function colorOf(look: number): HighlightColor {
  return HIGHLIGHT_COLORS[look & COLOR_MASK] ?? HIGHLIGHT_COLORS[0];
}

/** Whether a `look` says that there is a note. */
export function hasNote(look: number): boolean {
  return (look & HAS_NOTE) !== 0;
}

/** Whether a `look` says that the page no longer has the passage. */
export function isOrphan(look: number): boolean {
  return (look & IS_ORPHAN) !== 0;
}

/**
 * The index of some highlights: a pure function of their rows, so that it can be made anew at any time.
 *
 * @param highlights without those in the bin, sorted by id, at most `SEGMENT_SIZE`.
 */
export function highlightSegment(
  highlights: readonly Highlight[],
  orphans: ReadonlySet<string>,
): Segment<HighlightColumns> {
  const builder = new PostingsBuilder();
  const pages = new Map<string, number>();
  const { length } = highlights;
  const columns = {
    page: new Uint16Array(length),
    created: new Float64Array(length),
    place: new Uint32Array(length),
    look: new Uint8Array(length),
  };
  for (const [index, highlight] of highlights.entries()) {
    const { pageKey, createdAt } = highlight;
    if (!pages.has(pageKey)) pages.set(pageKey, pages.size);
    columns.page[index] = pages.get(pageKey)!;
    columns.created[index] = Number.isFinite(createdAt) ? createdAt : 0;
    columns.place[index] = placeOf(highlight);
    columns.look[index] = lookOf(highlight, orphans.has(highlight.id));
    addHighlight(builder, index, highlight);
  }
  const keys = joinColumn(highlights.map(({ id }) => id));
  const texts = joinColumn(pages.keys());
  return { keys, count: length, columns: { ...columns, pages: texts }, buckets: builder.finish() };
}

/** The token of a tag in the index: how it compares, then how it is written. */
function tagToken(tag: string): string {
  return `${NAME_SIGNS.tag}${foldName(tag)}\t${tag.replace(/[\n\t]/g, " ")}`;
}

function addHighlight(builder: PostingsBuilder, index: number, highlight: Highlight): void {
  const { quote, note, tags, terms } = highlight;
  let position = 0;
  for (const text of [quote, note, ...tags]) {
    for (const token of tokensOf(text, position)) {
      builder.add(token.text, index, token.position);
      position = token.position;
    }
    // No phrase reaches from one field into the next.
    position += 2;
  }
  for (const tag of tags) builder.add(tagToken(tag), index, 0);
  for (const term of terms) builder.add(`${NAME_SIGNS.term}${foldName(term)}\t${term}`, index, 0);
}

function lookOf({ color, note }: Highlight, orphan: boolean): number {
  const number = Math.max(0, HIGHLIGHT_COLORS.indexOf(color));
  return number | (note.trim() === "" ? 0 : HAS_NOTE) | (orphan ? IS_ORPHAN : 0);
}

function placeOf({ selectors }: Highlight): number {
  const selector = selectors.find(({ type }) => type === "TextPositionSelector");
  return selector?.type === "TextPositionSelector" ? Math.min(selector.start, NO_PLACE) : NO_PLACE;
}
