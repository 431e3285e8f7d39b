import type { Box, Point } from "./box";

/** How far outside the exact shapes the pointer may stray, CSS px. */
const SLACK = 6;

/**
 * Whether a pointer may be on its way from a word to its card: it is on the word, on the card, or in the funnel that
 * widens from the word to the card's facing edge. So the card stays while the pointer crosses to it. The card stands
 * below or above the word, or, beside vertical lines, left or right of it.
 */
export function inSafeCorridor(point: Point, word: Box, card: Box): boolean {
  if (isInBox(point, word) || isInBox(point, card)) return true;
  return inFunnel(point, word, card) || inFunnel(turned(point), turnedBox(word), turnedBox(card));
}

/** Whether a point is in a rectangle, or strays from it a little. */
export function isInBox({ x, y }: Point, { left, top, right, bottom }: Box): boolean {
  return x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK;
}

/** The way to a card that stands wholly below or above its word. */
function inFunnel({ x, y }: Point, word: Box, card: Box): boolean {
  const below = card.top >= word.bottom;
  const above = card.bottom <= word.top;
  if (!below && !above) return false;
  // It begins in the middle of the word: a hand that sets out for the card's far side leaves the word sideways.
  const from = (word.top + word.bottom) / 2;
  const to = below ? card.top : card.bottom;
  // How far along the way from word (0) to card (1) the pointer is.
  const share = to === from ? 1 : (y - from) / (to - from);
  if (share < 0 || share > 1) return false;
  const left = word.left + (Math.min(card.left, word.left) - word.left) * share;
  const right = word.right + (Math.max(card.right, word.right) - word.right) * share;
  return x >= left - SLACK && x <= right + SLACK;
}

function turned({ x, y }: Point): Point {
  return { x: y, y: x };
}

function turnedBox({ left, top, right, bottom }: Box): Box {
  return { left: top, top: left, right: bottom, bottom: right };
}
