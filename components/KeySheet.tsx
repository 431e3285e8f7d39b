import { useLayoutEffect, useRef } from "preact/hooks";
import { IconButton } from "./IconButton";
import { t } from "./translate";
import "./KeySheet.css";

/** Keys that do something, and what they do. */
export interface SheetEntry {
  /** Each of them does it; several at once with `+` between. */
  keys: readonly string[];
  does: string;
}

/** Props of {@link KeySheet}. */
export interface KeySheetProps {
  entries: readonly SheetEntry[];
  onClose(): void;
}

/** All keys of a page on one sheet, above it; Esc closes. */
export function KeySheet({ entries, onClose }: KeySheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => current?.close();
  }, []);
  return (
    <dialog class="tl-surface tl-key-sheet" ref={dialog} aria-labelledby="key-sheet-title" onClose={onClose}>
      <header class="tl-key-sheet-head">
        <h2 class="tl-key-sheet-title" id="key-sheet-title">
          {t("keys_title")}
        </h2>
        <IconButton icon="close" label={t("editor_close")} onClick={onClose} />
      </header>
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
    </dialog>
  );
}
