import { useCallback, useMemo } from "preact/hooks";
import { BinLine } from "@/components/BinLine";
import { t } from "@/components/translate";
import { soundHighlight } from "@/lib/highlights/sound-row";
import { BIN_PERIOD, type BinnedHighlight, listBin } from "@/lib/store/bin-store";
import type { Database } from "@/lib/store/database";
import { useListWindow } from "./use-list-window";
import { useLiveQuery } from "./use-live-query";

/** A row's height before it was measured, CSS px. */
const ESTIMATE = { head: 0, item: 96 };

/** Props of {@link BinList}. */
export interface BinListProps {
  db: Database;
  window: Window;
  /** How many are in the bin. */
  count: number;
  onRestore(id: string): void;
  onDeleteForGood(id: string): void;
}

/** All that is in the bin, the last deleted first; only rows near the window are read and drawn. */
export function BinList({ db, window, count, onRestore, onDeleteForGood }: BinListProps) {
  const groups = useMemo(
    () => [{ key: "bin", items: Uint32Array.from({ length: count }, (_, at) => at) }],
    [count],
  );
  const view = useListWindow(window, groups, { stuckTop: () => 0, era: db, estimate: ESTIMATE });
  const { from, to, before, after } = view.window.parts[0]!;
  const { rowAt, end } = useRows(db, from, to);
  // Until rows are read again after one went, the last is still there under its old place, and may have the focus.
  const until = to === count ? Math.max(to, end) : to;
  return (
    <div ref={view.list}>
      <div style={{ height: `${before}px` }} />
      <ol class="tl-bin">
        {Array.from({ length: until - from }, (_, index) => {
          const place = from + index;
          const row = rowAt(place);
          if (!row) return <li class="tl-bin-item tl-waiting-row" key={`waiting ${place}`} />;
          const highlight = soundHighlight(row.highlight);
          const { id, deletedAt } = highlight;
          return (
            <BinLine
              key={id}
              highlight={highlight}
              title={row.title || t("library_untitled")}
              goesAt={(deletedAt ?? 0) + BIN_PERIOD}
              place={{ position: place + 1, count }}
              measured={view.heights.item(place)}
              onRestore={() => onRestore(id)}
              onDeleteForGood={() => onDeleteForGood(id)}
            />
          );
        })}
      </ol>
      <div style={{ height: `${after}px` }} />
    </div>
  );
}

/** The row at a place in the bin, none where it is not read yet; and the place behind the last that was read. */
function useRows(db: Database, from: number, to: number) {
  const read = useLiveQuery(
    useCallback(async () => ({ from, rows: await listBin(db, { from, to }) }), [db, from, to]),
  );
  const first = read.state === "ready" ? read.value.from : from;
  const rows: BinnedHighlight[] = read.state === "ready" ? read.value.rows : [];
  return { rowAt: (place: number) => rows[place - first], end: first + rows.length };
}
