import { decryptBackup } from "./backup-encryption";
import type { EncryptedBackupFile } from "./backup-file";
import { MAX_IMPORT_BYTES, UnreadableImportError } from "./import-file";
import { unreadableFile } from "./import-reading";
import { type JsonDocument, JsonRecords, NotJsonError } from "./json-records";
import { RECORD_LISTS } from "./recognise-json";

/** So much of the opened text is read between two turns of others, bytes. */
const PIECE = 1_000_000;

/**
 * Opens an encrypted backup: the plain one that is in it.
 *
 * @throws WrongPassphraseError; NotJsonError where what was encrypted is no JSON; UnreadableImportError where it is larger
 *   than a plain file may be: a small file can hold very much.
 */
export async function unlockBackup(file: EncryptedBackupFile, passphrase: string): Promise<JsonDocument> {
  const stream = await decryptBackup(file, passphrase);
  const reader = new JsonRecords(RECORD_LISTS);
  let [size, sinceTurn] = [0, 0];
  for await (const text of decoded(stream)) {
    size += text.length;
    sinceTurn += text.length;
    if (size > MAX_IMPORT_BYTES)
      throw new UnreadableImportError(unreadableFile("too-large", { format: "backup" }));
    reader.push(text);
    if (sinceTurn < PIECE) continue;
    sinceTurn = 0;
    await new Promise((resolve) => setTimeout(resolve));
  }
  return reader.end();
}

/** @throws NotJsonError where it is no gzip or no UTF-8. */
async function* decoded(stream: ReadableStream<Uint8Array>): AsyncIterable<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const reader = stream.getReader();
  const nextText = async (): Promise<{ text: string; isLast: boolean }> => {
    const { done, value } = await reader.read();
    return { text: decoder.decode(value, { stream: !done }), isLast: done };
  };
  for (;;) {
    const { text, isLast } = await nextText().catch(() => {
      throw new NotJsonError("what was encrypted is no text", null);
    });
    yield text;
    if (isLast) return;
  }
}
