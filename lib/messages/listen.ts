import type { Envelope, ReplyEnvelope } from "./send";

/** A handler for one type of message. */
export type Handler<Request, Reply> = (
  request: Request,
  sender: chrome.runtime.MessageSender,
) => Reply | Promise<Reply>;

/** One handler for every message of a protocol. */
export type Handlers<Protocol extends Record<keyof Protocol, { request: unknown; reply: unknown }>> = {
  [T in keyof Protocol]: Handler<Protocol[T]["request"], Protocol[T]["reply"]>;
};

/**
 * Answers messages of one protocol from this extension; all else is left to other listeners.
 *
 * @param parse turns a request that came in into a typed one, or throws an error whose name says what is wrong.
 * @param signal ends the listening.
 */
export function listen<Protocol extends Record<keyof Protocol, { request: unknown; reply: unknown }>>(
  handlers: Handlers<Protocol>,
  parse: <T extends keyof Protocol>(type: T, request: unknown) => Protocol[T]["request"],
  signal?: AbortSignal,
): void {
  const onMessage = (
    message: unknown,
    sender: chrome.runtime.MessageSender,
    respond: (answer: ReplyEnvelope) => void,
  ): boolean => {
    if (sender.id !== chrome.runtime.id || !isEnvelope(message)) return false;
    const type = message.type as keyof Protocol;
    if (!Object.hasOwn(handlers, type)) return false;
    Promise.resolve()
      .then(() => handlers[type](parse(type, message.request), sender))
      .then(
        (reply) => respond({ ok: true, reply }),
        (error: unknown) => respond(failure(error)),
      );
    return true;
  };
  chrome.runtime.onMessage.addListener(onMessage);
  signal?.addEventListener("abort", () => chrome.runtime.onMessage.removeListener(onMessage), { once: true });
}

function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === "object" &&
    message !== null &&
    "type" in message &&
    typeof message.type === "string" &&
    "request" in message
  );
}

function failure(error: unknown): ReplyEnvelope {
  return error instanceof Error
    ? { ok: false, name: error.name, message: error.message }
    : { ok: false, name: "Error", message: String(error) };
}
