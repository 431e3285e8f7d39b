import { test } from "@playwright/test";

/** What a figure is called among a test's annotations. */
export const FIGURE = "figure";

/** Notes a figure for the table at the end of `npm run test:trust`: what was measured, and what came out. */
export function figure(what: string, value: string | number): void {
  test.info().annotations.push({ type: FIGURE, description: `${what}: ${value}` });
}
