import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type CDPSession, chromium } from "@playwright/test";

/** Reads how much memory the extension's background uses. */
export interface WorkerHeap {
  /** Bytes of the JavaScript heap in use after a collection of garbage. */
  used(): Promise<number>;
  close(): Promise<void>;
}

/**
 * Connects to a browser that was started with `--remote-debugging-port=0`, beside Playwright's own connection, which
 * does not reach into service workers (https://chromedevtools.github.io/devtools-protocol/tot/Target/).
 */
export async function workerHeap(userDataDir: string, extensionId: string): Promise<WorkerHeap> {
  const [port] = (await readFile(join(userDataDir, "DevToolsActivePort"), "utf8")).split("\n");
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send("Target.getTargets");
  const target = targetInfos.find(
    ({ type, url }) => type === "service_worker" && url.startsWith(`chrome-extension://${extensionId}/`),
  );
  if (!target) throw new Error("the extension's background does not run");
  const { sessionId } = await session.send("Target.attachToTarget", {
    targetId: target.targetId,
    flatten: false,
  });
  let lastId = 0;
  const ask = (method: string): Promise<Record<string, number>> => {
    const id = ++lastId;
    const answer = answerTo(session, id);
    void session.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method }) });
    return answer;
  };
  return {
    used: async () => {
      await ask("HeapProfiler.collectGarbage");
      const { usedSize } = await ask("Runtime.getHeapUsage");
      return usedSize ?? Number.NaN;
    },
    close: () => browser.close(),
  };
}

function answerTo(session: CDPSession, id: number): Promise<Record<string, number>> {
  return new Promise((resolve) => {
    const take = ({ message }: { message: string }): void => {
      const { id: of, result } = JSON.parse(message) as { id?: number; result?: Record<string, number> };
      if (of !== id) return;
      session.off("Target.receivedMessageFromTarget", take);
      resolve(result ?? {});
    };
    session.on("Target.receivedMessageFromTarget", take);
  });
}
