import type { PageText, TextHolder, TextSpan } from "./page-text";
import { isBlock, type PlacedNode, textNodesOf } from "./text-nodes";

/** Whether what holds text is to be kept; `partly`: some text nodes of a block are, to be asked one by one. */
export type HolderTest = (holder: TextHolder) => boolean | "partly";

/** Holders looked at between two pauses. */
const HOLDERS_PER_STEP = 400;

/** A stretch of text in a page and what it was read from. */
interface Piece {
  holder: TextHolder;
  start: number;
  end: number;
}

/**
 * The part of a page's text whose holders are kept, as a text of its own. Kept neighbours stay joined or separated as
 * they were; where something between them is left out, a `\n` stands. Pausing work (see `time-slices.ts`).
 */
export function* subsetOf(page: PageText, keep: HolderTest): Generator<void, PageText> {
  const parts: string[] = [];
  const nodes: TextHolder[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const code: TextSpan[] = [];
  let length = 0;
  let previousEnd = 0;
  let leftOut = false;
  let codeIndex = 0;
  for (let i = 0; i < page.nodes.length; i++) {
    if (i % HOLDERS_PER_STEP === HOLDERS_PER_STEP - 1) yield;
    for (const piece of piecesOf(page, i, keep)) {
      if (piece === null) {
        leftOut = true;
        continue;
      }
      const { holder, start, end } = piece;
      const separator = length === 0 ? "" : leftOut ? "\n" : page.text.slice(previousEnd, start);
      parts.push(separator, page.text.slice(start, end));
      length += separator.length;
      nodes.push(holder);
      starts.push(length);
      ends.push(length + end - start);
      while (codeIndex < page.code.length && page.code[codeIndex]!.end <= start) codeIndex++;
      const inCode = codeIndex < page.code.length && page.code[codeIndex]!.start < end;
      if (inCode) code.push({ start: length, end: length + end - start });
      length += end - start;
      previousEnd = end;
      leftOut = false;
    }
  }
  return { ...page, text: parts.join(""), nodes, starts, ends, code };
}

/** What of a holder is kept, piece by piece; `null` stands for what is left out. */
function* piecesOf(page: PageText, index: number, keep: HolderTest): Generator<Piece | null, void> {
  const holder = page.nodes[index]!;
  const kept = keep(holder);
  if (kept === true) yield { holder, start: page.starts[index]!, end: page.ends[index]! };
  else if (kept === false || !isBlock(holder)) yield null;
  else
    for (const placed of textNodesOf(page, index)) yield keep(placed.node) === true ? pieceAt(placed) : null;
}

function pieceAt({ node, start, end }: PlacedNode): Piece {
  return { holder: node, start, end };
}
