/**
 * Tags as they are stored: without leading `#`, white space collapsed to single spaces, Unicode composed (NFC); empty
 * ones and repetitions (in whatever case) left out, the first way of writing kept, the order kept.
 */
export function cleanTags(tags: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const tag of tags) {
    const clean = tag
      .normalize("NFC")
      .replace(/\s+/g, " ")
      .replace(/^[#\s]+/, "")
      .trim();
    const key = clean.toLowerCase();
    if (clean !== "" && !kept.has(key)) kept.set(key, clean);
  }
  return [...kept.values()];
}
