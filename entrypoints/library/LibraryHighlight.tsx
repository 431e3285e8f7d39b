import { articleLanguage, linkable } from "@/components/article-source";
import { HighlightCard } from "@/components/HighlightCard";
import { HighlightFields } from "@/components/HighlightFields";
import { t } from "@/components/translate";
import type { Article } from "@/lib/highlights/article";
import type { Highlight } from "@/lib/highlights/highlight";
import { highlightLink } from "@/lib/highlights/text-fragment";
import type { Stretch } from "@/lib/search/find-matches";
import { focusNeighbour } from "./focus-neighbour";
import type { ListActions } from "./list-actions";
import { readingHash } from "./reading-hash";

/** Props of {@link LibraryHighlight}. */
export interface LibraryHighlightProps extends ListActions {
  highlight: Highlight;
  /** `null` where it is not known. */
  article: Article | null;
  /** Whether its article's text is kept. */
  isReadable: boolean;
  orphan: boolean;
  /** Whether the article is to be named, since the group is of something else. */
  named: boolean;
  place: { position: number; count: number };
  row: number;
  current: boolean;
  names: ReadonlyMap<string, string>;
  measured(element: Element | null): void;
  /** What of a text to mark. */
  find(text: string): readonly Stretch[];
}

/** A highlight in the library's list: its card, and its fields while it is edited. */
export function LibraryHighlight(props: LibraryHighlightProps) {
  const { highlight, article, editing, selection, names, find, onQuery } = props;
  const { pageKey } = highlight;
  const href = article && linkable(article.url, props.ownOrigin);
  const terms = highlight.terms.flatMap((id) => {
    const name = names.get(id);
    return name === undefined ? [] : [{ id, name }];
  });
  return (
    <HighlightCard
      highlight={highlight}
      lang={article ? articleLanguage(article) : ""}
      href={href && highlightLink(href, highlight)}
      readHref={props.isReadable ? readingHash({ pageKey, highlightId: highlight.id }) : null}
      orphan={props.orphan}
      source={props.named ? article?.title || t("library_untitled") : null}
      terms={terms}
      place={props.place}
      row={props.row}
      current={props.current}
      selected={selection.selection.ids.has(highlight.id)}
      measured={props.measured}
      find={find}
      onSelect={(range) => (range ? selection.extendTo : selection.toggle)(highlight.id)}
      onTag={(tag) => onQuery(`tag:${quoted(tag)}`)}
      onTerm={(id) => onQuery(`term:${quoted(id)}`)}
      onEdit={() => editing.begin(highlight)}
      onDelete={(card) => {
        focusNeighbour(card);
        if (selection.selection.ids.has(highlight.id)) selection.toggle(highlight.id);
        void editing.remove(highlight.id);
      }}
    >
      {editing.editingId === highlight.id && (
        <HighlightFields
          highlight={highlight}
          state={editing.state}
          onChange={(changes) => editing.change(highlight.id, changes)}
          onCommit={editing.commit}
          onDone={() => void editing.finish()}
        />
      )}
    </HighlightCard>
  );
}

/** An operator's value, in quotation marks where it would end too early without. */
function quoted(value: string): string {
  return /^[^\s"“”＂]+$/.test(value) ? value : `"${value.replace(/["“”＂]/g, " ")}"`;
}
