/** Where a suggestion leads. */
export type SuggestedPlace =
  | { kind: "term"; id: string }
  | { kind: "highlight"; id: string }
  /** What was typed, for the library's search. */
  | { kind: "search"; query: string };

const PLACE = /^(term|highlight):([\w-]{1,200})$/;

/** What the address bar holds while a suggestion is chosen, and hands back; {@link parsePlace} reads it. */
export function placeText(place: SuggestedPlace): string {
  return place.kind === "search" ? place.query : `${place.kind}:${place.id}`;
}

/** The place that a text stands for; what a reader typed is a search, unless it happens to name a place. */
export function parsePlace(text: string): SuggestedPlace {
  const [, kind, id] = PLACE.exec(text.trim()) ?? [];
  if (id === undefined) return { kind: "search", query: text.trim() };
  return { kind: kind as "term" | "highlight", id };
}
