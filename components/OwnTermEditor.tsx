import { useId, useLayoutEffect, useRef } from "preact/hooks";
import type { OwnTermFields } from "@/lib/own-terms/own-term";
import { ErrorLine } from "./ErrorLine";
import { elsewhereText } from "./elsewhere-text";
import { FormField } from "./FormField";
import { LANGUAGE_NAMES } from "./language-names";
import {
  OwnTermAliases,
  OwnTermDefinition,
  type OwnTermFieldProps,
  OwnTermLanguage,
  OwnTermName,
} from "./OwnTermFields";
import type { OwnTermFaultTexts } from "./own-term-fault-texts";
import { t } from "./translate";
import "./OwnTermEditor.css";

/** Props of {@link OwnTermEditor}. */
export interface OwnTermEditorProps {
  /** What the fields hold. */
  term: OwnTermFields;
  /** Of the fields that are written in here, those that were changed elsewhere since, as they are stored. */
  elsewhere: Partial<OwnTermFields>;
  /** Whether this is about a new term, one that is there already, or one that was deleted since. */
  about: "new" | "stored" | "deleted";
  /** What is wrong with single fields, in the reader's language. */
  faults: OwnTermFaultTexts;
  /** What went wrong in storing it. */
  error: string | null;
  busy: boolean;
  /** Given the fields that were written into. */
  onWrite(written: Partial<OwnTermFields>): void;
  onSave(): void;
  /** The reader gives up: button or Esc. */
  onCancel(): void;
}

/** The fields of a term of the reader's own, to be written where its list is. */
export function OwnTermEditor({ about, error, onSave, onCancel, ...fields }: OwnTermEditorProps) {
  const form = useFirstField();
  const id = useId();
  const save = (event: Event): void => {
    event.preventDefault();
    if (!fields.busy) onSave();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save(event);
    if (event.key !== "Escape") return;
    event.preventDefault();
    onCancel();
  };
  return (
    <form class="tl-own-editor" ref={form} aria-labelledby={id} onKeyDown={onKeyDown} onSubmit={save}>
      <h2 class="tl-option-title" id={id}>
        {t(about === "new" ? "own_add_title" : "own_edit_title")}
      </h2>
      <p class="tl-own-editor-state" role="status">
        {about === "deleted" && t("own_gone_elsewhere")}
      </p>
      <Fields {...fields} />
      <ErrorLine error={error} />
      <div class="tl-own-editor-buttons">
        <button type="submit" class="tl-button" data-tone="primary" aria-disabled={fields.busy}>
          {t(about === "new" ? "own_add" : "own_save")}
        </button>
        <button type="button" class="tl-button" onClick={() => onCancel()}>
          {t("own_cancel")}
        </button>
      </div>
    </form>
  );
}

function Fields(fields: OwnTermFieldProps) {
  const otherwise = fields.elsewhere?.language;
  return (
    <>
      <OwnTermName {...fields} />
      <OwnTermAliases {...fields} />
      <OwnTermDefinition {...fields} />
      <FormField label={t("own_language")} note={elsewhereText(otherwise && LANGUAGE_NAMES[otherwise])}>
        {(control) => <OwnTermLanguage {...fields} {...control} />}
      </FormField>
    </>
  );
}

/** Brings the form into view, with the caret in its first field unless the reader is writing elsewhere. */
function useFirstField() {
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    if (form.current?.ownerDocument.activeElement?.matches("input, textarea")) return;
    form.current?.scrollIntoView({ block: "nearest" });
    form.current?.querySelector("input")?.focus({ preventScroll: true });
  }, []);
  return form;
}
