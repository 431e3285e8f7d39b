import type { BrowserContext, ConsoleMessage, WebError } from "@playwright/test";

/** What went wrong in the pages of a browser so far: uncaught errors and console errors. */
export interface PageErrors {
  /** One line each: where and what. */
  readonly lines: string[];
}

/** Chromium's own words for a missing resource; saved pages lack most of theirs, and none is ours. */
const MISSING_RESOURCE = /^Failed to load resource: /;

/** Writes down every error from now on until the browser is closed. */
export function collectPageErrors(context: BrowserContext): PageErrors {
  const lines: string[] = [];
  context.on("weberror", (error: WebError) => {
    lines.push(`${error.page()?.url()}: ${error.error().stack ?? error.error().message}`);
  });
  context.on("console", (message: ConsoleMessage) => {
    if (message.type() !== "error" || MISSING_RESOURCE.test(message.text())) return;
    lines.push(`${message.location().url}: ${message.text()}`);
  });
  return { lines };
}
