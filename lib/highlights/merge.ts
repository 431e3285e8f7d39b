import type { Highlight } from "./highlight";

/**
 * One highlight from two versions of it, say from two devices: each field that its reader can change comes from the
 * version that changed it last, so edits of different fields both survive (a map of last-writer-wins registers:
 * Shapiro, Preguiça, Baquero, Zawirski, "A comprehensive study of Convergent and Commutative Replicated Data Types",
 * 2011, https://inria.hal.science/inria-00555588). The order of merging never matters, nor does merging twice.
 *
 * @throws RangeError when the two are not versions of one highlight.
 */
export function mergeHighlights(a: Highlight, b: Highlight): Highlight {
  if (a.id !== b.id) throw new RangeError(`cannot merge highlight ${a.id} with ${b.id}`);
  const color = laterOf(a, b, "color");
  const note = laterOf(a, b, "note");
  const tags = laterOf(a, b, "tags");
  const deletedAt = laterOf(a, b, "deletedAt");
  const passage = laterOf(a, b, "passage");
  return {
    id: a.id,
    ...passageOf(passage),
    color: color.color,
    note: note.note,
    tags: tags.tags,
    createdAt: Math.min(a.createdAt, b.createdAt),
    updatedAt: Math.max(a.updatedAt, b.updatedAt),
    deletedAt: deletedAt.deletedAt,
    stamps: {
      color: color.stamps.color,
      note: note.stamps.note,
      tags: tags.stamps.tags,
      deletedAt: deletedAt.stamps.deletedAt,
      ...(passage.stamps.passage !== undefined && { passage: passage.stamps.passage }),
    },
  };
}

function passageOf({
  pageKey,
  quote,
  selectors,
  terms,
}: Highlight): Pick<Highlight, "pageKey" | "quote" | "selectors" | "terms"> {
  return { pageKey, quote, selectors, terms };
}

/**
 * The version whose `field` was changed last. Equal stamps with different values cannot come from a sound clock; the
 * values then decide, so that every device decides alike.
 */
function laterOf(a: Highlight, b: Highlight, field: keyof Highlight["stamps"]): Highlight {
  // A passage that was never moved is older than every move.
  const [stampA, stampB] = [a.stamps[field] ?? "", b.stamps[field] ?? ""];
  if (stampA !== stampB) return stampA > stampB ? a : b;
  return writtenOut(a, field) >= writtenOut(b, field) ? a : b;
}

function writtenOut(highlight: Highlight, field: keyof Highlight["stamps"]): string {
  return JSON.stringify(field === "passage" ? passageOf(highlight) : highlight[field]);
}
