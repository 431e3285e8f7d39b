import { useState } from "preact/hooks";
import { FormField } from "@/components/FormField";
import { t } from "@/components/translate";

/** Props of {@link PackSource}. */
export interface PackSourceProps {
  onFile(file: File): void;
  onText(text: string): void;
}

/** Where a pack comes from: a file that is chosen or dropped, or text that is pasted. */
export function PackSource({ onFile, onText }: PackSourceProps) {
  const [over, setOver] = useState(false);
  const [text, setText] = useState("");
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  return (
    <>
      <label
        class="tl-drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files);
        }}
      >
        <span class="tl-drop-name">{t("pack_choose")}</span>
        <span class="tl-setting-meaning">{t("pack_drop")}</span>
        <input
          class="tl-visually-hidden"
          type="file"
          accept=".csv,.tsv,.txt,.json,text/csv,application/json"
          onChange={({ currentTarget }) => {
            take(currentTarget.files);
            // So that the same file, corrected, can be chosen again.
            currentTarget.value = "";
          }}
        />
      </label>
      <details class="tl-more">
        <summary>{t("pack_paste")}</summary>
        <FormField label={t("pack_text")}>
          {(field) => (
            <textarea
              {...field}
              rows={5}
              spellcheck={false}
              value={text}
              onInput={({ currentTarget }) => setText(currentTarget.value)}
            />
          )}
        </FormField>
        <button
          type="button"
          class="tl-button"
          aria-disabled={text.trim() === ""}
          onClick={() => text.trim() !== "" && onText(text)}
        >
          {t("pack_check")}
        </button>
      </details>
    </>
  );
}
