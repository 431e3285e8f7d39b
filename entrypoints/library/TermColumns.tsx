import { t } from "@/components/translate";
import type { ElementRef } from "./row-heights";
import { TERM_COLUMNS, type TermChoice, type TermColumn } from "./term-rows";

/** Columns whose smallest or first comes first when they are chosen. */
const ASCENDING: readonly TermColumn[] = ["name", "kind"];

/** Props of {@link TermColumns}. */
export interface TermColumnsProps {
  choice: TermChoice;
  onChoice(choice: TermChoice): void;
  measured: ElementRef;
}

/** The heads of the table's columns, each a way to sort by it; once more the other way round. */
export function TermColumns({ choice, onChoice, measured }: TermColumnsProps) {
  const sortBy = (column: TermColumn): void => {
    const descending = choice.column === column ? !choice.descending : !ASCENDING.includes(column);
    onChoice({ ...choice, column, descending });
  };
  return (
    <thead ref={measured}>
      <tr aria-rowindex={1}>
        {TERM_COLUMNS.map((column) => {
          const sorted = column === choice.column;
          return (
            <th
              key={column}
              scope="col"
              data-column={column}
              aria-sort={sorted ? (choice.descending ? "descending" : "ascending") : undefined}
            >
              <button type="button" class="tl-term-sort" onClick={() => sortBy(column)}>
                {t(`terms_column_${column}`)}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
