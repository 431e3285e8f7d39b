import type { TagReply, TagRequest } from "@/lib/messages/protocol";
import { sendToBackground } from "@/lib/messages/send";
import type { PageText } from "@/lib/page-text/page-text";
import { sendInPieces } from "./send-in-pieces";

/**
 * Has an article's text tagged by the background.
 *
 * @param signal ends the sending.
 * @param send how a message gets to the background.
 * @throws as `send`; the signal's reason when aborted.
 */
export function tagArticle(
  article: Pick<TagRequest, "pageKey" | "formerKeys" | "title">,
  { text, code }: Pick<PageText, "text" | "code">,
  signal: AbortSignal,
  send: typeof sendToBackground = sendToBackground,
): Promise<TagReply> {
  return sendInPieces(
    text,
    (last, earlier) => send("article/tag", { ...article, text: last, earlier, code: [...code] }),
    signal,
    send,
  );
}
