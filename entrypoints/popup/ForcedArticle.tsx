import { t } from "@/components/translate";

/** Whether the reader says that the page is an article, and how to say so or take it back. */
export interface ForcedProps {
  onForce(forced: boolean): void;
}

/** A word above the terms of a page that is an article because the reader says so. */
export function Forced({ onForce }: ForcedProps) {
  return (
    <p class="tl-aside">
      {t("popup_forced")}{" "}
      <button type="button" class="tl-text-button" onClick={() => onForce(false)}>
        {t("popup_unforce")}
      </button>
    </p>
  );
}

/** What stands in the place of terms where no article was found. */
export function NoArticle({ forced, onForce }: ForcedProps & { forced: boolean }) {
  return (
    <section class="tl-no-article">
      <p class="tl-nothing">{t(forced ? "popup_forced_nothing" : "popup_no_article_hint")}</p>
      <button type="button" class="tl-button" onClick={() => onForce(!forced)}>
        {t(forced ? "popup_unforce_article" : "popup_force")}
      </button>
    </section>
  );
}
