import { ListGroup } from "@/components/ListGroup";
import type { Stretch } from "@/lib/search/find-matches";
import { isOrphan } from "@/lib/search/highlight-segment";
import { GroupHead } from "./GroupHead";
import { LibraryHighlight } from "./LibraryHighlight";
import type { LibraryGroupsProps } from "./list-actions";
import type { GroupPart } from "./list-layout";
import type { ListView } from "./use-list-window";

/** Props of {@link LibraryGroup}. */
export interface LibraryGroupProps extends LibraryGroupsProps {
  part: GroupPart;
  view: ListView;
  /** The row that keys are about. */
  currentRow: number;
  /** Names of terms by their ids. */
  names: ReadonlyMap<string, string>;
  /** What of a text to mark. */
  find(text: string): readonly Stretch[];
}

/** One group of the library's list, as far as it is near the window. */
export function LibraryGroup(props: LibraryGroupProps) {
  const { list, part, view, target } = props;
  const { found, rows, grouping } = list;
  const group = found.groups[part.group]!;
  const headingId = `group-${part.group}`;
  return (
    <ListGroup
      headingId={headingId}
      isTarget={grouping === "article" && group.key === target}
      before={part.before}
      after={part.after}
      measuredHead={view.heights.head(group.key)}
      head={
        <GroupHead
          {...props}
          id={headingId}
          group={group}
          grouping={grouping}
          article={group.key === "" ? null : rows.articles.get(group.key)}
          isReadable={rows.readable.has(group.key)}
        />
      }
    >
      {Array.from(group.items.subarray(part.from, part.to), (number, index) => (
        <GroupItem {...props} key={keyOf(props, number)} number={number} item={part.from + index} />
      ))}
    </ListGroup>
  );
}

interface GroupItemProps extends LibraryGroupProps {
  /** The highlight's number in the catalogue. */
  number: number;
  /** Which item of the group it is, from 0. */
  item: number;
}

function GroupItem(props: GroupItemProps) {
  const { list, part, view, number, item, currentRow } = props;
  const { found, rows, grouping } = list;
  const highlight = rows.highlights.get(number);
  if (!highlight) return <li class="tl-highlight tl-waiting-row" />;
  const row = view.layout.rowOf(part.group, item);
  return (
    <LibraryHighlight
      {...props}
      highlight={highlight}
      article={rows.articles.get(highlight.pageKey) ?? null}
      isReadable={rows.readable.has(highlight.pageKey)}
      orphan={isOrphan(rows.catalogue.look[number] ?? 0)}
      named={grouping !== "article"}
      place={{ position: item + 1, count: found.groups[part.group]!.items.length }}
      row={row}
      current={row === currentRow}
      measured={view.heights.item(number)}
    />
  );
}

/** A highlight keeps its element when its number changes. */
function keyOf({ list: { rows } }: LibraryGroupProps, number: number): string {
  return rows.highlights.get(number)?.id ?? `waiting ${number}`;
}
