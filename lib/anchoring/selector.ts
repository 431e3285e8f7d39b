/**
 * Ways to find a passage again, in the terms of the W3C Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/#selectors). Positions here are UTF-16 code units of the page's text
 * (see `lib/page-text`); exports convert them to code points.
 */
export type Selector = TextQuoteSelector | TextPositionSelector | RangeSelector;

/** The passage itself with the text around it. White space is kept as the page's text has it. */
export interface TextQuoteSelector {
  type: "TextQuoteSelector";
  exact: string;
  prefix: string;
  suffix: string;
}

/** Where the passage stood in the page's text; `end` exclusive. */
export interface TextPositionSelector {
  type: "TextPositionSelector";
  start: number;
  end: number;
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
