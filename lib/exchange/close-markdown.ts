/**
 * A reader's Markdown as it stands, with what it leaves open closed: an unclosed code fence or HTML comment would
 * swallow everything that follows in the file.
 */
export function closeMarkdown(markdown: string): string {
  const text = markdown
    .replace(/\r\n?/g, "\n")
    .replace(/\s+$/, "")
    .replace(/^(?:[^\S\n]*\n)+/, "");
  const fence = openFence(text);
  if (fence !== null) return `${text}\n${fence}`;
  const comment = text.lastIndexOf("<!--");
  return comment >= 0 && !text.includes("-->", comment) ? `${text}\n-->` : text;
}

/** The fence that would close the text's open code block, `null` where none is open. */
function openFence(text: string): string | null {
  let open: string | null = null;
  for (const line of text.split("\n")) {
    const [, marks, rest = ""] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (marks === undefined) continue;
    if (open === null) {
      // After backticks, a further backtick makes it inline code.
      if (marks[0] === "~" || !rest.includes("`")) open = marks;
    } else if (marks[0] === open[0] && marks.length >= open.length && rest.trim() === "") open = null;
  }
  return open;
}
