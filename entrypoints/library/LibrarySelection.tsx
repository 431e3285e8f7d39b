import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { BulkBar } from "@/components/BulkBar";
import { currentTab } from "@/components/current-tab";
import { holdsFocus } from "@/components/holds-focus";
import { t } from "@/components/translate";
import type { BulkActions } from "./use-bulk-actions";
import type { SelectionHolder } from "./use-selection";

/** Props of {@link LibrarySelection}. */
export interface LibrarySelectionProps {
  selection: SelectionHolder;
  bulk: BulkActions;
  /** How many highlights the list has. */
  all: number;
  /** Opens the choice of formats for highlights. */
  onExport(ids: string[]): void;
}

/** What can be done with the selection; nothing where none is. */
export function LibrarySelection({ selection, bulk, all, onExport }: LibrarySelectionProps) {
  const { ids } = selection.selection;
  const place = useFocusToList();
  return (
    <div ref={place}>
      {ids.size > 0 && (
        <BulkBar
          {...bulk}
          count={ids.size}
          all={all}
          onSelectAll={selection.selectAll}
          onClear={selection.clear}
          onColor={(color) => bulk.onColor(color)}
          onDelete={() => bulk.onDelete()}
        >
          <button type="button" class="tl-button" onClick={() => onExport([...ids])}>
            {t("selection_export")}
          </button>
        </BulkBar>
      )}
    </div>
  );
}

/** When the control that had the focus goes with the selection, the focus goes back to the list. */
function useFocusToList(): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const hadFocus = holdsFocus(place.current);
  useLayoutEffect(() => {
    const document = place.current?.ownerDocument;
    if (!document || !hadFocus || document.activeElement !== document.body) return;
    const card = document.querySelector<HTMLElement>('.tl-highlight[tabindex="0"]');
    (card ?? currentTab(document))?.focus({ preventScroll: true });
  });
  return place;
}
