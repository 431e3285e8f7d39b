import { type LineMention, lineMentionKey } from "./gold";

/** How what was tagged agrees with what was marked, by exact place and term. */
export interface Measured<Found extends LineMention> {
  /** Marked and not tagged. */
  missed: LineMention[];
  /** Tagged and not marked. */
  wrong: Found[];
  /** What to print: precision, recall and F1 with the numbers that they are made of. */
  figures: string;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)}%`;
}

/** Holds `found` against `gold`; no mention may be in either twice. */
export function measure<Found extends LineMention>(
  gold: readonly LineMention[],
  found: readonly Found[],
): Measured<Found> {
  const goldKeys = new Set(gold.map(lineMentionKey));
  const foundKeys = new Set(found.map(lineMentionKey));
  const missed = gold.filter((mention) => !foundKeys.has(lineMentionKey(mention)));
  const wrong = found.filter((mention) => !goldKeys.has(lineMentionKey(mention)));
  const right = found.length - wrong.length;
  const figures =
    `precision ${percent(right, found.length)} (${right} of ${found.length}), ` +
    `recall ${percent(right, gold.length)} (${right} of ${gold.length}), ` +
    `F1 ${percent(2 * right, found.length + gold.length)}`;
  return { missed, wrong, figures };
}
