import { useState } from "preact/hooks";
import type { Highlight, HighlightColor } from "@/lib/highlights/highlight";
import { ColorPicker } from "./ColorPicker";
import { ErrorLine } from "./ErrorLine";
import { IconButton } from "./IconButton";
import { interfaceLanguage } from "./language-tag";
import { NoteField } from "./NoteField";
import { markStyle } from "./Swatch";
import { TagInput } from "./TagInput";
import { t } from "./translate";
import { useDraft } from "./use-draft";

/** Props of {@link HighlightEditor}. */
export interface HighlightEditorProps {
  highlight: Highlight;
  /** True while a change is on its way to the store. */
  busy: boolean;
  /** What went wrong, in the reader's language; `null` when nothing did. */
  error: string | null;
  /** Where several highlights overlap: which of them this is, counted from 0, and the way to the next. */
  choice: { index: number; count: number; onNext(): void } | null;
  /** True to begin in the note. */
  autoFocusNote: boolean;
  onColor(color: HighlightColor): void;
  /** On every change of the note's text; how long to wait before saving is the owner's choice. */
  onNote(note: string): void;
  onTags(tags: string[]): void;
  /** The reader left a field or pressed Ctrl/Cmd+Enter: what is waiting should be saved now. */
  onCommit?: (() => void) | undefined;
  onDelete(): void;
  onCopy(): void;
  /** Copy an address that leads to the passage. */
  onCopyLink(): void;
  /** How many highlights overlap or touch here, this one included. */
  joinable: number;
  /** Make one of them. */
  onJoin(): void;
  onClose(): void;
  /** True when all that was changed here is in the store. */
  saved: boolean;
}

/** A kept passage with its colour, note and tags. A dialog that leaves the page usable; Esc is its owner's. */
export function HighlightEditor(props: HighlightEditorProps) {
  // The key: another highlight starts with fields of its own.
  return <Editor key={props.highlight.id} {...props} />;
}

function Editor(props: HighlightEditorProps) {
  const { highlight, busy, error, saved } = props;
  const [inside, setInside] = useState(false);
  const held = inside || busy;
  const [note, setNote] = useDraft(highlight.note, highlight.note, held);
  const [tags, setTags] = useDraft(highlight.tags, JSON.stringify(highlight.tags), held);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    props.onCommit?.();
  };
  return (
    <div
      class="tl-surface tl-editor"
      role="dialog"
      aria-label={t("editor_label")}
      lang={interfaceLanguage()}
      onKeyDown={onKeyDown}
      onFocusIn={() => setInside(true)}
      onFocusOut={() => {
        setInside(false);
        props.onCommit?.();
      }}
    >
      <div class="tl-editor-bar">
        <ColorPicker color={highlight.color} onColor={props.onColor} />
        <span class="tl-saved" role="status">
          {error === null && savedText(busy, saved)}
        </span>
        <IconButton icon="copy" label={t("editor_copy")} onClick={props.onCopy} />
        <IconButton icon="link" label={t("editor_copy_link")} onClick={props.onCopyLink} />
        <IconButton icon="bin" label={t("editor_delete")} onClick={props.onDelete} />
        <IconButton icon="close" label={t("editor_close")} onClick={props.onClose} />
      </div>
      <Neighbours {...props} />
      <blockquote class="tl-quote" style={markStyle(highlight.color)} lang="">
        {highlight.quote}
      </blockquote>
      <NoteField
        note={note}
        autoFocus={props.autoFocusNote}
        onNote={(text) => {
          setNote(text);
          props.onNote(text);
        }}
      />
      <TagInput
        tags={tags}
        onTags={(next) => {
          setTags(next);
          props.onTags(next);
        }}
      />
      <ErrorLine error={error} />
    </div>
  );
}

/** What can be done where there are several highlights. */
function Neighbours({ choice, joinable, onJoin }: HighlightEditorProps) {
  if (!choice && joinable < 2) return null;
  return (
    <div class="tl-neighbours">
      {choice && (
        <button type="button" class="tl-choice" onClick={() => choice.onNext()}>
          {t("editor_choice", choice.index + 1, choice.count)}
        </button>
      )}
      {joinable > 1 && (
        <button type="button" class="tl-choice" title={t("editor_merge_hint")} onClick={() => onJoin()}>
          {t("editor_merge", joinable)}
        </button>
      )}
    </div>
  );
}

function savedText(busy: boolean, saved: boolean): string {
  if (busy) return t("editor_saving");
  return saved ? t("editor_saved") : "";
}
