/**
 * A short sign of a text, by which a page and the library know whether they have the same: FNV-1a of its UTF-16 units
 * (http://www.isthe.com/chongo/tech/comp/fnv/), and its length. No proof against malice, nor needed: it saves sending.
 */
export function textDigest(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${text.length}-${(hash >>> 0).toString(36)}`;
}

/** A version of an article that has less than this share of what is kept is a teaser, or a page that went wrong. */
const MIN_SHARE = 2 / 3;

/** Whether a later version of an article's text may replace an earlier one, by their lengths in UTF-16 units. */
export function mayReplace(units: number, kept: number): boolean {
  return units > 0 && units >= kept * MIN_SHARE;
}
