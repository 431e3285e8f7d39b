import { ArticleGroup } from "@/components/ArticleGroup";
import { articleLanguage, linkable } from "@/components/article-source";
import { ExportMenu, type ExportTarget } from "@/components/ExportMenu";
import { HighlightCard } from "@/components/HighlightCard";
import { HighlightFields } from "@/components/HighlightFields";
import { t } from "@/components/translate";
import type { ExportFormatId } from "@/lib/exchange/formats";
import { QUICK_FORMATS } from "@/lib/exchange/quick-formats";
import type { Article, ArticleWithHighlights } from "@/lib/highlights/article";
import type { Highlight } from "@/lib/highlights/highlight";
import { highlightLink } from "@/lib/highlights/text-fragment";
import type { Span } from "@/lib/mentions/mention";
import { focusNeighbour } from "./focus-neighbour";
import type { HighlightEditing } from "./use-highlight-changes";
import type { Selection } from "./use-selection";

/** Props of {@link LibraryArticle}. */
export interface LibraryArticleProps {
  item: ArticleWithHighlights;
  /** True for the article that the library was opened for. */
  isTarget: boolean;
  editing: HighlightEditing;
  selection: Selection;
  /** The origin of the extension's pages. */
  ownOrigin: string;
  /** What of a text to mark. */
  find(text: string): Span[];
  onQuery(query: string): void;
  onExport(pageKey: string, format: ExportFormatId, target: ExportTarget): void;
  /** Opens the choice of all formats for an article. */
  onExportMore(article: Article): void;
}

/** One article of the library with its highlights, links, fields and exports. */
export function LibraryArticle(props: LibraryArticleProps) {
  const { article, highlights } = props.item;
  const href = linkable(article.url, props.ownOrigin);
  return (
    <ArticleGroup
      article={article}
      highlights={highlights}
      href={href}
      isTarget={props.isTarget}
      find={props.find}
      actions={
        <ExportMenu
          label={t("export_article")}
          about={t("export_article_label", article.title || t("library_untitled"))}
          formats={QUICK_FORMATS}
          onExport={(format, target) => props.onExport(article.pageKey, format, target)}
          onMore={() => props.onExportMore(article)}
        />
      }
      renderHighlight={(highlight) => (
        <LibraryHighlight key={highlight.id} highlight={highlight} href={href} {...props} />
      )}
    />
  );
}

interface LibraryHighlightProps extends LibraryArticleProps {
  highlight: Highlight;
  /** The article's address. */
  href: string | null;
}

function LibraryHighlight(props: LibraryHighlightProps) {
  const { highlight, href, item, editing, selection, find, onQuery } = props;
  return (
    <HighlightCard
      highlight={highlight}
      lang={articleLanguage(item.article)}
      href={href && highlightLink(href, highlight)}
      find={find}
      onTag={(tag) => onQuery(`#${tag}`)}
      selected={selection.ids.has(highlight.id)}
      onSelect={(selected) => selection.set(highlight.id, selected)}
      onEdit={() => editing.begin(highlight.id)}
      onDelete={(card) => {
        focusNeighbour(card);
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
