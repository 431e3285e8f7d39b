import type { ComponentChildren } from "preact";
import type { Article } from "@/lib/highlights/article";
import type { Span } from "@/lib/mentions/mention";
import { articleLanguage, hostOf } from "./article-source";
import { countText } from "./count-text";
import { formatTime } from "./format-time";
import { MarkedText } from "./MarkedText";
import { t } from "./translate";

/** Props of {@link ArticleHead}. */
export interface ArticleHeadProps {
  /** Of the heading. */
  id: string;
  article: Article;
  /** How many highlights are listed below. */
  count: number;
  /** The article's address; `null` where it must not be a link. */
  href: string | null;
  /** Leads to its kept text; `null` where there is none: then the title leads to its page. */
  readHref: string | null;
  /** What of a text to mark. */
  find(text: string): readonly Span[];
  /** What can be done with the article. */
  actions: ComponentChildren;
}

/** The head of an article's highlights: title, where it is from, when something was kept last. */
export function ArticleHead(props: ArticleHeadProps) {
  return (
    <>
      <HeadTitle {...props} />
      {props.actions}
      <p class="tl-group-about">{aboutArticle(props)}</p>
    </>
  );
}

/** The heading takes the focus where the library is opened for its article: a screen reader begins there. */
function HeadTitle({ id, article, href, readHref, find }: ArticleHeadProps) {
  const title = article.title || t("library_untitled");
  const words = <MarkedText text={title} marks={find(title)} />;
  return (
    <h2
      class="tl-group-title"
      id={id}
      tabIndex={-1}
      dir="auto"
      lang={article.title === "" ? undefined : articleLanguage(article)}
    >
      {readHref !== null ? (
        <a class="tl-group-name" href={readHref}>
          {words}
        </a>
      ) : href === null ? (
        <span class="tl-group-name">{words}</span>
      ) : (
        <a class="tl-group-name" href={href} target="_blank" rel="noopener noreferrer">
          {words}
        </a>
      )}
    </h2>
  );
}

function aboutArticle({ article, count, href, readHref, find }: ArticleHeadProps): ComponentChildren {
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
      <span class="tl-group-part">{countText("library_highlights", count)}</span>
      {href !== null && readHref !== null && (
        <a class="tl-group-part tl-group-original" href={href} target="_blank" rel="noopener noreferrer">
          {t("reading_original")}
          <span class="tl-visually-hidden"> {t("card_new_tab")}</span>
        </a>
      )}
      <time class="tl-group-part" dateTime={new Date(article.updatedAt).toISOString()}>
        {formatTime(article.updatedAt, "day")}
      </time>
    </>
  );
}
