/**
 * Ways to find a passage again, in the terms of the W3C Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/#selectors). Positions here are UTF-16 code units of the page's text
 * (see `lib/page-text`); exports convert them to code points.
 */
export type Selector =
  | TextQuoteSelector
  | TextPositionSelector
  | RangeSelector
  | SurroundingsSelector
  | ShadowRootSelector
  | FrameSelector;

/** The passage itself with the text around it. White space is kept as the page's text has it. */
export interface TextQuoteSelector {
  type: "TextQuoteSelector";
  exact: string;
  prefix: string;
  suffix: string;
}

/** Where the passage stood; `end` exclusive. */
export interface TextPositionSelector {
  type: "TextPositionSelector";
  start: number;
  end: number;
  /**
   * `visible-text`: counted in the page's text, as ours are. Others count in the text content of the body, with scripts
   * and hidden text.
   */
  of?: "visible-text" | undefined;
  /** How many code points stand before the passage: what the W3C model counts in. Passages kept by earlier versions have none. */
  codePointsBefore?: number | undefined;
}

/**
 * The passage's boundary points as XPaths from the document's root element to an element, with UTF-16 offsets
 * into that element's text content.
 */
export interface RangeSelector {
  type: "RangeSelector";
  startContainer: string;
  startOffset: number;
  endContainer: string;
  endOffset: number;
}

/**
 * The open shadow root that a passage stands in: a RangeSelector beside it counts from there. Ours alone; the W3C model
 * has no such selector.
 */
export interface ShadowRootSelector {
  type: "ShadowRootSelector";
  /**
   * XPaths of the hosts around the passage, the outermost first; each begins at the root of the tree that the one before
   * it opens, the first at the document's root element (`/body[1]/my-card[2]`).
   */
  hosts: string[];
}

/**
 * The frame that a passage stands in; positions and paths beside it count in the frame's document. Ours alone: the W3C
 * model would name the frame as the source, and so lose the page around it.
 */
export interface FrameSelector {
  type: "FrameSelector";
  /** The key of the frame's own document, see `page-key.ts`. */
  address: string;
  /** Which child frame to take at each step from the top, from 0: what tells frames without an address. */
  path: number[];
}

/** What else tells a passage from its look-alikes. Ours alone; the W3C model has no such selector. */
export interface SurroundingsSelector {
  type: "SurroundingsSelector";
  /** The headings above the passage, the outermost first. */
  headings: string[];
  /** At how many places of the page the same words stood in the same context, this one included; mostly 1. */
  copies: number;
  /** Which of these places this one was, from 0. */
  copy: number;
  /** The other places of the page that were most like the passage, the likest first. */
  rivals: Rival[];
  /** What stood around the passage near and far, in the order of the page; absent in older descriptions. */
  landmarks?: Landmark[] | undefined;
  /** How it sat in its block, and at how many places the same words sat so; absent in older descriptions. */
  seat?: (Seat & { copies: number }) | undefined;
}

/** How much of its block (of its first and its last one) stands before a passage and behind it, comparable units. */
export interface Seat {
  before: number;
  after: number;
}

/** Words that stood in the page once only, by which a passage's place is found; see `landmarks.ts`. */
export interface Landmark {
  /** Comparable units (see `comparable-text.ts`); none for the two ends of the page's text. */
  words: string;
  /** How far from the passage's beginning they began, in comparable units, negative before it. */
  distance: number;
  /** How often the passage's own words stood between it and them. */
  copies: number;
}

/** Another place that was like the passage. */
export interface Rival extends Likeness {
  /** How far from the passage it began, in comparable units (see `comparable-text.ts`), negative before it. */
  distance: number;
}

/** How like a passage another place is: the share of units that agree, 0 to 1, 2 decimals are enough. */
export interface Likeness {
  words: number;
  /** Of the context on each side; `null` where the passage has none. */
  before: number | null;
  after: number | null;
}

/** The first quote among selectors. */
export function quoteIn(selectors: readonly Selector[]): TextQuoteSelector | undefined {
  return selectors.find((selector) => selector.type === "TextQuoteSelector");
}

/** The first position among selectors. */
export function positionIn(selectors: readonly Selector[]): TextPositionSelector | undefined {
  return selectors.find((selector) => selector.type === "TextPositionSelector");
}

/** The surroundings among selectors. */
export function surroundingsIn(selectors: readonly Selector[]): SurroundingsSelector | undefined {
  return selectors.find((selector) => selector.type === "SurroundingsSelector");
}

/** The shadow root among selectors. */
export function shadowRootIn(selectors: readonly Selector[]): ShadowRootSelector | undefined {
  return selectors.find((selector) => selector.type === "ShadowRootSelector");
}

/** The frame among selectors; `undefined` for a passage of the page's own document. */
export function frameIn(selectors: readonly Selector[]): FrameSelector | undefined {
  return selectors.find((selector) => selector.type === "FrameSelector");
}

/**
 * Those selectors that hold in the page's own document, for programs that know no other: a passage in a frame has its
 * words alone, one in a shadow root has no path.
 */
export function selectorsForDocument(selectors: readonly Selector[]): Selector[] {
  const isFramed = frameIn(selectors) !== undefined;
  const hasPath = !isFramed && !shadowRootIn(selectors);
  return selectors.filter(({ type }) => {
    if (type === "RangeSelector") return hasPath;
    return type !== "TextPositionSelector" || !isFramed;
  });
}
