import { BACKUP_VERSION, type EncryptedBackupFile } from "./backup-file";

/**
 * Rounds of PBKDF2 with HMAC-SHA-256, as OWASP advises
 * (https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#pbkdf2). Each file says its own.
 */
const ITERATIONS = 600_000;
const SALT_BYTES = 16;
/** What AES-GCM is made for (NIST SP 800-38D, section 8.2). */
const IV_BYTES = 12;
/** So many bytes are made characters at once: arguments of a call are limited. A multiple of three: no padding between. */
const BASE64_STEP = 24_576;

/** Thrown for a passphrase that is not the file's, or a file that was changed: the two cannot be told apart. */
export class WrongPassphraseError extends Error {
  override name = "WrongPassphrase";
}

/**
 * A backup's text behind a passphrase.
 *
 * @param random fills an array with random bytes; only tests have another than the browser's.
 */
export async function encryptBackup(
  text: string,
  passphrase: string,
  createdAt: string,
  random: (bytes: Uint8Array<ArrayBuffer>) => void = (bytes) => void crypto.getRandomValues(bytes),
): Promise<EncryptedBackupFile> {
  const salt = new Uint8Array(SALT_BYTES);
  const iv = new Uint8Array(IV_BYTES);
  random(salt);
  random(iv);
  const key = await keyFrom(passphrase, salt, ITERATIONS);
  const packed = await through(new Blob([text]), new CompressionStream("gzip"));
  const bytes = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, packed);
  return {
    format: "termlight-backup",
    version: BACKUP_VERSION,
    createdAt,
    encryption: {
      cipher: "AES-GCM",
      iv: toBase64(iv),
      keyDerivation: { name: "PBKDF2", hash: "SHA-256", iterations: ITERATIONS, salt: toBase64(salt) },
    },
    compression: "gzip",
    ciphertext: toBase64(new Uint8Array(bytes)),
  };
}

/**
 * What is in an encrypted backup: the bytes of its text, in pieces.
 *
 * @throws WrongPassphraseError; the stream fails where it is no gzip.
 */
export async function decryptBackup(
  file: EncryptedBackupFile,
  passphrase: string,
): Promise<ReadableStream<Uint8Array>> {
  const { iv, keyDerivation } = file.encryption;
  const key = await keyFrom(passphrase, fromBase64(keyDerivation.salt), keyDerivation.iterations);
  try {
    const algorithm = { name: "AES-GCM", iv: fromBase64(iv) };
    const bytes = await crypto.subtle.decrypt(algorithm, key, fromBase64(file.ciphertext));
    const packed = new Blob([bytes]).stream();
    return file.compression === "gzip" ? packed.pipeThrough(new DecompressionStream("gzip")) : packed;
  } catch (error) {
    throw new WrongPassphraseError("the passphrase is not the file's, or the file was changed", {
      cause: error,
    });
  }
}

async function through(blob: Blob, change: CompressionStream): Promise<ArrayBuffer> {
  return new Response(blob.stream().pipeThrough(change)).arrayBuffer();
}

async function keyFrom(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  const secret = new TextEncoder().encode(passphrase.normalize("NFC"));
  const material = await crypto.subtle.importKey("raw", secret, "PBKDF2", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations },
    material,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += BASE64_STEP) {
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + BASE64_STEP)));
  }
  return text;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
