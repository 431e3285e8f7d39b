import { useState } from "preact/hooks";
import { DropPlace } from "@/components/DropPlace";
import { FormField } from "@/components/FormField";
import { TextArea } from "@/components/TextArea";
import { t } from "@/components/translate";

/** Props of {@link PackSource}. */
export interface PackSourceProps {
  onFile(file: File): void;
  onText(text: string): void;
}

/** Where a pack comes from: a file that is chosen or dropped, or text that is pasted. */
export function PackSource({ onFile, onText }: PackSourceProps) {
  return (
    <>
      <DropPlace
        label={t("pack_choose")}
        hint={t("pack_drop")}
        accept=".csv,.tsv,.txt,.json,text/csv,application/json"
        onFiles={([file]) => onFile(file!)}
      />
      <PasteField onText={onText} />
    </>
  );
}

function PasteField({ onText }: Pick<PackSourceProps, "onText">) {
  const [text, setText] = useState("");
  const isEmpty = text.trim() === "";
  return (
    <details class="tl-more">
      <summary>{t("pack_paste")}</summary>
      <FormField label={t("pack_text")}>
        {(field) => (
          <TextArea
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
        aria-disabled={isEmpty}
        onClick={() => !isEmpty && onText(text)}
      >
        {t("pack_check")}
      </button>
    </details>
  );
}
