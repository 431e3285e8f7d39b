import { countText } from "./count-text";
import { t } from "./translate";
import "./SelectionBar.css";

/** Props of {@link SelectionBar}. */
export interface SelectionBarProps {
  /** How many highlights are selected, at least one. */
  count: number;
  onExport(): void;
  onClear(): void;
}

/** What can be done with the highlights that are selected, at the foot of the window. */
export function SelectionBar({ count, onExport, onClear }: SelectionBarProps) {
  return (
    <section class="tl-selection-bar" aria-label={t("library_selection")}>
      <p role="status">{countText("library_selected", count)}</p>
      <button type="button" class="tl-button" onClick={() => onClear()}>
        {t("library_selection_clear")}
      </button>
      <button type="button" class="tl-button" data-tone="primary" onClick={() => onExport()}>
        {t("export_article")}
      </button>
    </section>
  );
}
