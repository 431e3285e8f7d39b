import { useState } from "preact/hooks";
import type { Highlight, HighlightChanges } from "@/lib/highlights/highlight";
import { ColorPicker } from "./ColorPicker";
import { ErrorLine } from "./ErrorLine";
import { NoteField } from "./NoteField";
import { TagInput } from "./TagInput";
import { t } from "./translate";
import { useDraft } from "./use-draft";
import { useNoteElsewhere } from "./use-note-elsewhere";
import "./HighlightEditor.css";
import "./HighlightFields.css";

/** How the changes that were made here fare. */
export interface EditState {
  /** True while something is on its way to the store. */
  busy: boolean;
  /** True when all that was changed is stored. */
  saved: boolean;
  /** What went wrong, in the reader's language; `null` when nothing did. */
  error: string | null;
}

/** Props of {@link HighlightFields}. */
export interface HighlightFieldsProps {
  highlight: Highlight;
  state: EditState;
  /** On every change, also each of the note's; how long to wait before saving is the owner's choice. */
  onChange(changes: Partial<HighlightChanges>): void;
  /** The reader left a field: what is waiting should be saved now. */
  onCommit(): void;
  /** The reader is done: button, Esc or Ctrl/Cmd+Enter. */
  onDone(): void;
}

/** The changeable fields of a highlight, to be edited where it stands in a list. */
export function HighlightFields({ highlight, state, onChange, onCommit, onDone }: HighlightFieldsProps) {
  const [inside, setInside] = useState(false);
  const held = inside || state.busy;
  const [note, setNote] = useDraft(highlight.note, highlight.note, held);
  const elsewhere = useNoteElsewhere(highlight.note, note);
  const [tags, setTags] = useDraft(highlight.tags, JSON.stringify(highlight.tags), held);
  return (
    <fieldset
      class="tl-fields"
      aria-label={t("editor_label")}
      onKeyDown={(event) => takeDoneKey(event) && onDone()}
      onFocusIn={() => setInside(true)}
      onFocusOut={() => {
        setInside(false);
        onCommit();
      }}
    >
      <ColorPicker color={highlight.color} onColor={(color) => onChange({ color })} />
      <NoteField
        note={note}
        autoFocus
        onNote={(text) => {
          setNote(text);
          onChange({ note: text });
        }}
      />
      {elsewhere !== null && (
        <div class="tl-note-elsewhere" role="alert">
          <p>{t("page_note_changed")}</p>
          <p class="tl-note-theirs" lang="" dir="auto">
            {elsewhere || "–"}
          </p>
        </div>
      )}
      <TagInput
        tags={tags}
        onTags={(next) => {
          setTags(next);
          onChange({ tags: next });
        }}
      />
      <ErrorLine error={state.error} />
      <FieldsEnd state={state} onDone={onDone} />
    </fieldset>
  );
}

function FieldsEnd({ state, onDone }: Pick<HighlightFieldsProps, "state" | "onDone">) {
  return (
    <div class="tl-fields-end">
      <button type="button" class="tl-button" onClick={() => onDone()}>
        {t("library_done")}
      </button>
      <span class="tl-saved" role="status">
        {state.error === null && savedText(state)}
      </span>
    </div>
  );
}

/** True for a key that ends the editing; it is then nobody else's. */
function takeDoneKey(event: KeyboardEvent): boolean {
  const done = event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey));
  if (!done || event.isComposing) return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}

function savedText({ busy, saved }: EditState): string {
  if (busy) return t("editor_saving");
  return saved ? t("editor_saved") : "";
}
