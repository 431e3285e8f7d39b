import type { Settings } from "@/lib/settings/settings";
import { DensityPicker } from "./DensityPicker";
import { SwitchRow } from "./SwitchRow";
import { t } from "./translate";
import "./ReadingQuick.css";

/** Props of {@link ReadingQuick}. */
export interface ReadingQuickProps {
  settings: Pick<Settings, "density" | "basicTerms">;
  onChange(changes: Partial<Settings>): void;
}

/** The choices about underlines that one changes while reading, folded away behind what holds now. */
export function ReadingQuick({ settings: { density, basicTerms }, onChange }: ReadingQuickProps) {
  return (
    <details class="tl-quick">
      <summary>{t("popup_quick_label", t(`density_${density}`))}</summary>
      <div class="tl-quick-choices">
        <DensityPicker density={density} onDensity={(next) => onChange({ density: next })} />
        <SwitchRow
          on={basicTerms}
          label={t("options_basic")}
          onChange={(next) => onChange({ basicTerms: next })}
        />
      </div>
    </details>
  );
}
