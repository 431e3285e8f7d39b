import type { CDPSession } from "@playwright/test";

/** What a page has in memory: its scripts' heap, what the browser keeps for them, and their buffers. MB. */
export async function heapOf(devTools: CDPSession): Promise<number> {
  const usage: Record<string, number> = await devTools.send("Runtime.getHeapUsage");
  const { usedSize = 0, embedderHeapUsedSize = 0, backingStorageSize = 0 } = usage;
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / 2 ** 20;
}
