import { DensityPicker } from "@/components/DensityPicker";
import { SwitchRow } from "@/components/SwitchRow";
import { t } from "@/components/translate";
import { errorText } from "@/entrypoints/article.content/error-text";
import type { Settings } from "@/lib/settings/settings";
import type { PanelContext } from "./panel-context";
import { useSettings } from "./use-settings";

/** What of an article is tagged and underlined. Each choice holds at once, in open pages too. */
export function ReadingPanel({ toasts }: PanelContext) {
  const { settings, change } = useSettings();
  if (settings === null) return null;
  const choose = (changes: Partial<Settings>): void =>
    void change(changes).catch((error: unknown) =>
      toasts.say({ message: errorText(error), action: null, tone: "error" }),
    );
  return (
    <div class="tl-settings">
      <DensityPicker density={settings.density} onDensity={(density) => choose({ density })} />
      <SwitchRow
        on={settings.basicTerms}
        label={t("options_basic")}
        hint={t("options_basic_means")}
        onChange={(basicTerms) => choose({ basicTerms })}
      />
      <SwitchRow
        on={settings.includeCode}
        label={t("options_code")}
        hint={t("options_code_means")}
        onChange={(includeCode) => choose({ includeCode })}
      />
      <SwitchRow
        on={settings.keepText}
        label={t("options_keep_text")}
        hint={t("options_keep_text_means")}
        onChange={(keepText) => choose({ keepText })}
      />
    </div>
  );
}
