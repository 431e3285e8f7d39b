import type { TextSpan } from "@/lib/page-text/page-text";
import { type FoldedText, foldedIndex, foldText } from "./fold-text";

/** A passage to find, in the terms of a W3C TextQuoteSelector, with the place where it used to stand if known. */
export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
  /** UTF-16 offset in the text. */
  start?: number | undefined;
}

/** Where the passage stands and how sure that is (0 to 1), or why it was not found. */
export type QuoteMatch =
  | { span: TextSpan; confidence: number; how: "position" | "unique" | "context" }
  | { span: null; why: "missing" | "ambiguous" };

/** So many look-alikes are weighed; a quote with more of them says too little without its place. */
const MAX_CANDIDATES = 2_000;
/** How much better, as a share of the context, the best candidate's context must fit than the second's. */
const MARGIN = 0.15;
/** A quote shorter than this, in folded units, needs its context to agree even where it stands only once. */
const LONG_ENOUGH_ALONE = 40;
/** The least share of its context that a short quote's surroundings must agree in. */
const MIN_CONTEXT = 0.25;

/**
 * Finds a passage in a text by its exact words (white space and invisible characters apart), choosing among
 * look-alikes by the text before and behind it. A tie between look-alikes is no match: a wrong highlight is worse
 * than none.
 */
export function matchQuote(text: FoldedText, quote: Quote): QuoteMatch {
  const exact = foldText(quote.exact).text;
  if (exact === "") return { span: null, why: "missing" };
  const prefix = foldText(quote.prefix).text;
  const suffix = foldText(quote.suffix).text;
  const candidates = occurrences(text.text, exact);
  if (candidates.length === 0) return { span: null, why: "missing" };
  const scored = candidates
    .map((index) => ({ index, context: contextAgreement(text.text, index, exact.length, prefix, suffix) }))
    .sort((a, b) => b.context - a.context);
  const best = scored[0]!;
  const contextLength = prefix.length + suffix.length;
  const inPlace = quote.start === undefined ? -1 : foldedIndex(text, quote.start);
  const result = (index: number, confidence: number, how: "position" | "unique" | "context"): QuoteMatch => ({
    span: spanAt(text, index, exact.length),
    confidence,
    how,
  });

  const atPlace = scored.find((candidate) => candidate.index === inPlace);
  const fits = atPlace && (contextLength === 0 || atPlace.context >= MIN_CONTEXT);
  if (fits && atPlace.context >= best.context - MARGIN / 2) return result(atPlace.index, 1, "position");
  if (scored.length === 1) {
    const sure = exact.length >= LONG_ENOUGH_ALONE || contextLength === 0 || best.context >= MIN_CONTEXT;
    return sure ? result(best.index, 0.8 + 0.2 * best.context, "unique") : { span: null, why: "missing" };
  }
  if (contextLength > 0 && best.context >= MIN_CONTEXT && best.context - scored[1]!.context >= MARGIN) {
    return result(best.index, best.context, "context");
  }
  return { span: null, why: "ambiguous" };
}

function occurrences(text: string, exact: string): number[] {
  const found: number[] = [];
  for (
    let at = text.indexOf(exact);
    at >= 0 && found.length < MAX_CANDIDATES;
    at = text.indexOf(exact, at + 1)
  ) {
    found.push(at);
  }
  return found;
}

/** Share of the context's units that agree, counted outwards from the quote until the first difference. */
function contextAgreement(
  text: string,
  index: number,
  length: number,
  prefix: string,
  suffix: string,
): number {
  if (prefix.length + suffix.length === 0) return 0;
  let agreed = 0;
  while (agreed < prefix.length && text[index - 1 - agreed] === prefix[prefix.length - 1 - agreed]) agreed++;
  let behind = 0;
  while (behind < suffix.length && text[index + length + behind] === suffix[behind]) behind++;
  return (agreed + behind) / (prefix.length + suffix.length);
}

function spanAt(text: FoldedText, index: number, length: number): TextSpan {
  return { start: text.offsets[index]!, end: text.offsets[index + length - 1]! + 1 };
}
