import { createCipheriv, pbkdf2Sync } from "node:crypto";
import { gzipSync } from "node:zlib";

/** So many bytes are in one piece: few, so that small files have several. */
const PIECE = 300;

/**
 * Puts a backup's text behind a passphrase as `backup-file.ts` describes it, with Node's gzip and ciphers, and with a
 * single round, as many such files are read in one test.
 *
 * @param version 1 is not compressed; what 1 and 2 encrypt is in one piece.
 */
export function sealBackup(text: string, passphrase: string, version: 1 | 2 | 3): string {
  const salt = Buffer.alloc(16);
  const key = pbkdf2Sync(passphrase, salt, 1, 32, "sha256");
  const plain = version === 1 ? Buffer.from(text) : gzipSync(text);
  const seal = (bytes: Buffer, iv: Buffer): string => {
    const cipher = createCipheriv("aes-256-gcm", key, iv);
    return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]).toString("base64");
  };
  const prefix = Buffer.alloc(version < 3 ? 12 : 7);
  const count = Math.ceil(plain.length / PIECE);
  const pieces = Array.from({ length: count }, (_, at) => {
    const last = at === count - 1 ? 1 : 0;
    const vector = Buffer.from([...prefix, 0, 0, at >> 8, at & 0xff, last]);
    return seal(plain.subarray(at * PIECE, (at + 1) * PIECE), vector);
  });
  return JSON.stringify({
    format: "termlight-backup",
    version,
    createdAt: new Date(0).toISOString(),
    encryption: {
      cipher: "AES-GCM",
      iv: prefix.toString("base64"),
      keyDerivation: { name: "PBKDF2", hash: "SHA-256", iterations: 1, salt: salt.toString("base64") },
    },
    ...(version > 1 && { compression: "gzip" }),
    ciphertext: version < 3 ? seal(plain, prefix) : pieces,
  });
}
