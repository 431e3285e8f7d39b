import { letThePageRun } from "@/lib/page-text/time-slices";
import { type BackupSeal, decryptBackup, WrongPassphraseError } from "./backup-encryption";
import { MAX_HELD } from "./held-records";
import { UnreadableImportError } from "./import-file";
import { unreadableFile } from "./import-reading";
import { type JsonDocument, JsonRecords, NotJsonError } from "./json-records";
import { RECORD_LISTS } from "./recognise-json";
import { setAside } from "./text-aside";

/** So much of the opened text is read between two turns of others, UTF-16 units. */
const PIECE = 1_000_000;

/**
 * Opens an encrypted backup: the plain one that is in it.
 *
 * @param pieces what is encrypted, in base64.
 * @throws WrongPassphraseError; NotJsonError where what was encrypted is no JSON; UnreadableImportError where more would be
 *   held in memory than of a plain file: a small file can hold very much.
 */
export async function unlockBackup(
  seal: BackupSeal,
  pieces: readonly Blob[],
  passphrase: string,
): Promise<JsonDocument> {
  const stream = await decryptBackup(seal, pieces, passphrase);
  const reader = new JsonRecords(RECORD_LISTS, setAside);
  let sinceTurn = 0;
  for await (const text of decoded(stream)) {
    sinceTurn += text.length;
    reader.push(text);
    if (reader.held > MAX_HELD)
      throw new UnreadableImportError(unreadableFile("too-large", { format: "backup" }));
    if (sinceTurn < PIECE) continue;
    sinceTurn = 0;
    await letThePageRun();
  }
  return reader.end();
}

/** @throws WrongPassphraseError; NotJsonError where it is no gzip or no UTF-8. */
async function* decoded(stream: ReadableStream<Uint8Array>): AsyncIterable<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const reader = stream.getReader();
  const nextText = async (): Promise<{ text: string; isLast: boolean }> => {
    const { done, value } = await reader.read();
    return { text: decoder.decode(value, { stream: !done }), isLast: done };
  };
  for (;;) {
    const { text, isLast } = await nextText().catch((error: unknown) => {
      if (error instanceof WrongPassphraseError) throw error;
      throw new NotJsonError("what was encrypted is no text", null);
    });
    yield text;
    if (isLast) return;
  }
}
