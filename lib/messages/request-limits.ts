/**
 * What a request may hold at most, in UTF-16 units or items. Far above what readers do; there so that a page gone wild
 * cannot fill the disk or the memory.
 */
export const REQUEST_LIMITS = {
  text: 20_000_000,
  codeSpans: 500_000,
  quote: 1_000_000,
  context: 10_000,
  heading: 1_000,
  headings: 6,
  rivals: 100,
  landmark: 100,
  landmarks: 100,
  xpath: 20_000,
  /** Shadow roots or frames in one another. */
  nesting: 100,
  selectors: 20,
  note: 1_000_000,
  /** Of one highlight. */
  terms: 5_000,
  tag: 200,
  tags: 200,
  address: 1_000_000,
  formerKeys: 20,
  /** Titles and other descriptions; longer ones are cut, since a page's odd title is no reason to refuse a highlight. */
  description: 2_000,
  listed: 100_000,
} as const;

/** A title or other description, cut to the limit, not inside a surrogate pair. */
export function cutDescription(text: string): string {
  return text.slice(0, REQUEST_LIMITS.description).replace(/[\ud800-\udbff]$/, "");
}
