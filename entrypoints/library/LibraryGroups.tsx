import { useEffect, useMemo, useReducer } from "preact/hooks";
import { findMatches } from "@/lib/search/find-matches";
import { phrasesToMark } from "@/lib/search/query";
import { LibraryGroup } from "./LibraryGroup";
import type { LibraryGroupsProps } from "./list-actions";
import type { GroupPart } from "./list-layout";
import { useCurrentRow } from "./use-current-row";
import { useHighlightTarget } from "./use-highlight-target";
import type { LibraryList } from "./use-library-list";
import { useListWindow } from "./use-list-window";
import { useNames } from "./use-names";
import { useTarget } from "./use-target";

/** The library's highlights in their groups, as far as they are near the window. */
export function LibraryGroups(props: LibraryGroupsProps) {
  const { window, list, shown, target, highlightTarget } = props;
  const { rows, parsed } = list;
  const { groups } = list.found;
  const era = rows.catalogue.parts.bases.highlights;
  const view = useListWindow(window, groups, { stuckTop, era });
  const { parts, before, after } = view.window;
  useRows(list, parts);
  shown.current = rowsIn(parts, view.layout.rowOf.bind(view.layout));
  const current = useCurrentRow(window, view, props);
  useTarget(view, list, highlightTarget ? null : target);
  useHighlightTarget(view, list, highlightTarget);
  const phrases = useMemo(() => phrasesToMark(parsed), [parsed]);
  const find = (text: string) => findMatches(text, phrases);
  const names = useNames(termsIn(list, parts));
  return (
    <div class="tl-groups" ref={view.list} onFocusIn={current.onFocusIn}>
      <div style={{ height: `${before}px` }} />
      {parts.map((part) => (
        <LibraryGroup
          {...props}
          key={groups[part.group]!.key}
          part={part}
          view={view}
          currentRow={current.row}
          names={names}
          find={find}
        />
      ))}
      <div style={{ height: `${after}px` }} />
    </div>
  );
}

/** Reads the rows that came into the window. */
function useRows({ rows, grouping, found }: LibraryList, parts: readonly GroupPart[]): void {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const groups = parts.map(({ group, from, to }) => ({ group: found.groups[group]!, from, to }));
    const numbers = groups.flatMap(({ group, from, to }) => [...group.items.subarray(from, to)]);
    const keys = grouping === "article" ? groups.map(({ group }) => group.key) : [];
    rows.load(numbers, keys).then(
      (news) => news && draw(undefined),
      // The catalogue changed: a new list is on its way.
      () => undefined,
    );
  });
}

function rowsIn(parts: readonly GroupPart[], rowOf: (group: number, item: number) => number) {
  const first = parts[0];
  const last = parts.at(-1);
  return first && last
    ? { from: rowOf(first.group, first.from), to: rowOf(last.group, last.to) }
    : { from: 0, to: 0 };
}

/** The terms of the rows that are drawn, for their names. */
function termsIn({ rows, grouping, found }: LibraryList, parts: readonly GroupPart[]): string[] {
  const terms = new Set<string>();
  for (const { group, from, to } of parts) {
    const { key, items } = found.groups[group]!;
    if (grouping === "term") terms.add(key);
    for (const number of items.subarray(from, to)) {
      for (const id of rows.highlights.get(number)?.terms ?? []) terms.add(id);
    }
  }
  return [...terms].filter((id) => id !== "");
}

/** How much of the window's top is covered by the page's head, CSS px; the style sheet knows. */
function stuckTop(list: Element | null): number {
  return list ? Number.parseFloat(getComputedStyle(list).getPropertyValue("--tl-stuck")) || 0 : 0;
}
