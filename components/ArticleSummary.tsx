import type { ComponentChildren } from "preact";
import type { ArticleWithHighlights } from "@/lib/highlights/article";
import type { Highlight } from "@/lib/highlights/highlight";
import type { Span } from "@/lib/mentions/mention";
import { articleLanguage, hostOf } from "./article-source";
import { countText } from "./count-text";
import { formatTime } from "./format-time";
import { MarkedText } from "./MarkedText";
import { t } from "./translate";
import "./ArticleSummary.css";

/** So many highlights of one article stand in a short list. */
const FIRST = 3;

/** Props of {@link ArticleSummary}. */
export interface ArticleSummaryProps {
  item: ArticleWithHighlights;
  /** What of a text to mark. */
  find(text: string): Span[];
  /** Draws one highlight, as the content of a list item. */
  renderHighlight(highlight: Highlight): ComponentChildren;
  /** Shows the whole article in the library. */
  onOpen(): void;
}

/** An article in a short list: its title, where and when, the first few highlights. */
export function ArticleSummary({ item, find, renderHighlight, onOpen }: ArticleSummaryProps) {
  const { article, highlights } = item;
  const title = article.title || t("library_untitled");
  const host = hostOf(article.url);
  return (
    <article class="tl-summary">
      <h2 class="tl-summary-title" lang={article.title === "" ? undefined : articleLanguage(article)}>
        <button type="button" class="tl-summary-open" onClick={() => onOpen()}>
          <MarkedText text={title} marks={find(title)} />
        </button>
      </h2>
      <p class="tl-summary-about">
        {host !== "" && (
          <span class="tl-group-part">
            <MarkedText text={host} marks={find(host)} />
          </span>
        )}
        <time class="tl-group-part" dateTime={new Date(article.updatedAt).toISOString()}>
          {formatTime(article.updatedAt, "day")}
        </time>
      </p>
      <ul class="tl-lines">
        {highlights.slice(0, FIRST).map((highlight) => (
          <li key={highlight.id}>{renderHighlight(highlight)}</li>
        ))}
      </ul>
      {highlights.length > FIRST && (
        <button type="button" class="tl-quiet-button" onClick={() => onOpen()}>
          {countText("library_more_highlights", highlights.length - FIRST)}
        </button>
      )}
    </article>
  );
}
