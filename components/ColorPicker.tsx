import { useId } from "preact/hooks";
import { HIGHLIGHT_COLORS, type HighlightColor } from "@/lib/highlights/highlight";
import { colorName } from "./color-name";
import { Swatch } from "./Swatch";
import { t } from "./translate";

/** Props of {@link ColorPicker}. */
export interface ColorPickerProps {
  color: HighlightColor;
  onColor(color: HighlightColor): void;
}

/** One colour out of those that a highlight can have: native radio buttons under the swatches. */
export function ColorPicker({ color, onColor }: ColorPickerProps) {
  const group = useId();
  return (
    <div class="tl-colors" role="radiogroup" aria-label={t("editor_color")}>
      {HIGHLIGHT_COLORS.map((each) => (
        <label class="tl-color" key={each} title={colorName(each)}>
          <input
            class="tl-visually-hidden"
            type="radio"
            name={group}
            aria-label={colorName(each)}
            checked={each === color}
            onChange={() => onColor(each)}
          />
          <Swatch color={each} isCurrent={each === color} />
        </label>
      ))}
    </div>
  );
}
