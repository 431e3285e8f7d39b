import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import WebSocket from "ws";

/** A request that some target of the browser made. */
export interface LoggedRequest {
  /** What the browser calls the target: `page`, `service_worker`, `worker`, `iframe` … */
  target: string;
  /** The address that the target showed when it was found. */
  of: string;
  url: string;
}

/** What a browser's targets have asked for so far. */
export interface NetworkLog {
  readonly requests: LoggedRequest[];
  /** The kinds and addresses of all targets that were listened to. */
  readonly targets: string[];
  close: () => void;
}

interface Message {
  method?: string;
  sessionId?: string;
  params?: {
    sessionId?: string;
    targetInfo?: { type: string; url: string };
    request?: { url: string };
  };
}

/**
 * Listens to the network events of every target of a browser that was started with `--remote-debugging-port=0`: pages,
 * frames, service workers, and the workers that any of them starts. Each waits until it is listened to
 * (https://chromedevtools.github.io/devtools-protocol/tot/Target/#method-setAutoAttach).
 */
export async function logNetwork(userDataDir: string): Promise<NetworkLog> {
  const [port, path] = (await readFile(join(userDataDir, "DevToolsActivePort"), "utf8")).split("\n");
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`);
  await once(socket, "open");
  const requests: LoggedRequest[] = [];
  const targets = new Map<string, { target: string; of: string }>();
  let id = 0;
  const send = (method: string, params: object, sessionId?: string): void => {
    id += 1;
    socket.send(JSON.stringify({ id, method, params, sessionId }));
  };
  const listen = (sessionId?: string): void => {
    send(
      "Target.setAutoAttach",
      { autoAttach: true, waitForDebuggerOnStart: true, flatten: true },
      sessionId,
    );
  };
  socket.on("message", (data) => {
    const { method, sessionId, params } = JSON.parse(String(data)) as Message;
    if (method === "Target.attachedToTarget" && params?.sessionId && params.targetInfo) {
      const { type, url } = params.targetInfo;
      targets.set(params.sessionId, { target: type, of: url });
      send("Network.enable", {}, params.sessionId);
      listen(params.sessionId);
      send("Runtime.runIfWaitingForDebugger", {}, params.sessionId);
    }
    if (method === "Network.requestWillBeSent" && params?.request) {
      const from = targets.get(sessionId ?? "") ?? { target: "unknown", of: "" };
      requests.push({ ...from, url: params.request.url });
    }
  });
  listen();
  return {
    requests,
    get targets() {
      return [...targets.values()].map(({ target, of }) => `${target} ${of}`);
    },
    close: () => socket.close(),
  };
}
