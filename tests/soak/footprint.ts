import type { Page } from "@playwright/test";

/** What a page's renderer holds after a collection of garbage. */
export interface Footprint {
  /** Bytes of the JavaScript heap, all worlds together. */
  heap: number;
  /** Event listeners, ours and the page's. */
  listeners: number;
  documents: number;
}

/** Measures a page (https://chromedevtools.github.io/devtools-protocol/tot/Performance/#method-getMetrics). */
export async function footprintOf(page: Page): Promise<Footprint> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  // What was referred to by the last page's objects is found by the second collection.
  for (let i = 0; i < 2; i++) await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  await session.detach();
  const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return {
    heap: value("JSHeapUsedSize"),
    listeners: value("JSEventListeners"),
    documents: value("Documents"),
  };
}
