import type { FullConfig, Reporter, Suite, TestCase } from "@playwright/test/reporter";

/** Ends a run with one plain line, `e2e: N passed, N failed`, which `.ci/run` adds up with the unit tests'. */
export default class PlainLineReporter implements Reporter {
  private tests: TestCase[] = [];

  onBegin(_config: FullConfig, suite: Suite): void {
    this.tests = suite.allTests();
  }

  onExit(): Promise<void> {
    const count = (outcome: ReturnType<TestCase["outcome"]>): number =>
      this.tests.filter((test) => test.outcome() === outcome).length;
    const skipped = count("skipped");
    const tail = skipped > 0 ? `, ${skipped} skipped` : "";
    console.log(`e2e: ${count("expected")} passed, ${count("unexpected")} failed${tail}`);
    return Promise.resolve();
  }

  printsToStdio(): boolean {
    return false;
  }
}
