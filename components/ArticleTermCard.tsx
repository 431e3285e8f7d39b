import { useId } from "preact/hooks";
import { ArticleWords, type ArticleWordsProps } from "./ArticleWords";
import { CardChoices } from "./CardChoices";
import { type CardActions, CardFrame, cardNameId } from "./CardFrame";
import { muteChoices } from "./mute-choices";
import { t } from "./translate";

/** Props of {@link ArticleTermCard}. */
export interface ArticleTermCardProps extends CardActions, ArticleWordsProps {
  /** The abbreviation, as the article writes it. */
  short: string;
  /** Scrolls to where the article defines it. */
  onShowDefinition(): void;
  /** Take its mentions off the page. */
  onMute(where: "here" | "everywhere"): void;
}

/** What an abbreviation means that the article defines itself: its own words, and nothing that is not in it. */
export function ArticleTermCard(props: ArticleTermCardProps) {
  const { short, onShowDefinition, onMute } = props;
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
      <ArticleWords {...props} />
      <CardChoices
        choices={[{ label: t("card_show_definition"), run: onShowDefinition }, ...muteChoices(onMute)]}
      />
    </CardFrame>
  );
}
