/** An encoding that a file may be in, by the name that `TextDecoder` knows. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "windows-1252";

/** Beginnings of compressed files: gzip, zip (three kinds), 7z, rar, bzip2, xz, zstd. None is ever unpacked. */
const ARCHIVES: readonly (readonly number[])[] = [
  [0x1f, 0x8b],
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x50, 0x4b, 0x07, 0x08],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0x42, 0x5a, 0x68],
  [0xfd, 0x37, 0x7a, 0x58],
  [0x28, 0xb5, 0x2f, 0xfd],
];

/** Whether a file that begins so is compressed. */
export function isArchive(bytes: Uint8Array): boolean {
  return ARCHIVES.some((start) => start.every((byte, at) => bytes[at] === byte));
}

/**
 * The encoding that a file's beginning tells: by its byte order mark, or by which half of the first two bytes is empty,
 * since every format that is read here begins with a sign of ASCII. UTF-8 otherwise; whether it is that shows.
 */
export function likelyEncoding([first, second]: Uint8Array): TextEncoding {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first !== 0 && second === 0) return "utf-16le";
  return first === 0 && second !== 0 && second !== undefined ? "utf-16be" : "utf-8";
}

/**
 * The encoding of bytes that are no UTF-8. In the Chinese one nearly every character is two bytes from A1 up (GB 2312's part
 * of GB 18030); in Western text a single such byte stands among letters, so most runs of them are of odd length.
 */
export function legacyEncoding(bytes: Uint8Array): TextEncoding {
  /** Runs of even and of odd length. */
  const runs: [number, number] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const start = at;
    while (at < bytes.length && bytes[at]! >= 0xa1) at += 1;
    if (at > start) runs[(at - start) % 2 === 0 ? 0 : 1] += 1;
  }
  return runs[0] > runs[1] ? "gb18030" : "windows-1252";
}
