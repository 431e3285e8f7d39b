/** Which highlights are selected, by their ids, and from which one a range is counted. */
export interface Selection {
  ids: ReadonlySet<string>;
  anchor: string | null;
}

/** Nothing is selected. */
export const NO_SELECTION: Selection = { ids: new Set(), anchor: null };

/** With one more or one less; ranges are counted from it. */
export function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** With all of a range; ranges are counted from where they were. */
export function extended({ ids, anchor }: Selection, range: readonly string[]): Selection {
  return { ids: new Set([...ids, ...range]), anchor: anchor ?? range.at(-1) ?? null };
}
