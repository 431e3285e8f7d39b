import { DensityPicker } from "@/components/DensityPicker";
import { SwitchRow } from "@/components/SwitchRow";
import { t } from "@/components/translate";
import { errorText } from "@/entrypoints/article.content/error-text";
import { sendToBackground } from "@/lib/messages/send";
import type { Settings } from "@/lib/settings/settings";
import type { PanelContext } from "./panel-context";
import { ReadRecord } from "./ReadRecord";
import { useSettings } from "./use-settings";

/** What of an article is tagged and underlined. Each choice holds at once, in open pages too. */
export function ReadingPanel({ db, toasts }: PanelContext) {
  const { settings, change } = useSettings();
  if (settings === null) return null;
  const orSay = (work: Promise<unknown>): void =>
    void work.catch((error: unknown) =>
      toasts.say({ message: errorText(error), action: null, tone: "error" }),
    );
  const choose = (changes: Partial<Settings>): void => orSay(change(changes));
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
      <ReadRecord
        db={db}
        on={settings.recordRead}
        onChange={(recordRead) => choose({ recordRead })}
        onForget={() => orSay(sendToBackground("encounters/forget", {}))}
      />
    </div>
  );
}
