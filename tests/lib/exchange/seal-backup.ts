import { gzipSync } from "node:zlib";

/**
 * Puts a backup's text behind a passphrase as `backup-file.ts` describes it, with Node's gzip, and with a single round, as
 * many such files are read in one test.
 *
 * @param version 1 is not compressed; what these two encrypt is in one piece.
 */
export async function sealBackup(
  text: string,
  passphrase: string,
  version = 2,
): Promise<string> {
  const [salt, iv] = [new Uint8Array(16), new Uint8Array(12)];
  const words = new TextEncoder().encode(passphrase);
  const material = await crypto.subtle.importKey("raw", words, "PBKDF2", false, ["deriveKey"]);
  const derivation = { name: "PBKDF2", hash: "SHA-256", salt, iterations: 1 };
  const kind = { name: "AES-GCM", length: 256 };
  const key = await crypto.subtle.deriveKey(derivation, material, kind, false, ["encrypt"]);
  const plain = version === 1 ? Buffer.from(text) : gzipSync(text);
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new Uint8Array(plain));
  const base64 = (part: Uint8Array): string => Buffer.from(part).toString("base64");
  return JSON.stringify({
    format: "termlight-backup",
    version,
    createdAt: new Date(0).toISOString(),
    encryption: {
      cipher: "AES-GCM",
      iv: base64(iv),
      keyDerivation: { name: "PBKDF2", hash: "SHA-256", iterations: 1, salt: base64(salt) },
    },
    ...(version > 1 && { compression: "gzip" }),
    ciphertext: base64(new Uint8Array(sealed)),
  });
}
