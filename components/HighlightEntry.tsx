import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Highlight } from "@/lib/highlights/highlight";
import { IconButton } from "./IconButton";
import { markStyle } from "./Swatch";
import { t } from "./translate";
import "./HighlightEntry.css";

/** So much of a passage is shown, UTF-16 units; the page has all of it. */
const SHOWN = 400;

/** Props of {@link HighlightEntry}. */
export interface HighlightEntryProps {
  highlight: Highlight;
  /** What stood around the passage, where the page no longer has it. */
  lostFrom: { before: string; after: string } | null;
  /** BCP 47 tag of the passage, `""` where it is not known. */
  lang: string;
  /** Whether it is in the page's viewport. */
  seen: boolean;
  /** True for the first of those. */
  current: boolean;
  /** Leads to it on the page; for a lost one, to a place that is like it. */
  onShow(): void;
  onEdit(): void;
  /** Opens its editor on the page, where its ends can be moved. */
  onOpen(): void;
  onCopyLink(): void;
  /** @param entry the list item, which will go. */
  onDelete(entry: Element | null): void;
  /** Gives a lost one to the passage that is selected on the page. */
  onAttach(): void;
  /** Stands in the place of note and tags while they are edited. */
  children?: ComponentChildren;
}

/** A highlight beside its page: leads there, and has at hand all that can be done with it. */
export function HighlightEntry(props: HighlightEntryProps) {
  const { highlight, lostFrom, lang, seen, current, onShow, onAttach, children } = props;
  const entry = useRef<HTMLLIElement>(null);
  useFocusBack(entry, Boolean(children));
  return (
    <li class="tl-kept" ref={entry} style={markStyle(highlight.color)} data-seen={seen}>
      <button
        type="button"
        class="tl-kept-quote"
        data-entry
        aria-current={current ? "location" : undefined}
        onClick={() => onShow()}
      >
        <span lang={lang} dir="auto">
          {lostFrom && <span class="tl-kept-context">{lostFrom.before}</span>}
          {beginningOf(highlight.quote)}
          {lostFrom && <span class="tl-kept-context">{lostFrom.after}</span>}
        </span>
        {seen && <span class="tl-visually-hidden"> {t("panel_seen")}</span>}
        {lostFrom && <span class="tl-kept-lost">{t("popup_orphan")}</span>}
      </button>
      {lostFrom && (
        <button type="button" class="tl-text-button tl-kept-attach" onClick={() => onAttach()}>
          {t("popup_attach")}
        </button>
      )}
      {children || <Words highlight={highlight} />}
      <Actions {...props} entry={entry} />
    </li>
  );
}

/** The field that had the focus is gone: back to the button that opened it. */
function useFocusBack(entry: { current: HTMLElement | null }, editing: boolean): void {
  const was = useRef(false);
  useLayoutEffect(() => {
    const { current } = entry;
    const { activeElement, body } = current?.ownerDocument ?? {};
    if (was.current && !editing && activeElement === body) {
      current?.querySelector<HTMLElement>(".tl-icon-button")?.focus();
    }
    was.current = editing;
  }, [editing]);
}

function Words({ highlight: { note, tags } }: Pick<HighlightEntryProps, "highlight">) {
  return (
    <>
      {note !== "" && (
        <p class="tl-kept-note" lang="" dir="auto">
          {note}
        </p>
      )}
      {tags.length > 0 && (
        <ul class="tl-kept-tags" lang="" aria-label={t("editor_tags")}>
          {tags.map((tag) => (
            <li key={tag}>#{tag}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Actions(props: HighlightEntryProps & { entry: { current: Element | null } }) {
  const { lostFrom, children, onEdit, onOpen, onCopyLink, onDelete, entry } = props;
  return (
    <div class="tl-kept-actions">
      {!children && <IconButton icon="note" label={t("library_edit")} onClick={onEdit} />}
      {!lostFrom && <IconButton icon="away" label={t("panel_open_editor")} onClick={onOpen} />}
      <IconButton icon="link" label={t("editor_copy_link")} onClick={onCopyLink} />
      <IconButton icon="bin" label={t("editor_delete")} onClick={() => onDelete(entry.current)} />
    </div>
  );
}

/** Not cut inside a surrogate pair. */
function beginningOf(quote: string): string {
  return quote.length <= SHOWN ? quote : `${quote.slice(0, SHOWN).replace(/[\ud800-\udbff]$/, "")}…`;
}
