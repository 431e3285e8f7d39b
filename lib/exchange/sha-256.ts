import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * SHA-256 of a text that comes in pieces; the browser's own wants all of it at once, which a large backup is too long for.
 * FIPS 180-4, https://doi.org/10.6028/NIST.FIPS.180-4.
 */
export class Sha256 {
  readonly #hash = sha256.create();

  /** Adds a text, in UTF-8. No character may be cut in two by where it ends. */
  update(text: string): this {
    this.#hash.update(utf8ToBytes(text));
    return this;
  }

  /** The sum of all texts, 64 hexadecimal digits. Nothing can be added afterwards. */
  digest(): string {
    return bytesToHex(this.#hash.digest());
  }
}
