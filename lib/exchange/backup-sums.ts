import type { BackupCounts, BackupData } from "./backup-file";

/** The counts of some data. */
export function backupCounts({
  articles,
  highlights,
  tombstones,
  ownTerms,
  mutes,
  texts,
  encounters,
}: BackupData): BackupCounts {
  return {
    articles: articles.length,
    highlights: highlights.length,
    tombstones: tombstones.length,
    ownTerms: ownTerms.length,
    mutes: mutes.length,
    texts: texts.length,
    ...(encounters && { encounters: encounters.length }),
  };
}

/**
 * The SHA-256, in hex, of a backup's data as `JSON.stringify` writes it without spaces, in UTF-8. Reading and writing
 * JSON again gives the same text, so a file may have been laid out anew; the data must be as `JSON.parse` gave it, since
 * a schema may put fields into another order.
 *
 * @param data the data, or the text of it where that is at hand.
 */
export async function backupChecksum(data: unknown): Promise<string> {
  const json = typeof data === "string" ? data : JSON.stringify(data);
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(json));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
