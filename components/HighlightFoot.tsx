import type { Highlight } from "@/lib/highlights/highlight";
import { formatTime } from "./format-time";
import { IconButton } from "./IconButton";
import { t } from "./translate";

/** Props of {@link HighlightFoot}. */
export interface HighlightFootProps {
  highlight: Highlight;
  /** Address that leads to the passage; `null` where there is none to follow. */
  href: string | null;
  /** Leads to the passage in the kept text of its article; `null` where there is none. */
  readHref: string | null;
  /** True where the page no longer has the passage. */
  orphan: boolean;
  /** The title of its article, where the list does not say it already. */
  source: string | null;
  editing: boolean;
  onEdit(): void;
  onDelete(): void;
}

/** When and where a highlight was kept, and what can be done about it. */
export function HighlightFoot(props: HighlightFootProps) {
  const { highlight, href, readHref, orphan, source, editing, onEdit, onDelete } = props;
  return (
    <div class="tl-highlight-foot">
      <time dateTime={new Date(highlight.createdAt).toISOString()}>
        {formatTime(highlight.createdAt, "minute")}
      </time>
      {source !== null && (
        <span class="tl-highlight-source" lang="" dir="auto">
          {source}
        </span>
      )}
      {orphan && <span class="tl-highlight-orphan">{t("library_orphan")}</span>}
      {readHref !== null && <a href={readHref}>{t("library_read_passage")}</a>}
      {href !== null && (
        <a href={href} target="_blank" rel="noopener noreferrer">
          {t("library_open_passage")}
          <span class="tl-visually-hidden"> {t("card_new_tab")}</span>
        </a>
      )}
      <span class="tl-highlight-actions">
        {!editing && <IconButton icon="note" label={t("library_edit")} onClick={onEdit} />}
        <IconButton icon="bin" label={t("editor_delete")} onClick={onDelete} />
      </span>
    </div>
  );
}
