import { useState } from "preact/hooks";
import { FormField } from "@/components/FormField";
import { t } from "@/components/translate";
import { writtenHost } from "./written-host";

/** A field for a site on which Termlight is to be off. @param props.onAdd given its host. */
export function AddSite({ onAdd }: { onAdd(host: string): void }) {
  const [written, setWritten] = useState("");
  const [isWrong, setWrong] = useState(false);
  const add = (): void => {
    const host = writtenHost(written);
    setWrong(host === null);
    if (host === null) return;
    setWritten("");
    onAdd(host);
  };
  return (
    <form
      class="tl-add-site"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <FormField label={t("sites_add")} fault={isWrong ? t("sites_add_fault") : undefined}>
        {(control) => (
          <div class="tl-field-and-button">
            <input
              {...control}
              type="url"
              autocomplete="off"
              spellcheck={false}
              placeholder={t("sites_add_hint")}
              value={written}
              onInput={({ currentTarget }) => setWritten(currentTarget.value)}
            />
            <button type="submit" class="tl-button">
              {t("sites_add_do")}
            </button>
          </div>
        )}
      </FormField>
    </form>
  );
}
