import type { TextPiece } from "@/lib/messages/protocol";
import { TextPieces } from "./text-pieces";

const pieces = new TextPieces();

/** Takes the next piece of a page's long text. Throws as {@link TextPieces.add} does. */
export function addPiece(sender: chrome.runtime.MessageSender, piece: TextPiece): void {
  pieces.add(pageOf(sender), piece);
}

/** What a page sent before, given out once; `""` where that is nothing. Throws as {@link TextPieces.take} does. */
export function takeEarlier(
  sender: chrome.runtime.MessageSender,
  earlier: { textId: number; length: number } | null,
): string {
  return earlier ? pieces.take(pageOf(sender), earlier) : "";
}

/** Tells the pages apart that send pieces of their texts. */
function pageOf({ tab, frameId, documentId }: chrome.runtime.MessageSender): string {
  return `${tab?.id ?? ""}/${frameId ?? 0}/${documentId ?? ""}`;
}
