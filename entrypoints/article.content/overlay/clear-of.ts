import type { Box, Point } from "../box";

/**
 * Where a box stands that is not to cover another: where it is, if that is clear; else the nearest place, of those on a side
 * of its passage or of the other box, that is within the bounds and covers neither. Where there is none it may cover the
 * passage, and at last it stays. All in CSS px of the viewport.
 *
 * @param gap how far it stands from what it is put beside.
 * @returns its upper left corner.
 */
export function clearOf(box: Box, other: Box, passage: Box, bounds: Box, gap: number): Point {
  const at = { x: box.left, y: box.top };
  if (!overlap(box, other)) return at;
  const free = [passage, other]
    .flatMap((around) => sidesOf(around, box, gap))
    .sort((a, b) => distance(a, at) - distance(b, at))
    .map(({ x, y }) => moved(box, x, y))
    .filter((place) => isWithin(place, bounds) && !overlap(place, other));
  const best = free.find((place) => !overlap(place, passage)) ?? free[0];
  return best ? { x: best.left, y: best.top } : at;
}

/** The corners that put a box above, below, left and right of another, moved no farther than that. */
function sidesOf(around: Box, { left, top, right, bottom }: Box, gap: number): Point[] {
  return [
    { x: left, y: around.top - gap - (bottom - top) },
    { x: left, y: around.bottom + gap },
    { x: around.left - gap - (right - left), y: top },
    { x: around.right + gap, y: top },
  ];
}

function moved({ left, top, right, bottom }: Box, x: number, y: number): Box {
  return { left: x, top: y, right: x + right - left, bottom: y + bottom - top };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function isWithin(inner: Box, outer: Box): boolean {
  const { left, top, right, bottom } = outer;
  return inner.left >= left && inner.top >= top && inner.right <= right && inner.bottom <= bottom;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
