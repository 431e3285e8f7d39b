import type { Page } from "@playwright/test";
import type { LaunchedExtension } from "../browser/launch";
import { type MainThreadTask, TRACE_CATEGORIES, tasksBetween } from "./main-thread-tasks";

/** The page, drawn and at rest, says by these marks that our style sheet comes now, and later that our script does. */
const MARKS = ["termlight-bench-styles", "termlight-bench-script"] as const;
/** How long the main thread is left alone after the last thing that can be waited for, ms. */
const REST_MS = 1_000;

/** What the main thread did for the page itself, when our style sheet came, and when our script did. */
export interface Reading {
  own: MainThreadTask[];
  styling: MainThreadTask[];
  reading: MainThreadTask[];
}

/**
 * Loads a page with terms, lets Termlight read it, and tells what the main thread had to do.
 *
 * @param extension one that may see the page and has no content script registered.
 */
export async function traceReading({ context, worker }: LaunchedExtension, url: string): Promise<Reading> {
  const browser = context.browser();
  if (browser === null) throw new Error("the browser is gone");
  const page = await context.newPage();
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  await page.goto(url);
  // Playwright's own script comes into the page with the first wait: not among what is measured.
  await page.waitForFunction(() => document.readyState === "complete");
  await untilAtRest(page);
  const [stylesCome, scriptComes] = MARKS;
  await page.evaluate((mark) => performance.mark(mark), stylesCome);
  await worker.evaluate(async (pageUrl) => {
    const [tab] = await chrome.tabs.query({ url: pageUrl });
    await chrome.scripting.insertCSS({ target: { tabId: tab!.id! }, files: ["assets/content-script.css"] });
  }, url);
  await untilAtRest(page);
  await page.evaluate((mark) => performance.mark(mark), scriptComes);
  await worker.evaluate(async (pageUrl) => {
    const [tab] = await chrome.tabs.query({ url: pageUrl });
    await chrome.scripting.executeScript({
      target: { tabId: tab!.id! },
      files: ["content-script.js"],
    });
  }, url);
  await page.waitForFunction(() => (CSS.highlights.get("termlight-term")?.size ?? 0) > 0, null, {
    polling: 200,
  });
  await untilAtRest(page);
  const trace = await browser.stopTracing();
  await page.close();
  const [own, styling, reading] = tasksBetween(trace, MARKS);
  return { own: own!, styling: styling!, reading: reading! };
}

/** Drawn, idle, and then some time left alone. */
async function untilAtRest(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(() => resolve(null)))),
  );
  await page.waitForTimeout(REST_MS);
}
