import type { Density } from "@/lib/settings/settings";
import { ChoiceSetting } from "./ChoiceSetting";
import { t } from "./translate";

/** Props of {@link DensityPicker}. */
export interface DensityPickerProps {
  density: Density;
  onDensity(density: Density): void;
}

/** Which mentions of a term are underlined; what the current choice means stands below. */
export function DensityPicker({ density, onDensity }: DensityPickerProps) {
  const choices = (["every", "section", "article"] as const).map((each) => ({
    id: each,
    label: t(`density_${each}`),
  }));
  return (
    <ChoiceSetting
      label={t("density_label")}
      choices={choices}
      current={density}
      meaning={t(`density_${density}_means`)}
      onChoose={onDensity}
    />
  );
}
