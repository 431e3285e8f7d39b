/** Characters that HTML and XML do not allow, or that no reader sees but some program may trip over. */
const UNSEEN = /[^\P{Cc}\n\t]|[\ufdd0-\ufdef\ufffe\uffff]|\p{Noncharacter_Code_Point}/gu;
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as HTML that shows exactly this text, also inside an attribute. Control characters go, save line ends and tabs. */
export function escapeHtml(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .toWellFormed()
    .replace(UNSEEN, "")
    .replace(/[&<>"']/g, (character) => ESCAPES[character]!);
}

/** An address for a link, escaped; `null` for what is no page or file: a script is never a link. */
export function linkHref(url: string): string | null {
  return /^(?:https?|file):/i.test(url.trim()) ? escapeHtml(url.trim()) : null;
}
