import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { countText } from "./count-text";
import { focusNextRow } from "./focus-next-row";
import { tagName } from "./split-tags";
import { t } from "./translate";
import "./TagLine.css";

/** Props of {@link TagLine}. */
export interface TagLineProps {
  tag: string;
  /** How many highlights have it. */
  count: number;
  /** Whether another tag has a name already: then the two would become one. */
  isTaken(name: string): boolean;
  /** Shows the highlights that have it. */
  onOpen(): void;
  onRename(to: string): void;
  onDelete(): void;
}

/** A tag among all tags, to be renamed in place. */
export function TagLine({ tag, count, isTaken, onOpen, onRename, onDelete }: TagLineProps) {
  const [renaming, setRenaming] = useState(false);
  const line = useRef<HTMLLIElement>(null);
  useFocusBack(line, renaming);
  const rename = (to: string): void => {
    setRenaming(false);
    if (to !== "" && to !== tag) onRename(to);
  };
  return (
    <li class="tl-tag-line" ref={line}>
      {renaming ? (
        <TagForm tag={tag} isTaken={isTaken} onName={rename} onCancel={() => setRenaming(false)} />
      ) : (
        <>
          <button type="button" class="tl-tag-link" lang="" onClick={() => onOpen()}>
            #{tag}
          </button>
          <span class="tl-tag-count">{countText("library_highlights", count)}</span>
          <button
            type="button"
            class="tl-quiet-button tl-tag-rename"
            aria-label={t("tags_rename_label", tag)}
            onClick={() => setRenaming(true)}
          >
            {t("tags_rename")}
          </button>
          <button
            type="button"
            class="tl-quiet-button"
            aria-label={t("tags_delete_label", tag)}
            onClick={() => {
              focusNextRow(line.current);
              onDelete();
            }}
          >
            {t("tags_delete")}
          </button>
        </>
      )}
    </li>
  );
}

/** The field that had the focus is gone: back to the button that opened it. */
function useFocusBack(line: { current: HTMLElement | null }, renaming: boolean): void {
  const wasRenaming = useRef(false);
  useLayoutEffect(() => {
    if (wasRenaming.current && !renaming) line.current?.querySelector<HTMLElement>(".tl-tag-rename")?.focus();
    wasRenaming.current = renaming;
  }, [renaming]);
}

interface TagFormProps extends Pick<TagLineProps, "tag" | "isTaken"> {
  onName(name: string): void;
  onCancel(): void;
}

/** Takes a tag's new name; it has the focus. */
function TagForm({ tag, isTaken, onName, onCancel }: TagFormProps) {
  const [name, setName] = useState(tag);
  const typed = tagName(name);
  return (
    <form
      class="tl-tag-form"
      onSubmit={(event) => {
        event.preventDefault();
        onName(typed);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.isComposing) onCancel();
      }}
    >
      <input
        class="tl-line-field"
        type="text"
        autocomplete="off"
        maxLength={64}
        aria-label={t("tags_name", tag)}
        ref={(field) => {
          if (field && field.ownerDocument.activeElement !== field) field.focus();
        }}
        value={name}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
      />
      <button type="submit" class="tl-button">
        {t(isTaken(typed) ? "tags_merge" : "tags_rename")}
      </button>
      <button type="button" class="tl-quiet-button" onClick={() => onCancel()}>
        {t("tags_cancel")}
      </button>
    </form>
  );
}
