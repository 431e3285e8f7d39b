import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Article } from "@/lib/highlights/article";
import type { Highlight } from "@/lib/highlights/highlight";
import type { Span } from "@/lib/mentions/mention";
import { articleLanguage, hostOf } from "./article-source";
import { countText } from "./count-text";
import { formatTime } from "./format-time";
import { MarkedText } from "./MarkedText";
import { t } from "./translate";
import "./ArticleGroup.css";

/** So many highlights of one article are shown at first; a book's worth of them would keep the rest from showing. */
const FIRST = 30;

/** Props of {@link ArticleGroup}. */
export interface ArticleGroupProps {
  article: Article;
  highlights: readonly Highlight[];
  /** The article's address; `null` where it must not be a link. */
  href: string | null;
  /** True for the article that the library was opened for. */
  isTarget: boolean;
  /** What of a text to mark. */
  find(text: string): Span[];
  /** Draws one highlight, a list item. */
  renderHighlight(highlight: Highlight): ComponentChildren;
  /** What can be done with the article. */
  actions: ComponentChildren;
}

/** An article with what was kept on it. */
export function ArticleGroup(props: ArticleGroupProps) {
  const { article, highlights, isTarget, renderHighlight, actions } = props;
  const [all, setAll] = useState(false);
  const shown = all || highlights.length <= FIRST + 1 ? highlights : highlights.slice(0, FIRST);
  const headingId = `article-${article.id}`;
  return (
    <article class="tl-group" aria-labelledby={headingId} data-target={isTarget}>
      <header class="tl-group-head">
        <GroupTitle id={headingId} {...props} />
        {actions}
        <p class="tl-group-about">{aboutArticle(props)}</p>
      </header>
      <ol class="tl-highlights">{shown.map(renderHighlight)}</ol>
      {shown.length < highlights.length && (
        <button type="button" class="tl-quiet-button" onClick={() => setAll(true)}>
          {countText("library_more_highlights", highlights.length - shown.length)}
        </button>
      )}
    </article>
  );
}

/** The heading takes the focus where the library is opened for its article: a screen reader begins there. */
function GroupTitle({ id, article, href, find }: ArticleGroupProps & { id: string }) {
  const title = article.title || t("library_untitled");
  const words = <MarkedText text={title} marks={find(title)} />;
  return (
    <h2
      class="tl-group-title"
      id={id}
      tabIndex={-1}
      lang={article.title === "" ? undefined : articleLanguage(article)}
    >
      {href === null ? (
        <span class="tl-group-name">{words}</span>
      ) : (
        <a class="tl-group-name" href={href} target="_blank" rel="noopener noreferrer">
          {words}
        </a>
      )}
    </h2>
  );
}

function aboutArticle({ article, highlights, href, find }: ArticleGroupProps): ComponentChildren {
  const source = article.siteName || hostOf(article.url) || article.url;
  const host = hostOf(article.url);
  const parts = [source, host === source || href === null ? "" : host, article.byline].filter(
    (part) => part !== "",
  );
  return (
    <>
      {parts.map((part) => (
        <span class="tl-group-part" lang="" key={part}>
          <MarkedText text={part} marks={find(part)} />
        </span>
      ))}
      <span class="tl-group-part">{countText("library_highlights", highlights.length)}</span>
      <time class="tl-group-part" dateTime={new Date(article.updatedAt).toISOString()}>
        {formatTime(article.updatedAt, "day")}
      </time>
    </>
  );
}
