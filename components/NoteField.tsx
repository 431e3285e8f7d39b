import { useEffect, useId, useLayoutEffect, useRef } from "preact/hooks";
import { t } from "./translate";

/** Props of {@link NoteField}. */
export interface NoteFieldProps {
  note: string;
  /** True to have the caret in it, behind the text, as soon as it is there. */
  autoFocus: boolean;
  /** On every change, also while an input method is composing. */
  onNote(note: string): void;
}

/** A field for a note that grows with its text up to the limit that the style sheet sets. */
export function NoteField({ note, autoFocus, onNote }: NoteFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    if (field.current) fitHeight(field.current);
  }, [note]);
  useEffect(() => {
    if (!autoFocus || !field.current) return;
    field.current.focus({ preventScroll: true });
    field.current.setSelectionRange(field.current.value.length, field.current.value.length);
  }, [autoFocus]);
  return (
    <>
      <label class="tl-visually-hidden" for={id}>
        {t("editor_note")}
      </label>
      <textarea
        id={id}
        ref={field}
        class="tl-note"
        rows={2}
        placeholder={t("editor_note_hint")}
        value={note}
        onInput={(event) => onNote(event.currentTarget.value)}
      />
    </>
  );
}

function fitHeight(field: HTMLTextAreaElement): void {
  field.style.height = "auto";
  const borders = field.offsetHeight - field.clientHeight;
  field.style.height = `${field.scrollHeight + borders}px`;
}
