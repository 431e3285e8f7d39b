import { useState } from "preact/hooks";
import { t } from "@/components/translate";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/settings/settings";
import type { PanelContext } from "./panel-context";
import { sayChanged } from "./say-changed";

/** Props of {@link ResetPart}. */
export interface ResetPartProps {
  settings: Settings;
  toasts: PanelContext["toasts"];
  /** Rejects as `sendToBackground`. */
  onChange(changes: Partial<Settings>): Promise<unknown>;
}

/** Puts every setting back to what it was at first; never anything else that the reader has. */
export function ResetPart({ settings, toasts, onChange }: ResetPartProps) {
  const [asks, setAsks] = useState(false);
  const reset = (): void => {
    setAsks(false);
    void sayChanged(toasts, {
      message: () => t("reset_done"),
      made: onChange(DEFAULT_SETTINGS),
      undo: () => onChange(settings),
    });
  };
  return (
    <section aria-labelledby="reset-title">
      <h2 class="tl-option-title" id="reset-title">
        {t("reset_title")}
      </h2>
      <p class="tl-setting-meaning">{t("reset_means")}</p>
      <div class="tl-buttons">
        {asks ? (
          <>
            <span class="tl-reset-question" role="alert">
              {t("reset_sure")}
            </span>
            <button type="button" class="tl-button" data-tone="primary" onClick={reset}>
              {t("reset_do")}
            </button>
            <button
              type="button"
              class="tl-button"
              ref={(button) => button?.focus()}
              onClick={() => setAsks(false)}
            >
              {t("reset_keep")}
            </button>
          </>
        ) : (
          <button type="button" class="tl-button" onClick={() => setAsks(true)}>
            {t("reset_ask")}
          </button>
        )}
      </div>
    </section>
  );
}
