/** One line of the benchmark's report. */
export interface BenchRow {
  what: string;
  /** What was measured, with its unit. */
  measured: string;
  /** What it is held against, measured in the same run; `""` where there is no such thing. */
  against: string;
  /** Measured through peer. */
  ratio: number | null;
  /** The limit in words; `""` for a row that only informs. */
  budget: string;
  /** Whether the budget is kept; `null` for a row that only informs. */
  within: boolean | null;
}

const HEAD = ["what", "measured", "against, in the same run", "ratio", "budget", ""];

/** A row that informs and is not judged. */
export function information(what: string, measured: string, against = ""): BenchRow {
  return { what, measured, against, ratio: null, budget: "", within: null };
}

/** The rows as a plain table with a head, columns aligned. */
export function formatTable(rows: readonly BenchRow[]): string {
  const cells = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...cells.map((line) => line[column]!.length)));
  const lines = cells.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join("  ")
      .trimEnd(),
  );
  return [lines[0], widths.map((width) => "-".repeat(width)).join("  "), ...lines.slice(1)].join("\n");
}

function cellsOf({ what, measured, against, ratio, budget, within }: BenchRow): string[] {
  const verdict = within === null ? "" : within ? "within" : "OVER";
  return [what, measured, against, ratio === null ? "" : `${formatNumber(ratio)}×`, budget, verdict];
}

/** A number with as many digits as mean something: `0.34`, `3.4`, `34`. */
export function formatNumber(value: number): string {
  if (value >= 20) return value.toFixed(0);
  return value.toFixed(value >= 2 ? 1 : 2);
}

/** A time in ms, for a cell. */
export function formatMs(ms: number): string {
  return `${formatNumber(ms)} ms`;
}
