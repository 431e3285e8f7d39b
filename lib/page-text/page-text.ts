/** A stretch of a page's text: UTF-16 offsets, `end` exclusive. */
export interface TextSpan {
  start: number;
  end: number;
}

/**
 * A page's visible text as one string, with the way back to its text nodes.
 *
 * Every text node stands in the string whole and at its own length, so an offset in the string and an offset in the
 * node differ by the node's start only. Inline elements join; blocks and `<br>` are separated by `\n`. White space
 * that the page collapses stands as plain spaces, one for one, so that a `\n` always is a visible break.
 */
export interface PageText {
  text: string;
  /** The text nodes in document order. */
  nodes: readonly Text[];
  /** Where each node begins in `text`, UTF-16 units. */
  starts: readonly number[];
  /** Where each node ended in `text` when it was read, exclusive. */
  ends: readonly number[];
  /** Code blocks, sorted. */
  code: readonly TextSpan[];
  /** Elements that were left out because they are not rendered; when one appears, the page wants reading again. */
  hidden: readonly Element[];
}

/** The text of an empty page. */
export const EMPTY_PAGE_TEXT: PageText = { text: "", nodes: [], starts: [], ends: [], code: [], hidden: [] };

/** Nodes looked at between two pauses. */
const NODES_PER_STEP = 400;

/**
 * The part of a page's text whose nodes are kept, as a text of its own. Kept neighbours stay joined or separated as
 * they were; where something between them is left out, a `\n` stands. Pausing work (see `time-slices.ts`).
 */
export function* subsetOf(page: PageText, keep: (node: Text) => boolean): Generator<void, PageText> {
  const parts: string[] = [];
  const nodes: Text[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const code: TextSpan[] = [];
  let length = 0;
  let previous = -1;
  let codeIndex = 0;
  for (let i = 0; i < page.nodes.length; i++) {
    if (i % NODES_PER_STEP === NODES_PER_STEP - 1) yield;
    const node = page.nodes[i]!;
    if (!keep(node)) continue;
    const start = page.starts[i]!;
    const end = page.ends[i]!;
    const separator =
      length === 0 ? "" : previous === i - 1 ? page.text.slice(page.ends[previous], start) : "\n";
    parts.push(separator, page.text.slice(start, end));
    length += separator.length;
    nodes.push(node);
    starts.push(length);
    ends.push(length + end - start);
    while (codeIndex < page.code.length && page.code[codeIndex]!.end <= start) codeIndex++;
    const inCode = codeIndex < page.code.length && page.code[codeIndex]!.start < end;
    if (inCode) code.push({ start: length, end: length + end - start });
    length += end - start;
    previous = i;
  }
  return { text: parts.join(""), nodes, starts, ends, code, hidden: page.hidden };
}
