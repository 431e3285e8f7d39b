import { DensityPicker } from "@/components/DensityPicker";
import { SwitchRow } from "@/components/SwitchRow";
import { t } from "@/components/translate";
import { LanguagePart } from "./LanguagePart";
import type { PanelContext } from "./panel-context";
import { ReadRecord } from "./ReadRecord";
import { useChoices } from "./use-choices";

/**
 * In which language things are said, and what of an article is tagged, underlined and kept. Each choice holds at once, in
 * open pages too.
 */
export function ReadingPanel({ db, toasts }: PanelContext) {
  const { settings, choose } = useChoices(toasts);
  if (settings === null) return null;
  return (
    <div class="tl-settings">
      <LanguagePart settings={settings} onChange={choose} />
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
      <ReadRecord
        db={db}
        on={settings.recordRead}
        onChange={(recordRead) => choose({ recordRead })}
        toasts={toasts}
      />
      <SwitchRow
        on={settings.keepText}
        label={t("options_keep_text")}
        hint={t("options_keep_text_means")}
        onChange={(keepText) => choose({ keepText })}
      />
      <SwitchRow
        on={settings.keepInPrivate}
        label={t("private_keep")}
        hint={t("private_keep_means")}
        onChange={(keepInPrivate) => choose({ keepInPrivate })}
      />
    </div>
  );
}
