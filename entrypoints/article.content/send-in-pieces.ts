import { RequestError, sendToBackground } from "@/lib/messages/send";
import { countWork } from "@/lib/page-text/time-slices";

/** The most that goes in one message, UTF-16 units: the browser packs a message in one task of the page's. */
const PIECE_LENGTH = 100_000;

/** Names the page's long texts. */
let lastTextId = 0;

/**
 * Sends a text to the background. A long one goes there in pieces, with the page's turn in between.
 *
 * @param sendLast sends the last piece, with what says which pieces went before; `null` where none did.
 * @param signal ends the sending.
 * @param send how a message gets to the background.
 * @throws as `send`; the signal's reason when aborted.
 */
export async function sendInPieces<Reply>(
  text: string,
  sendLast: (last: string, earlier: { textId: number; length: number } | null) => Promise<Reply>,
  signal: AbortSignal,
  send: typeof sendToBackground = sendToBackground,
): Promise<Reply> {
  try {
    return await sendAll(text, sendLast, signal, send);
  } catch (error) {
    if (!(error instanceof RequestError && error.name === "TextIncomplete")) throw error;
    signal.throwIfAborted();
    return sendAll(text, sendLast, signal, send);
  }
}

async function sendAll<Reply>(
  text: string,
  sendLast: (last: string, earlier: { textId: number; length: number } | null) => Promise<Reply>,
  signal: AbortSignal,
  send: typeof sendToBackground,
): Promise<Reply> {
  const textId = ++lastTextId;
  let at = 0;
  while (text.length - at > PIECE_LENGTH) {
    const piece = text.slice(at, at + PIECE_LENGTH);
    await counted(() => send("article/add-text", { textId, at, text: piece }));
    signal.throwIfAborted();
    at += piece.length;
  }
  return counted(() => sendLast(text.slice(at), at > 0 ? { textId, length: at } : null));
}

/** The browser packs a message at once, which is work of ours. */
function counted<Reply>(send: () => Promise<Reply>): Promise<Reply> {
  const began = performance.now();
  const answer = send();
  countWork(performance.now() - began);
  return answer;
}
