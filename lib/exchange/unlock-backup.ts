import type { EncryptedBackupFile } from "./backup-file";
import { type JsonDocument, JsonRecords } from "./json-records";
import { RECORD_LISTS } from "./recognise-json";

/** Thrown where a passphrase does not open a backup, or where the backup was damaged: the cipher cannot tell which. */
export class WrongPassphraseError extends Error {
  override name = "WrongPassphrase";
}

/** So much of the opened text is read between two turns of others, UTF-16 units. */
const PIECE = 1_000_000;

/**
 * Opens an encrypted backup: the plain one that is in it. The algorithms are those of `backup-file.ts`, by WebCrypto.
 *
 * @throws WrongPassphraseError; NotJsonError where what was encrypted is no JSON.
 */
export async function unlockBackup(
  { encryption, ciphertext }: EncryptedBackupFile,
  passphrase: string,
): Promise<JsonDocument> {
  const { iterations, salt, hash } = encryption.keyDerivation;
  const words = new TextEncoder().encode(passphrase.normalize("NFC"));
  const material = await crypto.subtle.importKey("raw", words, "PBKDF2", false, ["deriveKey"]);
  const derivation = { name: "PBKDF2", hash, iterations, salt: bytesOf(salt) };
  const key = await crypto.subtle.deriveKey(derivation, material, { name: "AES-GCM", length: 256 }, false, [
    "decrypt",
  ]);
  const plain = await decrypted(key, encryption.iv, ciphertext);
  const reader = new JsonRecords(RECORD_LISTS);
  const text = new TextDecoder().decode(plain);
  for (let at = 0; at < text.length; at += PIECE) {
    reader.push(text.slice(at, at + PIECE));
    await new Promise((resolve) => setTimeout(resolve));
  }
  return reader.end();
}

async function decrypted(key: CryptoKey, iv: string, ciphertext: string): Promise<ArrayBuffer> {
  try {
    return await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytesOf(iv) }, key, bytesOf(ciphertext));
  } catch (error) {
    throw new WrongPassphraseError("the passphrase does not open this backup", { cause: error });
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
