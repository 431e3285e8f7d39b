import { IconButton } from "./IconButton";
import { t } from "./translate";
import { useModal } from "./use-modal";
import "./KeySheet.css";

/** Keys that do something, and what they do. */
export interface SheetEntry {
  /** Each of them does it; several at once with `+` between. */
  keys: readonly string[];
  does: string;
}

/** Keys that hold in one place. */
export interface SheetPart {
  /** Which place; `""` for the page that the sheet lies on. */
  title: string;
  entries: readonly SheetEntry[];
}

/** Props of {@link KeySheet}. */
export interface KeySheetProps {
  title: string;
  parts: readonly SheetPart[];
  onClose(): void;
}

/** All keys of a page on one sheet, above it; Esc closes. */
export function KeySheet({ title, parts, onClose }: KeySheetProps) {
  const modal = useModal(onClose);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.isComposing) return;
    // In the popup Esc closes the window unless somebody has a use for it.
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <dialog
      class="tl-surface tl-key-sheet"
      {...modal}
      aria-labelledby="key-sheet-title"
      onKeyDown={onKeyDown}
    >
      <header class="tl-key-sheet-head">
        <h2 class="tl-key-sheet-title" id="key-sheet-title">
          {title}
        </h2>
        <IconButton icon="close" label={t("editor_close")} onClick={onClose} />
      </header>
      {parts.map((part) => (
        <Part key={part.title} {...part} />
      ))}
    </dialog>
  );
}

function Part({ title, entries }: SheetPart) {
  if (entries.length === 0) return null;
  return (
    <section class="tl-key-part">
      {title !== "" && <h3 class="tl-key-part-title">{title}</h3>}
      <dl class="tl-key-list">
        {entries.map(({ keys, does }) => (
          <div class="tl-key-line" key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
