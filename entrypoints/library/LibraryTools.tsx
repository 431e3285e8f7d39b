import { countText } from "@/components/count-text";
import { t } from "@/components/translate";
import { isWrong } from "@/lib/search/query";
import { GROUPINGS, type Grouping } from "@/lib/store/arrange";
import type { LibraryList } from "./use-library-list";

/** Props of {@link LibraryTools}. */
export interface LibraryToolsProps {
  list: LibraryList;
  grouping: Grouping;
  onGrouping(grouping: Grouping): void;
}

/** How much the list holds, and how it is grouped. */
export function LibraryTools({ list, grouping, onGrouping }: LibraryToolsProps) {
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
    </div>
  );
}
