import type { Span } from "@/lib/mentions/mention";

/** A stretch of a suggestion's line; what is dim says more about what is not. */
export interface LinePart {
  text: string;
  dim: boolean;
}

/** The longest text that one part shows, UTF-16 units: the browser's list is one line high. */
const SHOWN = 140;
/** So much stands before the first match at most. */
const BEFORE_MATCH = 40;

/** What XML does not allow anywhere (https://www.w3.org/TR/xml/#charsets). */
const NO_CHARACTERS = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]+/gu;
const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/**
 * A suggestion's line as the browser takes it: Chrome's markup (https://developer.chrome.com/docs/extensions/reference/api/omnibox)
 * with matches marked, or plain text for Firefox, which shows markup as it is written. Whatever the texts hold, it
 * is shown as text.
 *
 * @param find what of a text to mark.
 */
export function suggestionLine(
  parts: readonly LinePart[],
  find: (text: string) => readonly Span[],
  markup: boolean,
): string {
  const lines = parts.flatMap(({ text, dim }) => {
    const line = plainLine(text);
    if (line === "") return [];
    const shown = around(line, find(line)[0]?.start ?? 0);
    if (!markup) return [shown];
    const marked = withMarks(shown, find(shown));
    return [dim ? `<dim>${marked}</dim>` : marked];
  });
  return lines.join(markup ? " <dim>·</dim> " : " · ");
}

/** Escaped for XML. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}

function plainLine(text: string): string {
  return text.replace(NO_CHARACTERS, " ").replace(/\s+/g, " ").trim();
}

/** As much of a line as is shown, with a match in it. Not cut inside a surrogate pair. */
function around(line: string, match: number): string {
  const from = match > BEFORE_MATCH ? match - BEFORE_MATCH : 0;
  const cut = line.slice(from, from + SHOWN).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
  return `${from > 0 ? "…" : ""}${cut}${from + SHOWN < line.length ? "…" : ""}`;
}

function withMarks(text: string, marks: readonly Span[]): string {
  let from = 0;
  let marked = "";
  for (const { start, end } of marks) {
    marked += `${escapeXml(text.slice(from, start))}<match>${escapeXml(text.slice(start, end))}</match>`;
    from = end;
  }
  return marked + escapeXml(text.slice(from));
}
