import { BACKUP_VERSION, type EncryptedBackupFile } from "./backup-file";

/**
 * Rounds of PBKDF2 with HMAC-SHA-256, as OWASP advises
 * (https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#pbkdf2). Each file says its own.
 */
const ITERATIONS = 600_000;
const SALT_BYTES = 16;
/** What AES-GCM is made for (NIST SP 800-38D, section 8.2): for each piece so many bytes of its own, … */
const IV_BYTES = 12;
/** … of which these are the file's. */
const PREFIX_BYTES = 7;
/** So much is encrypted in one piece, bytes: in base64, far less than what is read of one record. */
const PIECE = 6_000_000;
/** So many bytes are made characters at once: arguments of a call are limited. A multiple of three: no padding between. */
const BASE64_STEP = 24_576;

/** Thrown for a passphrase that is not the file's, or a file that was changed: the two cannot be told apart. */
export class WrongPassphraseError extends Error {
  override name = "WrongPassphrase";
}

/** What a file tells of how it was encrypted. */
export type BackupSeal = Pick<EncryptedBackupFile, "encryption" | "compression">;

/**
 * A backup's file behind a passphrase.
 *
 * @param random fills an array with random bytes; only tests have another than the browser's.
 */
export async function encryptBackup(
  file: Blob,
  passphrase: string,
  createdAt: string,
  random: (bytes: Uint8Array<ArrayBuffer>) => void = (bytes) => void crypto.getRandomValues(bytes),
): Promise<Blob> {
  const salt = new Uint8Array(SALT_BYTES);
  const prefix = new Uint8Array(PREFIX_BYTES);
  random(salt);
  random(prefix);
  const key = await keyFrom(passphrase, salt, ITERATIONS);
  const packed = await new Response(file.stream().pipeThrough(new CompressionStream("gzip"))).blob();
  const count = Math.ceil(packed.size / PIECE);
  const pieces: BlobPart[] = [];
  for (let at = 0; at < count; at += 1) {
    const bytes = await packed.slice(at * PIECE, (at + 1) * PIECE).arrayBuffer();
    const iv = vectorOf(prefix, at, at === count - 1);
    const sealed = toBase64(new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, bytes)));
    pieces.push(new Blob([at === 0 ? '"' : ',"', sealed, '"']));
  }
  const head: Omit<EncryptedBackupFile, "ciphertext"> = {
    format: "termlight-backup",
    version: BACKUP_VERSION,
    createdAt,
    encryption: {
      cipher: "AES-GCM",
      iv: toBase64(prefix),
      keyDerivation: { name: "PBKDF2", hash: "SHA-256", iterations: ITERATIONS, salt: toBase64(salt) },
    },
    compression: "gzip",
  };
  return new Blob([JSON.stringify(head).slice(0, -1), ',"ciphertext":[', ...pieces, "]}\n"]);
}

/**
 * What is in an encrypted backup: the bytes of its text, piece by piece.
 *
 * @param pieces in base64.
 * @throws WrongPassphraseError, by which the stream fails too; else it fails where it is no gzip.
 */
export async function decryptBackup(
  { encryption: { iv, keyDerivation }, compression }: BackupSeal,
  pieces: readonly Blob[],
  passphrase: string,
): Promise<ReadableStream<Uint8Array>> {
  const key = await keyFrom(passphrase, fromBase64(keyDerivation.salt), keyDerivation.iterations);
  const open = async (at: number): Promise<Uint8Array<ArrayBuffer>> => {
    try {
      const name = "AES-GCM";
      const vector = vectorOf(fromBase64(iv), at, at === pieces.length - 1);
      const sealed = fromBase64((await pieces[at]?.text()) ?? "");
      return new Uint8Array(await crypto.subtle.decrypt({ name, iv: vector }, key, sealed));
    } catch (error) {
      throw new WrongPassphraseError("the passphrase is not the file's, or the file was changed", {
        cause: error,
      });
    }
  };
  // So that a wrong passphrase is told of at once.
  let next = await open(0);
  let at = 0;
  const packed = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(stream) {
      stream.enqueue(next);
      at += 1;
      if (at >= pieces.length) stream.close();
      else next = await open(at);
    },
  });
  return compression === "gzip" ? packed.pipeThrough(new DecompressionStream("gzip")) : packed;
}

/** Of a piece; one vector that is whole is that of a single piece. */
function vectorOf(prefix: Uint8Array<ArrayBuffer>, at: number, isLast: boolean): Uint8Array<ArrayBuffer> {
  if (prefix.length !== PREFIX_BYTES) {
    if (at > 0 || !isLast) throw new Error("one vector for several pieces");
    return prefix;
  }
  const vector = new Uint8Array(IV_BYTES);
  vector.set(prefix);
  new DataView(vector.buffer).setUint32(PREFIX_BYTES, at);
  vector[IV_BYTES - 1] = isLast ? 1 : 0;
  return vector;
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
