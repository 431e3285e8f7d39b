import { useId } from "preact/hooks";
import type { Density } from "@/lib/settings/settings";
import { Choices } from "./Choices";
import { t } from "./translate";
import "./DensityPicker.css";

/** Props of {@link DensityPicker}. */
export interface DensityPickerProps {
  density: Density;
  onDensity(density: Density): void;
}

/** Which mentions of a term are underlined; what the current choice means stands below. */
export function DensityPicker({ density, onDensity }: DensityPickerProps) {
  const id = useId();
  const choices = (["every", "section", "article"] as const).map((each) => ({
    id: each,
    label: t(`density_${each}`),
  }));
  return (
    <div class="tl-density">
      <p class="tl-setting-name" id={`${id}-name`}>
        {t("density_label")}
      </p>
      <Choices
        labelledBy={`${id}-name`}
        describedBy={`${id}-meaning`}
        choices={choices}
        current={density}
        onChoose={onDensity}
      />
      <p class="tl-setting-meaning" id={`${id}-meaning`} role="status">
        {t(`density_${density}_means`)}
      </p>
    </div>
  );
}
