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
  return (
    <>
      <DropPlace onFile={onFile} />
      <PasteField onText={onText} />
    </>
  );
}

function DropPlace({ onFile }: Pick<PackSourceProps, "onFile">) {
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  const dropping = useDropping((event) => take(event.dataTransfer?.files));
  return (
    <label class="tl-drop" {...dropping}>
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
  );
}

/** What an element is given to take what is dropped on it. */
function useDropping(onDrop: (event: DragEvent) => void) {
  const [over, setOver] = useState(false);
  const enter = (event: DragEvent, isOver: boolean): void => {
    // The browser would open the file in this tab.
    event.preventDefault();
    setOver(isOver);
  };
  return {
    "data-over": over,
    onDragOver: (event: DragEvent) => enter(event, true),
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      enter(event, false);
      onDrop(event);
    },
  };
}

function PasteField({ onText }: Pick<PackSourceProps, "onText">) {
  const [text, setText] = useState("");
  const isEmpty = text.trim() === "";
  return (
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
        aria-disabled={isEmpty}
        onClick={() => !isEmpty && onText(text)}
      >
        {t("pack_check")}
      </button>
    </details>
  );
}
