import { elementAt, rangeOfSpan } from "@/lib/page-text/locate";
import { type Edge, stepEdge } from "@/lib/page-text/move-edge";
import type { PageText, TextSpan } from "@/lib/page-text/page-text";
import type { Point } from "../box";
import { writingOf } from "./anchor";

/** Where the end of a passage is drawn: a line as long as the letters are high. CSS px of the viewport. */
export interface EdgePlace {
  /** The line's end over the letters. */
  x: number;
  y: number;
  length: number;
  /** Degrees by which the line is turned from one that runs down: 90 in vertical text. */
  turn: 0 | 90;
  middle: Point;
  /** The element that holds the end. */
  element: Element;
}

/** `null` where the page does not have the passage as it was read, or does not show its end. */
export function edgePlace(page: PageText, span: TextSpan, edge: Edge): EdgePlace | null {
  const only = edge === "start" ? firstCharacter(page.text, span) : lastCharacter(page.text, span);
  const rects = [...(rangeOfSpan(page, only)?.getClientRects() ?? [])];
  const rect = edge === "start" ? rects[0] : rects.at(-1);
  const element = elementAt(page, only.start);
  if (!rect || !element) return null;
  const { left, right, top, bottom, width, height } = rect;
  if (writingOf(element) !== "across") {
    const y = edge === "start" ? top : bottom;
    return { x: right, y, length: width, turn: 90, middle: { x: left + width / 2, y }, element };
  }
  const isRightToLeft = element.ownerDocument.defaultView?.getComputedStyle(element).direction === "rtl";
  const x = (edge === "start") === isRightToLeft ? right : left;
  return { x, y: top, length: height, turn: 0, middle: { x, y: top + height / 2 }, element };
}

function firstCharacter(text: string, span: TextSpan): TextSpan {
  const next = stepEdge(text, span, "start", "character", 1).start;
  return next === span.start ? span : { start: span.start, end: next };
}

function lastCharacter(text: string, span: TextSpan): TextSpan {
  const before = stepEdge(text, span, "end", "character", -1).end;
  return before === span.end ? span : { start: before, end: span.end };
}
