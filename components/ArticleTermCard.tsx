import { useId } from "preact/hooks";
import { CardChoices } from "./CardChoices";
import { type CardActions, CardFrame, cardNameId } from "./CardFrame";
import { t } from "./translate";

/** Props of {@link ArticleTermCard}. */
export interface ArticleTermCardProps extends CardActions {
  /** The abbreviation, as the article writes it. */
  short: string;
  /** What the article says it stands for. */
  long: string;
  /** The article's words around the definition: before it, the definition, after it. */
  quote: { before: string; defined: string; after: string };
  /** BCP 47 tag of the article, `""` where it does not say. */
  language: string;
  /** Scrolls to where the article defines it. */
  onShowDefinition(): void;
}

/** What an abbreviation means that the article defines itself: its own words, and nothing that is not in it. */
export function ArticleTermCard(props: ArticleTermCardProps) {
  const { short, long, quote, onShowDefinition } = props;
  const idPrefix = useId();
  const lang = props.language || undefined;
  return (
    <CardFrame
      {...props}
      idPrefix={idPrefix}
      about={short}
      kind={t("card_article_term")}
      onBack={null}
      header={
        <>
          <h2 class="tl-card-name" id={cardNameId(idPrefix)} lang={lang}>
            {short}
          </h2>
          <div class="tl-card-header-end" />
        </>
      }
    >
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
      <CardChoices choices={[{ label: t("card_show_definition"), run: onShowDefinition }]} />
    </CardFrame>
  );
}
