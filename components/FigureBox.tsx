import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { t } from "./translate";
import "./FigureBox.css";

/** A figure's table: a cell is a text, or whatever leads on from it. */
export interface FigureTable {
  columns: readonly string[];
  rows: readonly { key: string; cells: readonly ComponentChildren[] }[];
}

/** Props of {@link FigureBox}. */
export interface FigureBoxProps {
  title: string;
  /** What the picture says, in a sentence or two. */
  summary: string;
  table: FigureTable;
  /** The picture; hidden from assistive technology, which has summary and table. */
  children: ComponentChildren;
}

/** A picture with what it says in words, and its figures behind it. */
export function FigureBox({ title, summary, table, children }: FigureBoxProps) {
  const id = useId();
  return (
    <section class="tl-figure" aria-labelledby={id}>
      <h3 class="tl-figure-title" id={id}>
        {title}
      </h3>
      <p class="tl-figure-summary">{summary}</p>
      {children}
      {table.rows.length > 0 && (
        <details class="tl-figure-figures">
          <summary>{t("insights_as_table")}</summary>
          <div class="tl-figure-scroll">
            <table aria-label={title}>
              <thead>
                <tr>
                  {table.columns.map((column) => (
                    <th scope="col" key={column}>
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {table.rows.map(({ key, cells: [first, ...rest] }) => (
                  <tr key={key}>
                    <th scope="row">{first}</th>
                    {rest.map((cell, index) => (
                      <td key={table.columns[index + 1]}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </section>
  );
}
