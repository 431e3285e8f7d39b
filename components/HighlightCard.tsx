import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Highlight } from "@/lib/highlights/highlight";
import type { Span } from "@/lib/mentions/mention";
import { formatTime } from "./format-time";
import { IconButton } from "./IconButton";
import { MarkedText } from "./MarkedText";
import { markStyle } from "./Swatch";
import { t } from "./translate";
import "./HighlightCard.css";

/** Props of {@link HighlightCard}. */
export interface HighlightCardProps {
  highlight: Highlight;
  /** BCP 47 tag of the passage, `""` where it is not known. */
  lang: string;
  /** Address that leads to the passage; `null` where there is none to follow. */
  href: string | null;
  /** What of a text to mark. */
  find(text: string): Span[];
  onEdit(): void;
  /** @param card the list item, which will go. */
  onDelete(card: Element | null): void;
  onTag(tag: string): void;
  selected: boolean;
  onSelect(selected: boolean): void;
  /** Stands in the place of note and tags while they are edited. */
  children?: ComponentChildren;
}

/** A highlight to read: the passage, then in small what the reader made of it. */
export function HighlightCard(props: HighlightCardProps) {
  const { highlight, lang, find, children } = props;
  const card = useRef<HTMLLIElement>(null);
  const editing = Boolean(children);
  const wasEditing = useRef(false);
  useEffect(() => {
    // The field that had the focus is gone: back to the button that opened it.
    if (wasEditing.current && !editing) card.current?.querySelector<HTMLElement>(".tl-icon-button")?.focus();
    wasEditing.current = editing;
  }, [editing]);
  return (
    <li class="tl-highlight" ref={card} id={`highlight-${highlight.id}`} style={markStyle(highlight.color)}>
      <blockquote class="tl-highlight-quote" lang={lang}>
        <MarkedText text={highlight.quote} marks={find(highlight.quote)} />
      </blockquote>
      {children || <NoteAndTags {...props} />}
      <HighlightFoot
        highlight={highlight}
        href={props.href}
        editing={editing}
        selected={props.selected}
        onSelect={props.onSelect}
        onEdit={props.onEdit}
        onDelete={() => props.onDelete(card.current)}
      />
    </li>
  );
}

function NoteAndTags({ highlight: { note, tags }, find, onTag }: HighlightCardProps) {
  return (
    <>
      {note !== "" && (
        <p class="tl-highlight-note" lang="">
          <MarkedText text={note} marks={find(note)} />
        </p>
      )}
      {tags.length > 0 && (
        <ul class="tl-highlight-tags" lang="" aria-label={t("editor_tags")}>
          {tags.map((tag) => (
            <li key={tag}>
              <button
                type="button"
                class="tl-tag-link"
                title={t("library_tag_search", tag)}
                onClick={() => onTag(tag)}
              >
                <MarkedText text={`#${tag}`} marks={find(`#${tag}`)} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface HighlightFootProps
  extends Pick<HighlightCardProps, "highlight" | "href" | "selected" | "onSelect" | "onEdit"> {
  editing: boolean;
  onDelete(): void;
}

function HighlightFoot({ highlight, href, editing, ...props }: HighlightFootProps) {
  return (
    <div class="tl-highlight-foot">
      <time dateTime={new Date(highlight.createdAt).toISOString()}>
        {formatTime(highlight.createdAt, "minute")}
      </time>
      {href !== null && (
        <a href={href} target="_blank" rel="noopener noreferrer">
          {t("library_open_passage")}
          <span class="tl-visually-hidden"> {t("card_new_tab")}</span>
        </a>
      )}
      <span class="tl-highlight-actions">
        <input
          type="checkbox"
          class="tl-highlight-select"
          aria-label={t("library_select")}
          title={t("library_select")}
          checked={props.selected}
          onChange={({ currentTarget }) => props.onSelect(currentTarget.checked)}
        />
        {!editing && <IconButton icon="note" label={t("library_edit")} onClick={props.onEdit} />}
        <IconButton icon="bin" label={t("editor_delete")} onClick={props.onDelete} />
      </span>
    </div>
  );
}
