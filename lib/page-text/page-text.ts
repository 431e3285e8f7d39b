/** A stretch of a page's text: UTF-16 offsets, `end` exclusive. */
export interface TextSpan {
  start: number;
  end: number;
}

/**
 * What a stretch of a page's text was read from: a text node, or a block that is one run of inline text. The text
 * nodes of such a block are looked up when one is needed (see `text-nodes.ts`).
 */
export type TextHolder = Text | Element;

/** Text read from one holder; see {@link TextHolder}. */
export interface TextPiece {
  holder: TextHolder;
  text: string;
  /** Whether a line ends before it: a break stands there, or a block begins or ends. */
  opensLine: boolean;
  /** The outermost code element around it, or that it is, or the mark of a note; `null` for prose. */
  code: Element | null;
}

/**
 * What was read from one block element: its own text and the blocks in it. The text of a block depends on nothing around
 * it, so it is read again only when something in it changed.
 */
export interface TextBlock {
  element: Element;
  parts: (TextPiece | TextBlock)[];
  /** The parts that were read from whole blocks, by their element. */
  blocks: Map<Element, TextPiece | TextBlock>;
  /** Elements directly in it that are not rendered. */
  hidden: Element[];
  shadowRoots: ShadowRoot[];
  /** Custom elements directly in it without an open shadow root. */
  rootless: Element[];
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
  /** What holds the text, in the order in which it is rendered. */
  nodes: readonly TextHolder[];
  /** Where each of them begins in `text`, UTF-16 units. */
  starts: readonly number[];
  /** Where each of them ended in `text` when it was read, exclusive. */
  ends: readonly number[];
  /** Code blocks, and the marks of notes (`RAG<sup>7</sup>`), sorted. */
  code: readonly TextSpan[];
  /** Elements that were left out because they are not rendered; when one appears, the page wants reading again. */
  hidden: readonly Element[];
  /** The open shadow roots that were read: they are searched and watched one by one. */
  shadowRoots: readonly ShadowRoot[];
  /** Custom elements that had no such root; nothing tells of it when one is attached. */
  rootless: readonly Element[];
  /** What it was laid out from; a later reading takes over what did not change. */
  block: TextBlock | null;
}

/** The text of an empty page. */
export const EMPTY_PAGE_TEXT: PageText = {
  text: "",
  nodes: [],
  starts: [],
  ends: [],
  code: [],
  hidden: [],
  shadowRoots: [],
  rootless: [],
  block: null,
};
