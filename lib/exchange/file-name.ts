import type { ArticleWithHighlights } from "@/lib/highlights/article";

/** The longest name that is made, in bytes of UTF-8, the extension included. File systems take 255. */
export const LONGEST_FILE_NAME = 200;

/** Not allowed or of a meaning on Windows, macOS or Linux, or in links between notes; characters that are not seen. */
const FORBIDDEN = /[\\/:*?"<>|#^[\]\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]+/gu;
/** Names of devices on Windows, with and without an extension. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\.|\s*$)/i;

/**
 * A file name for a title that every system takes: no path, no forbidden character, no reserved name, no dot or space
 * at the ends, at most {@link LONGEST_FILE_NAME} bytes, cut between characters as readers see them.
 *
 * @param extension without the dot.
 * @param fallback stands where nothing of the title can be kept.
 * @param suffix goes between title and extension, as it is.
 */
export function fileName(title: string, extension: string, fallback = "termlight", suffix = ""): string {
  const plain = trimEnds(
    title.toWellFormed().replaceAll("\ufffd", "").normalize("NFC").replace(FORBIDDEN, "-"),
  );
  const named = plain === "" ? fallback : plain;
  const safe = RESERVED.test(named) ? `_${named}` : named;
  const end = `${suffix}.${extension}`;
  return `${trimEnds(cutToBytes(safe, LONGEST_FILE_NAME - byteLength(end)))}${end}`;
}

/** The name for an export: the title of its one article, or the day (UTC) for several. */
export function exportFileName(
  items: readonly ArticleWithHighlights[],
  extension: string,
  now: number,
): string {
  const [first, ...others] = items;
  const day = `termlight-${new Date(now).toISOString().slice(0, 10)}`;
  return fileName(first && others.length === 0 ? first.article.title : day, extension, day);
}

function trimEnds(name: string): string {
  return name.replace(/\s+/g, " ").replace(/^[\s.-]+|[\s.-]+$/g, "");
}

function cutToBytes(text: string, limit: number): string {
  if (byteLength(text) <= limit) return text;
  let kept = "";
  let bytes = 0;
  // No more than `limit` units can fit, so no longer text has to be taken apart.
  for (const { segment } of new Intl.Segmenter().segment(text.slice(0, limit))) {
    bytes += byteLength(segment);
    if (bytes > limit) break;
    kept += segment;
  }
  return kept;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
