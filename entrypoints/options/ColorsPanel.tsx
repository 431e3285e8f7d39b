import { useId } from "preact/hooks";
import { ColorPicker } from "@/components/ColorPicker";
import { markStyle } from "@/components/Swatch";
import { t } from "@/components/translate";
import { HIGHLIGHT_COLORS, type HighlightColor } from "@/lib/highlights/highlight";
import { LONGEST_COLOR_NAME, type Settings } from "@/lib/settings/settings";
import type { PanelContext } from "./panel-context";
import { useChoices } from "./use-choices";
import "@/components/edit-fields.css";
import "./ColorsPanel.css";

/** Which colour the next highlight gets, and what the colours are called. */
export function ColorsPanel({ toasts }: PanelContext) {
  const { settings, choose } = useChoices(toasts);
  const id = useId();
  if (settings === null) return null;
  const first = HIGHLIGHT_COLORS.find((color) => color === settings.lastColor) ?? HIGHLIGHT_COLORS[0];
  return (
    <div class="tl-settings">
      <section aria-labelledby={`${id}-first`}>
        <h2 class="tl-setting-name" id={`${id}-first`}>
          {t("colors_first")}
        </h2>
        <ColorPicker color={first} onColor={(lastColor) => choose({ lastColor })} />
        <p class="tl-setting-meaning">{t("colors_first_means")}</p>
      </section>
      <section aria-labelledby={`${id}-names`}>
        <h2 class="tl-setting-name" id={`${id}-names`}>
          {t("colors_names")}
        </h2>
        <p class="tl-setting-meaning">{t("colors_names_means")}</p>
        <ul class="tl-color-names">
          {HIGHLIGHT_COLORS.map((color) => (
            <ColorName
              key={color}
              color={color}
              names={settings.colorNames}
              onNames={(colorNames) => choose({ colorNames })}
            />
          ))}
        </ul>
      </section>
    </div>
  );
}

interface ColorNameProps {
  color: HighlightColor;
  names: Settings["colorNames"];
  onNames(names: Settings["colorNames"]): void;
}

/** The field of one colour's name; without one the colour is called by its word. */
function ColorName({ color, names, onNames }: ColorNameProps) {
  const word = t(`color_${color}`);
  const save = (written: string): void => {
    const { [color]: before = "", ...others } = names;
    const name = written.trim();
    if (name !== before) onNames(name === "" ? others : { ...others, [color]: name });
  };
  return (
    <li class="tl-color-name">
      <span class="tl-swatch" style={markStyle(color)} />
      <input
        class="tl-line-field"
        aria-label={t("colors_name_of", word)}
        placeholder={word}
        maxLength={LONGEST_COLOR_NAME}
        value={names[color] ?? ""}
        onChange={({ currentTarget }) => save(currentTarget.value)}
      />
    </li>
  );
}
