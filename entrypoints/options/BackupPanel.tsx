import { useEffect, useId, useState } from "preact/hooks";
import { Choices } from "@/components/Choices";
import { FormField, type FormFieldProps } from "@/components/FormField";
import { formatTime } from "@/components/format-time";
import { LibraryFailed } from "@/components/LibraryFailed";
import { type MessageKey, t } from "@/components/translate";
import { type BackupFolder, readFolder } from "@/entrypoints/library/backup-folder";
import { useLastBackup } from "@/entrypoints/library/use-last-backup";
import { BACKUP_REMINDERS, type Settings } from "@/lib/settings/settings";
import { BackupFolderPart } from "./BackupFolderPart";
import type { PanelContext } from "./panel-context";
import { ResetPart } from "./ResetPart";
import { StoragePart } from "./StoragePart";
import { saveBackup } from "./save-backup";
import { useChoices } from "./use-choices";
import { useStorageFacts } from "./use-storage-facts";

/** Saving all that a reader has as one file, sealed or open, and being reminded of it. */
export function BackupPanel(context: PanelContext) {
  const { settings, change, choose } = useChoices(context.toasts);
  const last = useLastBackup();
  const facts = useStorageFacts(context.db, context.window.navigator.storage);
  const [folder, setFolder] = useFolder();
  // All of it at once, so that nothing jumps.
  if (settings === null || last === undefined || facts.state === "loading" || folder === undefined)
    return null;
  return (
    <div class="tl-settings">
      {facts.state === "failed" && <LibraryFailed />}
      {facts.state === "ready" && facts.value && <StoragePart toasts={context.toasts} facts={facts.value} />}
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
      <BackupFolderPart {...context} folder={folder} onFolder={setFolder} />
      <Reminder days={settings.backupReminderDays} onDays={(days) => choose({ backupReminderDays: days })} />
      <ResetPart settings={settings} toasts={context.toasts} onChange={change} />
    </div>
  );
}

/** The folder for automatic backups; `undefined` until it is known whether there is one. */
function useFolder() {
  const [folder, setFolder] = useState<BackupFolder | null | undefined>(undefined);
  useEffect(() => void readFolder().then(setFolder, () => setFolder(null)), []);
  return [folder, setFolder] as const;
}

function BackupForm({ db, toasts, window, settings }: PanelContext & { settings: Settings }) {
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [running, setRunning] = useState<AbortController | null>(null);
  const differs = again !== "" && again !== passphrase;
  const isSure = passphrase === "" || passphrase === again;
  const save = (): void => {
    const stopping = new AbortController();
    setRunning(stopping);
    const request = { settings, passphrase: passphrase === "" ? null : passphrase, now: Date.now() };
    void saveBackup(db, request, window.document, stopping.signal).then((toast) => {
      toasts.say(toast);
      setRunning(null);
    });
  };
  return (
    <form
      class="tl-backup"
      onSubmit={(event) => {
        event.preventDefault();
        if (isSure && !running) save();
      }}
    >
      <Passphrase
        label={t("backup_passphrase")}
        hint={t("backup_passphrase_hint")}
        value={passphrase}
        onValue={setPassphrase}
      />
      {passphrase !== "" && (
        <Passphrase
          label={t("backup_again")}
          fault={differs ? t("backup_differs") : undefined}
          value={again}
          onValue={setAgain}
        />
      )}
      <div class="tl-buttons">
        <button type="submit" class="tl-button" data-tone="primary" aria-disabled={!!running || !isSure}>
          {t("backup_make")}
        </button>
        <span class="tl-setting-meaning" role="status">
          {running && t("backup_making")}
        </span>
        {running && <Running onCancel={() => running.abort()} />}
      </div>
    </form>
  );
}

/** How long it takes is not known before it is done: all is read in one go, so that it fits together. */
function Running({ onCancel }: { onCancel(): void }) {
  return (
    <span class="tl-running">
      <progress aria-label={t("backup_making")} />
      <button type="button" class="tl-button" onClick={onCancel}>
        {t("export_cancel")}
      </button>
    </span>
  );
}

interface PassphraseProps extends Omit<FormFieldProps, "children"> {
  value: string;
  onValue(value: string): void;
}

function Passphrase({ value, onValue, ...field }: PassphraseProps) {
  return (
    <FormField {...field}>
      {(control) => (
        <input
          {...control}
          type="password"
          autocomplete="new-password"
          value={value}
          onInput={({ currentTarget }) => onValue(currentTarget.value)}
        />
      )}
    </FormField>
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
        choices={BACKUP_REMINDERS.map((each) => ({
          id: String(each),
          label: t(`backup_remind_${each}` as MessageKey),
        }))}
        current={String(days)}
        onChoose={(chosen) => onDays(Number(chosen))}
      />
    </section>
  );
}
