import { unitsText } from "@/lib/text/units-text";

/** A short stretch of normalised text and where it begins, in normalised units. */
export interface PlacedText {
  text: string;
  start: number;
}

const QUOTES_BEFORE = /^["'“”‘’《》「」*\s]+/;
const QUOTES_AFTER = /["'“”‘’《》「」*\s]+$/;

/** The stretch of `units` from `start` to `end`, exclusive. */
export function placedText(units: Uint16Array, start: number, end: number): PlacedText {
  return { text: unitsText(units, start, end), start };
}

/** `piece` without what `lead`, which is bound to the beginning, matches. */
export function withoutLead({ text, start }: PlacedText, lead: RegExp): PlacedText {
  const length = lead.exec(text)?.[0].length ?? 0;
  return { text: text.slice(length), start: start + length };
}

/** `piece` without quotation marks and white space around it. */
export function withoutQuotes(piece: PlacedText): PlacedText {
  const { text, start } = withoutLead(piece, QUOTES_BEFORE);
  return { text: text.replace(QUOTES_AFTER, ""), start };
}

/** What is left of `piece` from the UTF-16 offset `from` of its text on. */
export function fromOffset({ text, start }: PlacedText, from: number): PlacedText {
  return { text: text.slice(from), start: start + from };
}
