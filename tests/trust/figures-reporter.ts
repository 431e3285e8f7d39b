import type { FullResult, Reporter, TestCase, TestResult } from "@playwright/test/reporter";
import { FIGURE } from "./figure";

/** Ends a run with a table: how many tests of each file passed, and the figures that they noted. */
export default class FiguresReporter implements Reporter {
  private readonly files = new Map<string, { passed: number; failed: number; figures: string[] }>();

  onTestEnd({ location, annotations }: TestCase, { status }: TestResult): void {
    const file = location.file.replace(/^.*\/(.*)\.spec\.ts$/, "$1");
    const row = this.files.get(file) ?? { passed: 0, failed: 0, figures: [] };
    if (status === "passed") row.passed += 1;
    else if (status !== "skipped") row.failed += 1;
    row.figures.push(
      ...annotations.flatMap(({ type, description }) => (type === FIGURE ? [description ?? ""] : [])),
    );
    this.files.set(file, row);
  }

  onEnd({ status }: FullResult): void {
    console.log("");
    for (const [file, { passed, failed, figures }] of this.files) {
      console.log(`${file.padEnd(22)} ${passed} passed${failed > 0 ? `, ${failed} FAILED` : ""}`);
      for (const each of figures) console.log(`${"".padEnd(22)}   ${each}`);
    }
    console.log(`trust: ${status}`);
  }
}
