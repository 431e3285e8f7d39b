import { decryptBackup } from "./backup-encryption";
import type { EncryptedBackupFile } from "./backup-file";
import { type JsonDocument, JsonRecords } from "./json-records";
import { RECORD_LISTS } from "./recognise-json";

/** So much of the opened text is read between two turns of others, UTF-16 units. */
const PIECE = 1_000_000;

/**
 * Opens an encrypted backup: the plain one that is in it.
 *
 * @throws WrongPassphraseError; NotJsonError where what was encrypted is no JSON.
 */
export async function unlockBackup(file: EncryptedBackupFile, passphrase: string): Promise<JsonDocument> {
  const text = await decryptBackup(file, passphrase);
  const reader = new JsonRecords(RECORD_LISTS);
  for (let at = 0; at < text.length; at += PIECE) {
    reader.push(text.slice(at, at + PIECE));
    await new Promise((resolve) => setTimeout(resolve));
  }
  return reader.end();
}
