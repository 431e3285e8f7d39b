import type { PageTerm } from "@/lib/messages/page-description";
import { type CardChoice, CardChoices } from "./CardChoices";
import { t } from "./translate";

/** Props of {@link ArticleTermExplanation}. */
export interface ArticleTermExplanationProps {
  /** What the article says of its own abbreviation. */
  inArticle: NonNullable<PageTerm["inArticle"]>;
  /** BCP 47 tag of the article, `""` where it does not say. */
  language: string;
  choices: readonly CardChoice[];
}

/** What an abbreviation means that the article defines itself, in its own words. */
export function ArticleTermExplanation({ inArticle, language, choices }: ArticleTermExplanationProps) {
  const { long, quote } = inArticle;
  const lang = language || undefined;
  return (
    <>
      <p class="tl-definition" lang={lang}>
        {long}
      </p>
      <div class="tl-card-section">
        <h4 class="tl-label">{t("card_article_words")}</h4>
        <blockquote class="tl-article-quote" lang={lang}>
          {quote.before}
          <b>{quote.defined}</b>
          {quote.after}
        </blockquote>
      </div>
      <CardChoices choices={choices} />
    </>
  );
}
