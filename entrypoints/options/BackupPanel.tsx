import { useId, useState } from "preact/hooks";
import { Choices } from "@/components/Choices";
import { countText } from "@/components/count-text";
import { FormField } from "@/components/FormField";
import { formatTime } from "@/components/format-time";
import { t } from "@/components/translate";
import { errorText } from "@/entrypoints/article.content/error-text";
import { askWorker } from "@/entrypoints/library/ask-worker";
import { saveBlob } from "@/entrypoints/library/save-file";
import { useLastBackup } from "@/entrypoints/library/use-last-backup";
import { noteBackup } from "@/lib/settings/last-backup";
import type { Settings } from "@/lib/settings/settings";
import type { PanelContext } from "./panel-context";
import { useSettings } from "./use-settings";

/** After how many days a reader can be reminded; 0 for never. */
const REMINDERS = ["0", "7", "30", "90"] as const;

/** Saving all that a reader has as one file, sealed or open, and being reminded of it. */
export function BackupPanel(context: PanelContext) {
  const { settings, change } = useSettings();
  const last = useLastBackup();
  if (settings === null || last === undefined) return null;
  const choose = (backupReminderDays: number): void =>
    void change({ backupReminderDays }).catch((error: unknown) =>
      context.toasts.say({ message: errorText(error), action: null, tone: "error" }),
    );
  return (
    <div class="tl-settings">
      <section aria-labelledby="backup-title">
        <h2 class="tl-option-title" id="backup-title">
          {t("backup_title")}
        </h2>
        <p class="tl-setting-meaning">{t("backup_means")}</p>
        <p class="tl-setting-meaning">
          {last === null ? t("backup_never") : t("backup_last", formatTime(last, "minute"))}
        </p>
        <BackupForm {...context} settings={settings} />
      </section>
      <Reminder days={settings.backupReminderDays} onDays={choose} />
    </div>
  );
}

function BackupForm({ db, toasts, window, settings }: PanelContext & { settings: Settings }) {
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [busy, setBusy] = useState(false);
  const differs = again !== "" && again !== passphrase;
  const save = async (): Promise<void> => {
    setBusy(true);
    try {
      const now = Date.now();
      const request = { settings, passphrase: passphrase === "" ? null : passphrase, now };
      const { name, file, highlights } = await askWorker(db, "backup", request);
      saveBlob(name, file, window.document);
      await noteBackup(chrome.storage.local, now);
      toasts.say({ message: countText("backup_made", highlights, name), action: null, tone: "info" });
    } catch {
      // The database or the browser failed; the reader can only try again, and nothing was changed.
      toasts.say({ message: t("export_failed"), action: null, tone: "error" });
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      class="tl-backup"
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase === again && !busy) void save();
      }}
    >
      <FormField label={t("backup_passphrase")} hint={t("backup_passphrase_hint")}>
        {(control) => (
          <input
            {...control}
            type="password"
            autocomplete="new-password"
            value={passphrase}
            onInput={({ currentTarget }) => setPassphrase(currentTarget.value)}
          />
        )}
      </FormField>
      {passphrase !== "" && (
        <FormField label={t("backup_again")} fault={differs ? t("backup_differs") : undefined}>
          {(control) => (
            <input
              {...control}
              type="password"
              autocomplete="new-password"
              value={again}
              onInput={({ currentTarget }) => setAgain(currentTarget.value)}
            />
          )}
        </FormField>
      )}
      <div class="tl-buttons">
        <button
          type="submit"
          class="tl-button"
          data-tone="primary"
          aria-disabled={busy || (passphrase !== "" && passphrase !== again)}
        >
          {t("backup_make")}
        </button>
        <span class="tl-setting-meaning" role="status">
          {busy && t("backup_making")}
        </span>
      </div>
    </form>
  );
}

function Reminder({ days, onDays }: { days: number; onDays(days: number): void }) {
  const id = useId();
  return (
    <section>
      <h2 class="tl-option-title" id={id}>
        {t("backup_remind")}
      </h2>
      <Choices
        labelledBy={id}
        describedBy={id}
        choices={REMINDERS.map((each) => ({ id: each, label: t(`backup_remind_${each}`) }))}
        current={REMINDERS.find((each) => each === String(days)) ?? "0"}
        onChoose={(chosen) => onDays(Number(chosen))}
      />
    </section>
  );
}
