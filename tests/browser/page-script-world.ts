import type { CDPSession, Frame, Page } from "@playwright/test";

/** The world in which an extension's script runs in a document: what somebody has who breaks into the page's process. */
export interface PageScriptWorld {
  /** Evaluates an expression there; a promise is waited for. Values are copied. */
  evaluate: <T>(expression: string) => Promise<T>;
  close: () => Promise<void>;
}

/**
 * Finds the world of the extension's script in a page or a frame of another site.
 *
 * @throws Error where the script does not run.
 */
export async function pageScriptWorld(page: Page | Frame, extensionId: string): Promise<PageScriptWorld> {
  const context = "context" in page ? page.context() : page.page().context();
  const session = await context.newCDPSession(page);
  const contextId = await contextOf(session, `chrome-extension://${extensionId}`);
  return {
    evaluate: async <T>(expression: string) => {
      const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
        ...{ contextId, expression },
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as T;
    },
    close: () => session.detach(),
  };
}

async function contextOf(session: CDPSession, origin: string): Promise<number> {
  let found: number | undefined;
  session.on("Runtime.executionContextCreated", ({ context }) => {
    if (context.origin === origin) found ??= context.id;
  });
  // Replies after an event for each world that there is.
  await session.send("Runtime.enable");
  if (found === undefined) throw new Error("no script of the extension runs here");
  return found;
}
