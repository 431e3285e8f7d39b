import type { BrowserContext } from "@playwright/test";

/** Stops the background again and again, each time as {@link stopWorker} does. */
export interface WorkerStopper {
  /** Resolves when it is down. */
  stop: () => Promise<void>;
  close: () => Promise<void>;
}

/** Makes ready to stop the extension's background. A tab of its own stays open for it until `close`. */
export async function workerStopper(context: BrowserContext, extensionId: string): Promise<WorkerStopper> {
  const page = await context.newPage();
  // A file of the extension that runs no code, so that nothing wakes the worker again.
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  const session = await context.newCDPSession(page);
  const running = new Set<string>();
  let onStopped = (): void => undefined;
  session.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
    for (const { versionId, runningStatus } of versions) {
      if (runningStatus === "stopped") running.delete(versionId);
      else running.add(versionId);
    }
    if (running.size === 0) onStopped();
  });
  await session.send("ServiceWorker.enable");
  return {
    stop: async () => {
      const stopped = new Promise<void>((resolve) => {
        onStopped = resolve;
      });
      await session.send("ServiceWorker.stopAllWorkers");
      if (running.size > 0) await stopped;
    },
    close: () => page.close(),
  };
}

/**
 * Stops the extension's background, as the browser does after half a minute of quiet, and waits until it is down.
 * The next event or message starts it anew, with an empty memory.
 */
export async function stopWorker(context: BrowserContext, extensionId: string): Promise<void> {
  const stopper = await workerStopper(context, extensionId);
  await stopper.stop();
  await stopper.close();
}
