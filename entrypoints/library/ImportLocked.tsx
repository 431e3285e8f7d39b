import { useState } from "preact/hooks";
import { FormField } from "@/components/FormField";
import { formatTime } from "@/components/format-time";
import { t } from "@/components/translate";
import type { ImportState, LibraryImport } from "./use-library-import";

/** Props of {@link ImportLocked}. */
export interface ImportLockedProps {
  state: Extract<ImportState, { step: "passphrase" }>;
  work: LibraryImport;
}

/** Asks for the passphrase of an encrypted backup. */
export function ImportLocked({ state: { locked, isWrong }, work }: ImportLockedProps) {
  const [passphrase, setPassphrase] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== "") work.unlock(locked, passphrase);
      }}
    >
      <p>{t("import_locked", formatTime(Date.parse(locked.createdAt), "minute"))}</p>
      <FormField label={t("import_passphrase")} fault={isWrong ? t("import_passphrase_wrong") : undefined}>
        {(field) => (
          <input
            {...field}
            type="password"
            autocomplete="off"
            value={passphrase}
            onInput={({ currentTarget }) => setPassphrase(currentTarget.value)}
          />
        )}
      </FormField>
      <div class="tl-import-buttons">
        <button type="submit" class="tl-button" data-tone="primary" aria-disabled={passphrase === ""}>
          {t("import_unlock")}
        </button>
        <button type="button" class="tl-button" onClick={() => work.cancel()}>
          {t("own_cancel")}
        </button>
      </div>
    </form>
  );
}
