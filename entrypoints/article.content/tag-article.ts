import type { TagReply, TagRequest } from "@/lib/messages/protocol";
import { RequestError, sendToBackground } from "@/lib/messages/send";
import type { PageText } from "@/lib/page-text/page-text";
import { countWork } from "@/lib/page-text/time-slices";

/** The most that goes in one message, UTF-16 units: the browser packs a message in one task of the page's. */
const PIECE_LENGTH = 100_000;

/** Names the page's long texts. */
let lastTextId = 0;

/**
 * Has an article's text tagged by the background. A long text goes there in pieces, with the page's turn in between.
 *
 * @param signal ends the sending.
 * @param send how a message gets to the background.
 * @throws as `send`; the signal's reason when aborted.
 */
export async function tagArticle(
  article: Pick<TagRequest, "pageKey" | "title">,
  text: Pick<PageText, "text" | "code">,
  signal: AbortSignal,
  send: typeof sendToBackground = sendToBackground,
): Promise<TagReply> {
  try {
    return await sendInPieces(article, text, signal, send);
  } catch (error) {
    if (!(error instanceof RequestError && error.name === "TextIncomplete")) throw error;
    signal.throwIfAborted();
    return sendInPieces(article, text, signal, send);
  }
}

async function sendInPieces(
  article: Pick<TagRequest, "pageKey" | "title">,
  { text, code }: Pick<PageText, "text" | "code">,
  signal: AbortSignal,
  send: typeof sendToBackground,
): Promise<TagReply> {
  /** The browser packs a message at once, which is work of ours. */
  const counted: typeof send = (type, request) => {
    const began = performance.now();
    const answer = send(type, request);
    countWork(performance.now() - began);
    return answer;
  };
  const textId = ++lastTextId;
  let at = 0;
  while (text.length - at > PIECE_LENGTH) {
    const piece = text.slice(at, at + PIECE_LENGTH);
    await counted("article/add-text", { textId, at, text: piece });
    signal.throwIfAborted();
    at += piece.length;
  }
  const earlier = at > 0 ? { textId, length: at } : null;
  return counted("article/tag", { ...article, text: text.slice(at), earlier, code: [...code] });
}
