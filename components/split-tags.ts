const SEPARATOR = /[,，、;；\n]/;

/** In code points; what is beyond is cut off. */
const MAX_TAG_LENGTH = 64;

/** Typed or pasted text, split where a tag ends: the tags that are done, and the one still being written. */
export function splitTags(typed: string): { done: string[]; rest: string } {
  const parts = typed.split(SEPARATOR);
  const rest = parts.pop() ?? "";
  return { done: parts, rest };
}

/** `tags` with `more` behind them: trimmed, without a leading `#`, none empty and none twice in whatever case. */
export function addTags(tags: readonly string[], more: readonly string[]): string[] {
  const result = [...tags];
  const known = new Set(tags.map(fold));
  for (const part of more) {
    const tag = clean(part);
    if (tag === "" || known.has(fold(tag))) continue;
    known.add(fold(tag));
    result.push(tag);
  }
  return result;
}

/** Typed text as the name of one tag: what would end a tag is a space in it. */
export function tagName(typed: string): string {
  return clean(typed.split(SEPARATOR).join(" "));
}

function clean(part: string): string {
  const words = part
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .replace(/^[#＃\s]+/, "");
  return [...words].slice(0, MAX_TAG_LENGTH).join("").trim();
}

function fold(tag: string): string {
  return tag.normalize("NFC").toLowerCase();
}
