import { type ComparableText, comparableIndex } from "./comparable-text";
import type { Seat } from "./selector";

/** How a stretch of a text sits in its block, or in its first and its last one. */
export function seatOf(text: ComparableText, start: number, end: number): Seat {
  const { source } = text;
  const from = source.lastIndexOf("\n", Math.max(0, text.sourceStart(start) - 1)) + 1;
  const to = source.indexOf("\n", text.sourceEnd(end));
  return {
    before: start - comparableIndex(text, from),
    after: (to < 0 ? text.length : comparableIndex(text, to)) - end,
  };
}

/** Whether two seats are the same. */
export function isSameSeat(a: Seat, b: Seat): boolean {
  return a.before === b.before && a.after === b.after;
}
