const CJK = String.raw`[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]`;
const SPACE_BY_CJK = new RegExp(`(?<=${CJK})\\s+|\\s+(?=${CJK})`, "gu");
/**
 * A text as the search compares it: width and compatibility forms unified (NFKC), lower case, quotation marks and
 * dashes plain, unseen characters out, white space collapsed, and none beside Chinese or Japanese characters, where
 * writers put it as they like (`用 DeepSeek 做`, `用DeepSeek做`).
 */
export function foldForSearch(text: string): string {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      // Soft hyphens, zero-width characters, direction marks, byte order marks.
      .replace(/\p{Cf}/gu, "")
      .replace(/[‘’‛]/g, "'")
      .replace(/[“”„‟]/g, '"')
      .replace(/[‐-―−]/g, "-")
      .replace(SPACE_BY_CJK, "")
      .replace(/\s+/g, " ")
      .replace(/\p{Cc}/gu, "")
      .trim()
  );
}

/** The words of a search, folded, each once: all of them have to be found, as parts of words too. */
export function searchWords(query: string): string[] {
  return [...new Set(query.normalize("NFKC").split(/\s+/).map(foldForSearch))].filter((word) => word !== "");
}
