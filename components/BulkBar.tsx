import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { HIGHLIGHT_COLORS, type HighlightColor } from "@/lib/highlights/highlight";
import { colorName } from "./color-name";
import { countText } from "./count-text";
import { IconButton } from "./IconButton";
import { Swatch } from "./Swatch";
import { splitTags } from "./split-tags";
import { t } from "./translate";
import "./BulkBar.css";

/** Props of {@link BulkBar}. */
export interface BulkBarProps {
  /** How many highlights are selected. */
  count: number;
  /** How many could be. */
  all: number;
  /** True while a change of theirs is under way. */
  busy: boolean;
  onSelectAll(): void;
  onClear(): void;
  onColor(color: HighlightColor): void;
  onAddTags(tags: string[]): void;
  onRemoveTags(tags: string[]): void;
  onDelete(): void;
  /** The export of the selection. */
  children: ComponentChildren;
}

/** What can be done with all highlights that are selected. */
export function BulkBar(props: BulkBarProps) {
  const { count, all, busy, onSelectAll, onClear, onColor, onDelete, children } = props;
  return (
    <section class="tl-bulk" aria-label={t("selection_label")} aria-busy={busy}>
      <p class="tl-bulk-count" role="status">
        {countText("selection_count", count)}
      </p>
      {count < all && (
        <button type="button" class="tl-quiet-button" onClick={() => onSelectAll()}>
          {countText("selection_all", all)}
        </button>
      )}
      <BulkTags {...props} />
      <div class="tl-bulk-colors">
        {HIGHLIGHT_COLORS.map((color) => (
          <button
            type="button"
            class="tl-bulk-color"
            key={color}
            aria-label={t("selection_color", colorName(color))}
            title={t("selection_color", colorName(color))}
            onClick={() => onColor(color)}
          >
            <Swatch color={color} isCurrent={false} />
          </button>
        ))}
      </div>
      {children}
      <button type="button" class="tl-button" onClick={() => onDelete()}>
        {t("selection_delete")}
      </button>
      <IconButton icon="close" label={t("selection_clear")} onClick={onClear} />
    </section>
  );
}

function BulkTags({ onAddTags, onRemoveTags }: Pick<BulkBarProps, "onAddTags" | "onRemoveTags">) {
  const [text, setText] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const finish = (take: (tags: string[]) => void): void => {
    const { done } = splitTags(`${text},`);
    const tags = done.filter((tag) => tag.trim() !== "");
    if (tags.length === 0) {
      field.current?.focus();
      return;
    }
    setText("");
    take(tags);
  };
  return (
    <form
      class="tl-bulk-tags"
      onSubmit={(event) => {
        event.preventDefault();
        finish(onAddTags);
      }}
    >
      <input
        class="tl-line-field"
        ref={field}
        type="text"
        autocomplete="off"
        aria-label={t("selection_tags")}
        placeholder={t("selection_tags")}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <button type="submit" class="tl-button">
        {t("selection_add")}
      </button>
      <button type="button" class="tl-button" onClick={() => finish(onRemoveTags)}>
        {t("selection_remove")}
      </button>
    </form>
  );
}
