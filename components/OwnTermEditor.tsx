import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { OwnTermFields } from "@/lib/own-terms/own-term";
import { ErrorLine } from "./ErrorLine";
import { OwnTermInputs } from "./OwnTermInputs";
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
export function OwnTermEditor({
  isStored,
  faults,
  error,
  busy,
  onSave,
  onCancel,
  ...given
}: OwnTermEditorProps) {
  const [term, setTerm] = useState(given.term);
  const form = useFirstField();
  const id = useId();
  const save = (event: Event): void => {
    event.preventDefault();
    if (!busy) onSave(term);
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
        {t(isStored ? "own_edit_title" : "own_add_title")}
      </h2>
      <OwnTermInputs term={term} faults={faults} onTerm={setTerm} />
      <ErrorLine error={error} />
      <Buttons isStored={isStored} busy={busy} onCancel={onCancel} />
    </form>
  );
}

function Buttons({ isStored, busy, onCancel }: Pick<OwnTermEditorProps, "isStored" | "busy" | "onCancel">) {
  return (
    <div class="tl-own-editor-buttons">
      <button type="submit" class="tl-button" data-tone="primary" aria-disabled={busy}>
        {t(isStored ? "own_save" : "own_add")}
      </button>
      <button type="button" class="tl-button" onClick={() => onCancel()}>
        {t("own_cancel")}
      </button>
    </div>
  );
}

/** Brings the form into view, with the caret in its first field. */
function useFirstField() {
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    form.current?.scrollIntoView({ block: "nearest" });
    form.current?.querySelector("input")?.focus({ preventScroll: true });
  }, []);
  return form;
}
