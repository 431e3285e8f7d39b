import { Choices } from "@/components/Choices";
import { t } from "@/components/translate";
import { TIME_RANGES } from "@/lib/insights/time-range";
import { KindSelect } from "../KindSelect";
import type { TermDirectory } from "../term-directory";
import type { InsightsChoice } from "./insights-data";

/** Props of {@link InsightsTools}. */
export interface InsightsToolsProps {
  directory: TermDirectory;
  choice: InsightsChoice;
  onChoice(choice: InsightsChoice): void;
  /** The hosts that can be chosen. */
  sites: readonly string[];
  /** What all of it comes to, in words. */
  about: string;
}

/** Of which time, site and kind of terms insights tell. */
export function InsightsTools({ directory, choice, onChoice, sites, about }: InsightsToolsProps) {
  return (
    <div class="tl-insights-tools">
      <span class="tl-visually-hidden" id="insights-range">
        {t("insights_range")}
      </span>
      <Choices
        labelledBy="insights-range"
        describedBy="insights-about"
        choices={TIME_RANGES.map((id) => ({ id, label: t(`insights_range_${id}`) }))}
        current={choice.range}
        onChoose={(range) => onChoice({ ...choice, range })}
      />
      <div class="tl-insights-filters">
        <select
          class="tl-select"
          aria-label={t("library_group_site")}
          value={choice.site ?? ""}
          onChange={({ currentTarget: { value } }) =>
            onChoice({ ...choice, site: value === "" ? null : value })
          }
        >
          <option value="">{t("insights_all_sites")}</option>
          {sites.map((host) => (
            <option key={host} value={host}>
              {host}
            </option>
          ))}
        </select>
        <KindSelect
          directory={directory}
          kind={choice.kind}
          onKind={(kind) => onChoice({ ...choice, kind })}
        />
      </div>
      <p class="tl-found" id="insights-about" role="status">
        {about}
      </p>
    </div>
  );
}
