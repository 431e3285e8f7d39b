import { formatTime } from "./format-time";
import { Icon } from "./Icon";
import { t } from "./translate";
import "./ReadingBar.css";

/** Props of {@link ReadingBar}. */
export interface ReadingBarProps {
  /** Leads back to the library. */
  backHref: string;
  /** The article's own page; `null` where there is none to follow. */
  originalHref: string | null;
  /** When the text was kept, ms since the epoch; `null` where there is none. */
  keptAt: number | null;
  /** Takes the text away; `null` where there is none. */
  onRemove: (() => void) | null;
  /** Shows which keys there are. */
  onKeys(): void;
}

/** The ways out of an article that is read: back, to the page itself, and what can be done with its text. */
export function ReadingBar({ backHref, originalHref, keptAt, onRemove, onKeys }: ReadingBarProps) {
  return (
    <nav class="tl-reading-bar" aria-label={t("reading_ways")}>
      <a class="tl-reading-way" href={backHref}>
        <Icon name="back" />
        {t("reading_back")}
      </a>
      <span class="tl-reading-kept">
        {keptAt !== null && t("reading_kept", formatTime(keptAt, "day"))}
        {onRemove && (
          <button type="button" class="tl-text-button" onClick={() => onRemove()}>
            {t("reading_remove")}
          </button>
        )}
      </span>
      <button type="button" class="tl-quiet-button tl-reading-keys" onClick={() => onKeys()}>
        {t("keys_open")}
      </button>
      {originalHref !== null && (
        <a class="tl-reading-way" href={originalHref} target="_blank" rel="noopener noreferrer">
          {t("reading_original")}
          <Icon name="away" />
          <span class="tl-visually-hidden"> {t("card_new_tab")}</span>
        </a>
      )}
    </nav>
  );
}
