import { countText } from "@/components/count-text";
import { t } from "@/components/translate";
import { isWrong } from "@/lib/search/query";
import { GROUPINGS, type Grouping } from "@/lib/store/arrange";
import type { LibraryList } from "./use-library-list";

/** Props of {@link LibraryTools}. */
export interface LibraryToolsProps {
  list: LibraryList;
  grouping: Grouping;
  /** How many highlights are in the bin. */
  binned: number;
  onGrouping(grouping: Grouping): void;
  onTags(): void;
  onBin(): void;
  onKeys(): void;
}

/** How much the list holds, how it is grouped, and the ways to tags, bin and keys. */
export function LibraryTools(props: LibraryToolsProps) {
  const { list, grouping, binned, onGrouping, onTags, onBin, onKeys } = props;
  const { found, query } = list;
  const key = query.trim() === "" ? "library_highlights" : "library_found";
  return (
    <div class="tl-library-tools">
      <p class="tl-tools-count" role="status">
        {!list.rows.catalogue.parts.partial && !isWrong(list.parsed) && countText(key, found.count)}
      </p>
      <label class="tl-tools-grouping">
        {t("library_group_by")}
        <select
          class="tl-select"
          value={grouping}
          onChange={({ currentTarget }) => onGrouping(currentTarget.value as Grouping)}
        >
          {GROUPINGS.map((each) => (
            <option key={each} value={each}>
              {t(`library_group_${each}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="tl-quiet-button" onClick={() => onTags()}>
        {t("tags_title")}
      </button>
      {binned > 0 && (
        <button type="button" class="tl-quiet-button" onClick={() => onBin()}>
          {countText("bin_open", binned)}
        </button>
      )}
      <button type="button" class="tl-quiet-button" onClick={() => onKeys()}>
        {t("keys_open")}
      </button>
    </div>
  );
}
