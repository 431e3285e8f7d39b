import { useMemo } from "preact/hooks";
import { countText } from "@/components/count-text";
import { EmptyState } from "@/components/EmptyState";
import { t } from "@/components/translate";
import { kindName } from "./kind-name";
import { noTermsHint } from "./no-terms-hint";
import { TermColumns } from "./TermColumns";
import { TermLine } from "./TermLine";
import { TermTools } from "./TermTools";
import type { TermDirectory } from "./term-directory";
import { type TermChoice, termRows } from "./term-rows";
import { useListWindow } from "./use-list-window";
import type { ReadRecord } from "./use-read-record";
import { useRowKeys } from "./use-row-keys";
import "./TermTable.css";

/** A row's height before it was measured, CSS px. */
const ESTIMATE = { head: 40, item: 43 };

/** Props of {@link TermTable}. */
export interface TermTableProps {
  window: Window;
  directory: TermDirectory;
  record: ReadRecord;
  choice: TermChoice;
  onChoice(choice: TermChoice): void;
  /** The term whose page was left for the table: its row gets the focus. */
  returnTo: string | null;
}

/** The terms that were met, or all that there are, as a table; only rows near the window are drawn. */
export function TermTable({ window, directory, record, choice, onChoice, returnTo }: TermTableProps) {
  const rows = useMemo(
    () => termRows(directory, record.totals, choice, kindName),
    [directory, record, choice],
  );
  const groups = useMemo(() => [{ key: "terms", items: Uint32Array.from(rows.keys()) }], [rows]);
  const view = useListWindow(window, groups, { stuckTop: () => 0, era: rows, estimate: ESTIMATE });
  const [part] = view.window.parts;
  useRowKeys(window, view, rows.length, () => rows.findIndex(({ term }) => term.id === returnTo));
  const drawn = part ? rows.slice(part.from, part.to) : [];
  return (
    <>
      <TermTools directory={directory} choice={choice} onChoice={onChoice} />
      <p class="tl-found" role="status">
        {countText(choice.unmet ? "terms_listed" : "terms_met", rows.length)}
      </p>
      {/* The room of the rows that are not drawn stands around the table. */}
      <div ref={view.list} style={{ padding: `${part?.before ?? 0}px 0 ${part?.after ?? 0}px` }}>
        {rows.length === 0 ? (
          <NoTerms record={record} choice={choice} onChoice={onChoice} />
        ) : (
          <table class="tl-term-table" aria-label={t("room_terms")} aria-rowcount={rows.length + 1}>
            <TermColumns choice={choice} onChoice={onChoice} measured={view.heights.head("terms")} />
            <tbody>
              {drawn.map((row, index) => (
                <TermLine
                  key={row.term.id}
                  row={row}
                  number={(part?.from ?? 0) + index}
                  measured={view.heights.item((part?.from ?? 0) + index)}
                />
              ))}
            </tbody>
          </table>
        )}
      </div>
    </>
  );
}

function NoTerms({ record, choice, onChoice }: Pick<TermTableProps, "record" | "choice" | "onChoice">) {
  const isFiltered = choice.typed.trim() !== "" || choice.kind !== "all";
  const widen = (
    <button
      type="button"
      class="tl-button"
      onClick={() =>
        onChoice(choice.unmet ? { ...choice, typed: "", kind: "all" } : { ...choice, unmet: true })
      }
    >
      {t(choice.unmet ? "terms_show_all" : "terms_look_up")}
    </button>
  );
  if (isFiltered && (choice.unmet || record.totals.size > 0))
    return (
      <EmptyState title={t("terms_none_found")} hint={noTermsHint(choice)}>
        {widen}
      </EmptyState>
    );
  return (
    <EmptyState title={t("terms_empty_title")} hint={t("terms_empty_hint")}>
      {widen}
    </EmptyState>
  );
}
