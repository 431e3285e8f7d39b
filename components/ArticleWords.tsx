import { t } from "./translate";

/** Props of {@link ArticleWords}. */
export interface ArticleWordsProps {
  /** What the article says that the abbreviation stands for. */
  long: string;
  /** The article's words around the definition: before it, the definition, after it. */
  quote: { before: string; defined: string; after: string };
  /** BCP 47 tag of the article, `""` where it does not say. */
  language: string;
}

/** What an article says of its own abbreviation, and the sentence in which it does. */
export function ArticleWords({ long, quote, language }: ArticleWordsProps) {
  const lang = language || undefined;
  return (
    <>
      <p class="tl-definition" lang={lang}>
        {long}
      </p>
      <div class="tl-card-section">
        <h3 class="tl-label">{t("card_article_words")}</h3>
        <blockquote class="tl-article-quote" lang={lang}>
          {quote.before}
          <b>{quote.defined}</b>
          {quote.after}
        </blockquote>
      </div>
    </>
  );
}
