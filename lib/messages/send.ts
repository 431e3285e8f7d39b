import type { BackgroundProtocol, PageProtocol } from "./protocol";

/** A message as it travels. */
export interface Envelope {
  type: string;
  request: unknown;
}

/** How a reply travels: the value, or the error's name and text. */
export type ReplyEnvelope = { ok: true; reply: unknown } | { ok: false; name: string; message: string };

/** Thrown when the other side refused or failed; `name` says why, e.g. `BadRequest`, `QuotaExceededError`. */
export class RequestError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** Thrown when the extension was updated or removed and this page's script is left without it. */
export class DeadContextError extends Error {
  override name = "DeadContextError";
}

/** True while this script's extension is alive. */
export function contextIsAlive(): boolean {
  return typeof chrome !== "undefined" && chrome.runtime?.id !== undefined;
}

/**
 * Sends a request to the background and returns its reply. A message that found nobody (the worker was just being
 * stopped) is sent once more; so handlers must bear being asked twice.
 *
 * @throws DeadContextError when the extension is gone from this page; RequestError when the background refused.
 */
export async function sendToBackground<T extends keyof BackgroundProtocol>(
  type: T,
  request: BackgroundProtocol[T]["request"],
): Promise<BackgroundProtocol[T]["reply"]> {
  const send = async (): Promise<BackgroundProtocol[T]["reply"]> => {
    if (!contextIsAlive()) throw new DeadContextError("the extension was reloaded or removed");
    return opened(await chrome.runtime.sendMessage({ type, request } satisfies Envelope));
  };
  try {
    return await send();
  } catch (error) {
    if (error instanceof RequestError && error.name !== "NoReceiver") throw error;
    return send();
  }
}

/**
 * Sends a request to the page session in a frame of a tab, the main one if none is named.
 *
 * @throws RequestError named `NoReceiver` when no session runs there.
 */
export async function sendToPage<T extends keyof PageProtocol>(
  tabId: number,
  type: T,
  request: PageProtocol[T]["request"],
  frameId = 0,
): Promise<PageProtocol[T]["reply"]> {
  const envelope = { type, request } satisfies Envelope;
  let answer: ReplyEnvelope | undefined;
  try {
    answer = await chrome.tabs.sendMessage(tabId, envelope, { frameId });
  } catch (error) {
    throw new RequestError("NoReceiver", String(error));
  }
  return opened(answer);
}

/** Tells the page sessions in all frames of a tab, the main frame's among them. Nobody needs to hear it. */
export async function tellFrames<T extends keyof PageProtocol>(
  tabId: number,
  type: T,
  request: PageProtocol[T]["request"],
): Promise<void> {
  await chrome.tabs.sendMessage(tabId, { type, request } satisfies Envelope).catch(() => undefined);
}

function opened<Reply>(answer: ReplyEnvelope | undefined): Reply {
  if (answer === undefined) throw new RequestError("NoReceiver", "nobody answered");
  if (!answer.ok) throw new RequestError(answer.name, answer.message);
  return answer.reply as Reply;
}
