import { t } from "@/components/translate";
import { CSV_ROLES, type CsvColumns, type CsvRole } from "@/lib/exchange/csv-columns";
import type { CsvRecord } from "@/lib/exchange/csv-records";
import type { ImportState, LibraryImport } from "./use-library-import";

/** Props of {@link ImportColumns}. */
export interface ImportColumnsProps {
  state: Extract<ImportState, { step: "columns" }>;
  work: LibraryImport;
}

/** So many rows are shown, so much of a cell, and so many columns can be told apart. */
const ROWS_SHOWN = 4;
const CELL_SHOWN = 140;
const COLUMNS_SHOWN = 40;

/** What the columns of a table hold, as guessed, for the reader to correct; with its first rows. */
export function ImportColumns({ state: { table, columns }, work }: ImportColumnsProps) {
  const { hasHead, roles } = columns;
  const rows = table.records.slice(hasHead ? 1 : 0, ROWS_SHOWN + (hasHead ? 1 : 0));
  const missing = missingRole(roles);
  return (
    <>
      <p>{t("import_columns_hint", work.fileName)}</p>
      <label class="tl-import-check">
        <input
          type="checkbox"
          checked={hasHead}
          onChange={({ currentTarget }) => work.setColumns(table, { hasHead: currentTarget.checked, roles })}
        />
        {t("import_columns_head")}
      </label>
      <ul class="tl-import-columns">
        {roles.slice(0, COLUMNS_SHOWN).map((role, at) => (
          <li key={at}>
            <Column
              name={columnName(table.records, hasHead, at)}
              samples={rows.map(({ cells }) => cells[at] ?? "")}
              role={role}
              onRole={(next) => work.setColumns(table, { hasHead, roles: withRole(roles, at, next) })}
            />
          </li>
        ))}
      </ul>
      <p class="tl-import-fault" role="status">
        {missing}
      </p>
      <div class="tl-import-buttons">
        <button
          type="button"
          class="tl-button"
          data-tone="primary"
          aria-disabled={missing !== ""}
          onClick={() => missing === "" && work.readColumns(table, columns)}
        >
          {t("import_columns_check")}
        </button>
        <button type="button" class="tl-button" onClick={() => work.cancel()}>
          {t("own_cancel")}
        </button>
      </div>
    </>
  );
}

interface ColumnProps {
  name: string;
  samples: readonly string[];
  role: CsvRole | null;
  onRole(role: CsvRole | null): void;
}

function Column({ name, samples, role, onRole }: ColumnProps) {
  const filled = samples.filter((text) => text.trim() !== "");
  return (
    <label class="tl-import-column" data-used={role !== null}>
      <span class="tl-import-column-name" lang="">
        {name}
      </span>
      <select
        class="tl-control"
        value={role ?? ""}
        onChange={({ currentTarget }) => onRole((currentTarget.value || null) as CsvRole | null)}
      >
        <option value="">{t("import_role_none")}</option>
        {CSV_ROLES.map((each) => (
          <option key={each} value={each}>
            {t(`import_role_${each}`)}
          </option>
        ))}
      </select>
      <span class="tl-import-sample" lang="">
        {filled.length === 0 ? t("import_column_empty") : filled[0]!.slice(0, CELL_SHOWN)}
      </span>
    </label>
  );
}

function columnName(records: readonly CsvRecord[], hasHead: boolean, at: number): string {
  const name = hasHead ? (records[0]?.cells[at]?.trim() ?? "") : "";
  return name === "" ? t("import_column", at + 1) : name.slice(0, 80);
}

/** No role twice: the column that had it loses it. */
function withRole(roles: CsvColumns["roles"], at: number, role: CsvRole | null): CsvColumns["roles"] {
  return roles.map((each, index) => (index === at ? role : each === role ? null : each));
}

function missingRole(roles: CsvColumns["roles"]): string {
  if (!roles.includes("quote")) return t("import_columns_no_quote");
  return roles.includes("url") || roles.includes("title") ? "" : t("import_columns_no_source");
}
