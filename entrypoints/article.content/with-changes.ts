import type { Highlight } from "@/lib/highlights/highlight";
import type { HighlightChange } from "./outbox";

/** The id of the highlight that a change is about. */
export function highlightIdOf(change: HighlightChange): string {
  return change.type === "highlight/save" ? change.request.highlight.id : change.request.id;
}

/**
 * Stored highlights of a page as they will be when all changes are stored; but one that is being deleted stays until it
 * is, and so do those that are being joined with another. Changes of highlights that are not here are passed over.
 */
export function withChanges(
  stored: readonly Highlight[],
  changes: readonly HighlightChange[],
  pageKey: string,
): Highlight[] {
  const byId = new Map(stored.map((highlight) => [highlight.id, highlight]));
  for (const change of changes) {
    const known = byId.get(highlightIdOf(change));
    if (change.type === "highlight/save" && !known && change.request.article.pageKey === pageKey) {
      byId.set(change.request.highlight.id, unsaved(change.request));
    } else if (change.type === "highlight/edit" && known) {
      byId.set(known.id, { ...known, ...change.request.changes });
    } else if ((change.type === "highlight/move" || change.type === "highlight/join") && known) {
      byId.set(known.id, { ...known, ...change.request.passage });
    }
  }
  return [...byId.values()];
}

type SaveRequest = Extract<HighlightChange, { type: "highlight/save" }>["request"];

/** What stands for a highlight that is not stored yet: no clock has stamped it. */
function unsaved({ highlight, article }: SaveRequest): Highlight {
  return {
    ...highlight,
    pageKey: article.pageKey,
    createdAt: 0,
    updatedAt: 0,
    deletedAt: null,
    stamps: { color: "", note: "", tags: "", deletedAt: "" },
  };
}

/** The reader's own words and passages in changes, to be copied: passages in quotes, notes and tags below them. */
export function unsavedText(
  changes: readonly HighlightChange[],
  highlightOf: (id: string) => Highlight | undefined,
): string {
  const ids = [...new Set(changes.map(highlightIdOf))];
  return ids
    .map((id) => highlightOf(id))
    .filter((highlight) => highlight !== undefined)
    .map(({ quote, note, tags }) => [`“${quote}”`, note, tags.map((tag) => `#${tag}`).join(" ")])
    .map((parts) => parts.filter((part) => part !== "").join("\n\n"))
    .join("\n\n—\n\n");
}
