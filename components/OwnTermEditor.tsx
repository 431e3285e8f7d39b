import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { Language } from "@/lib/glossary/term";
import type { OwnTermFields } from "@/lib/own-terms/own-term";
import { ErrorLine } from "./ErrorLine";
import { FormField } from "./FormField";
import { t } from "./translate";
import "./OwnTermEditor.css";

/** Props of {@link OwnTermEditor}. */
export interface OwnTermEditorProps {
  /** What the fields hold at first. */
  term: OwnTermFields;
  /** Whether this is about a term that is there already. */
  isStored: boolean;
  /** What is wrong with single fields, in the reader's language. */
  faults: Partial<Record<keyof OwnTermFields, string>>;
  /** What went wrong in storing it. */
  error: string | null;
  busy: boolean;
  onSave(term: OwnTermFields): void;
  /** The reader gives up: button or Esc. */
  onCancel(): void;
}

/** The fields of a term of the reader's own, to be written where its list is. */
export function OwnTermEditor(props: OwnTermEditorProps) {
  const { isStored, error, busy, onSave, onCancel } = props;
  const [term, setTerm] = useState(props.term);
  const form = useFirstField();
  const id = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const saves = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (!saves && event.key !== "Escape") return;
    event.preventDefault();
    if (!saves) onCancel();
    else if (!busy) onSave(term);
  };
  return (
    <form
      class="tl-own-editor"
      ref={form}
      aria-labelledby={id}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSave(term);
      }}
    >
      <h2 class="tl-option-title" id={id}>
        {t(isStored ? "own_edit_title" : "own_add_title")}
      </h2>
      <Fields term={term} faults={props.faults} onTerm={setTerm} />
      <ErrorLine error={error} />
      <div class="tl-own-editor-buttons">
        <button type="submit" class="tl-button" data-tone="primary" aria-disabled={busy}>
          {t(isStored ? "own_save" : "own_add")}
        </button>
        <button type="button" class="tl-button" onClick={() => onCancel()}>
          {t("own_cancel")}
        </button>
      </div>
    </form>
  );
}

interface FieldsProps extends Pick<OwnTermEditorProps, "term" | "faults"> {
  onTerm(term: OwnTermFields): void;
}

function Fields({ term, faults, onTerm }: FieldsProps) {
  return (
    <>
      <FormField label={t("own_name")} fault={faults.name}>
        {(field) => (
          <input
            {...field}
            value={term.name}
            onInput={({ currentTarget }) => onTerm({ ...term, name: currentTarget.value })}
          />
        )}
      </FormField>
      <FormField label={t("own_aliases")} hint={t("own_aliases_hint")} fault={faults.aliases}>
        {(field) => (
          <textarea
            {...field}
            rows={2}
            value={term.aliases.join("\n")}
            onInput={({ currentTarget }) => onTerm({ ...term, aliases: currentTarget.value.split("\n") })}
          />
        )}
      </FormField>
      <FormField label={t("own_definition")} fault={faults.definition}>
        {(field) => (
          <textarea
            {...field}
            rows={3}
            value={term.definition}
            onInput={({ currentTarget }) => onTerm({ ...term, definition: currentTarget.value })}
          />
        )}
      </FormField>
      <FormField label={t("own_language")}>
        {(field) => (
          <select
            {...field}
            value={term.language}
            onChange={({ currentTarget }) => onTerm({ ...term, language: currentTarget.value as Language })}
          >
            <option value="en" lang="en">
              English
            </option>
            <option value="zh" lang="zh-CN">
              中文
            </option>
          </select>
        )}
      </FormField>
    </>
  );
}

/** Brings the form into view, with the caret in its first field. */
function useFirstField() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.scrollIntoView({ block: "nearest" });
    form.current?.querySelector("input")?.focus({ preventScroll: true });
  }, []);
  return form;
}
