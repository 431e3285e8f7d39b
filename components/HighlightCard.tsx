import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Highlight } from "@/lib/highlights/highlight";
import type { Span } from "@/lib/mentions/mention";
import { ClippedText } from "./ClippedText";
import { HighlightFoot } from "./HighlightFoot";
import { HighlightLabels } from "./HighlightLabels";
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
  /** Leads to the passage in the kept text of its article; `null` where there is none. */
  readHref?: string | null;
  /** True where the page no longer has the passage. */
  orphan: boolean;
  /** The title of its article, where the list does not say it already. */
  source: string | null;
  /** Terms that stand in the passage, with their names. */
  terms: readonly { id: string; name: string }[];
  /** Where it stands in its group, from 1, and how many there are. */
  place: { position: number; count: number };
  selected: boolean;
  /** True for the one card that Tab leads to. */
  current: boolean;
  /** Which row of the list it is. */
  row: number;
  /** Measures the list item. */
  measured(element: Element | null): void;
  /** What of a text to mark. */
  find(text: string): readonly Span[];
  /** @param range true for all between this one and the last that was chosen. */
  onSelect(range: boolean): void;
  onEdit(): void;
  /** @param card the list item, which will go. */
  onDelete(card: Element | null): void;
  onTag(tag: string): void;
  onTerm(id: string): void;
  /** Stands in the place of note and tags while they are edited. */
  children?: ComponentChildren;
}

/** A highlight to read: the passage, then in small what the reader made of it. */
export function HighlightCard(props: HighlightCardProps) {
  const { highlight, lang, find, children, place, selected, current } = props;
  const quote = useRef<HTMLQuoteElement>(null);
  const editing = Boolean(children);
  useFocusBack(quote, editing);
  return (
    <li
      class="tl-highlight"
      ref={props.measured}
      id={`highlight-${highlight.id}`}
      style={markStyle(highlight.color)}
      data-row={props.row}
      data-selected={selected}
      data-orphan={props.orphan}
      tabIndex={current ? 0 : -1}
      aria-posinset={place.position}
      aria-setsize={place.count}
    >
      <SelectBox highlight={highlight} selected={selected} onSelect={props.onSelect} />
      <blockquote class="tl-highlight-quote" lang={lang} dir="auto" ref={quote}>
        <ClippedText text={highlight.quote} find={find} />
      </blockquote>
      {children || <NoteAndLabels {...props} />}
      <HighlightFoot
        highlight={highlight}
        href={props.href}
        readHref={props.readHref ?? null}
        orphan={props.orphan}
        source={props.source}
        editing={editing}
        onEdit={props.onEdit}
        onDelete={() => props.onDelete(quote.current?.closest("li") ?? null)}
      />
    </li>
  );
}

/** The field that had the focus is gone: back to the button that opened it. */
function useFocusBack(within: { current: HTMLElement | null }, editing: boolean): void {
  const wasEditing = useRef(false);
  useLayoutEffect(() => {
    const card = within.current?.closest("li");
    if (wasEditing.current && !editing) card?.querySelector<HTMLElement>(".tl-icon-button")?.focus();
    wasEditing.current = editing;
  }, [editing]);
}

function SelectBox({
  highlight,
  selected,
  onSelect,
}: Pick<HighlightCardProps, "highlight" | "selected" | "onSelect">) {
  return (
    <label class="tl-select-box">
      <input
        type="checkbox"
        checked={selected}
        aria-label={t("library_select", highlight.quote.slice(0, 80))}
        onClick={({ shiftKey }) => onSelect(shiftKey)}
      />
    </label>
  );
}

function NoteAndLabels({ highlight: { note, tags }, terms, find, onTag, onTerm }: HighlightCardProps) {
  return (
    <>
      {note !== "" && (
        <p class="tl-highlight-note" lang="" dir="auto">
          <ClippedText text={note} find={find} />
        </p>
      )}
      <HighlightLabels tags={tags} terms={terms} find={find} onTag={onTag} onTerm={onTerm} />
    </>
  );
}
