import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import { type PageServer, startPageServer } from "../browser/page-server";
import { answerFixture } from "../e2e/fixture-pages";
import { type LaunchedFirefox, launchFirefox } from "./launch-firefox";

const BUILD = join(import.meta.dirname, "../../.output/firefox-mv3-e2e");

/** A test with a Firefox of its own that has the extension in it, and the fixture pages. It fails on errors in either. */
export const test = base.extend<{ firefox: LaunchedFirefox; server: PageServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern.
  firefox: async ({}, use) => {
    const firefox = await launchFirefox(BUILD);
    try {
      await use(firefox);
      expect(firefox.errors).toEqual([]);
    } finally {
      await firefox.close();
    }
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  server: async ({}, use) => {
    const server = await startPageServer(answerFixture);
    await use(server);
    await server.close();
  },
});

export { expect };
