import type { TagReply } from "@/lib/messages/protocol";
import { RequestError, sendToBackground } from "@/lib/messages/send";
import type { PageText } from "@/lib/page-text/page-text";

/** The most that goes in one message, UTF-16 units: the browser packs a message in one task of the page's. */
const PIECE_LENGTH = 100_000;

/** Names the page's long texts. */
let lastTextId = 0;

/**
 * Has an article's text tagged by the background. A long text goes there in pieces, with the page's turn in between.
 *
 * @param signal ends the sending.
 * @throws as `sendToBackground`; the signal's reason when aborted.
 */
export async function tagArticle(title: string, text: PageText, signal: AbortSignal): Promise<TagReply> {
  try {
    return await send(title, text, signal);
  } catch (error) {
    if (!(error instanceof RequestError && error.name === "TextIncomplete")) throw error;
    signal.throwIfAborted();
    return send(title, text, signal);
  }
}

async function send(title: string, { text, code }: PageText, signal: AbortSignal): Promise<TagReply> {
  const textId = ++lastTextId;
  let at = 0;
  while (text.length - at > PIECE_LENGTH) {
    const piece = text.slice(at, at + PIECE_LENGTH);
    await sendToBackground("article/add-text", { textId, at, text: piece });
    signal.throwIfAborted();
    at += piece.length;
  }
  const earlier = at > 0 ? { textId, length: at } : null;
  return sendToBackground("article/tag", { title, text: text.slice(at), earlier, code: [...code] });
}
