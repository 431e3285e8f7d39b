import type { Highlight } from "./highlight";

/**
 * Compares two highlights of one page by where they stood in its text when they were kept, for `Array.sort`. Those
 * without a position come last; ties go by time, then by id, so that the order is the same everywhere.
 */
export function comparePlace(a: Highlight, b: Highlight): number {
  const [startA, startB] = [startOf(a), startOf(b)];
  if (startA !== startB) return startA < startB ? -1 : 1;
  if (a.createdAt !== b.createdAt) return a.createdAt - b.createdAt;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

function startOf(highlight: Highlight): number {
  for (const selector of highlight.selectors) {
    if (selector.type === "TextPositionSelector") return selector.start;
  }
  return Number.POSITIVE_INFINITY;
}
