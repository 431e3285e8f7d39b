/**
 * A reader's Markdown as it stands, so that what follows it in a file is not taken for a part of it: an open code fence is
 * closed, and HTML that would hide all up to an end that never comes is shown as the text that it is.
 */
export function closeMarkdown(markdown: string): string {
  const text = markdown
    .replace(/\r\n?/g, "\n")
    .replace(/\s+$/, "")
    .replace(/^(?:[^\S\n]*\n)+/, "");
  const lines = text.split("\n");
  let fence: Fence | null = null;
  let end: RegExp | null = null;
  let begin = 0;
  for (const [at, line] of lines.entries()) {
    const rest = text.slice(begin);
    begin += line.length + 1;
    if (end) {
      if (end.test(line)) end = null;
      continue;
    }
    if (fence && !isLeft(fence, line)) {
      if (closes(fence, line)) fence = null;
      continue;
    }
    fence = openedFence(line);
    if (fence) continue;
    end = endOfHtml(rest);
    if (!end) lines[at] = escapeOpenHtml(line, rest);
    else if (end.test(line)) end = null;
  }
  const closed = lines.join("\n");
  return fence?.container === "" ? `${closed}\n${fence.marks}` : closed;
}

/** An open code block. */
interface Fence {
  /** What closes it. */
  marks: string;
  /** The signs of the list items and quotes that it stands in, with which it ends. */
  container: string;
}

function openedFence(line: string): Fence | null {
  const [, container = "", marks, rest = ""] =
    /^ {0,3}((?:(?:>|[-+*] |\d{1,9}[.)] ) {0,3})*)(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
  // After backticks, a further backtick makes it inline code.
  return marks === undefined || (marks[0] === "`" && rest.includes("`")) ? null : { marks, container };
}

function closes({ marks, container }: Fence, line: string): boolean {
  const inside = container === "" ? line : line.replace(/^[ >]*/, "");
  const [, found = ""] = /^ {0,3}(`{3,}|~{3,})\s*$/.exec(inside) ?? [];
  return found[0] === marks[0] && found.length >= marks.length;
}

/** Whether a line stands outside of what the fence stands in. */
function isLeft({ container }: Fence, line: string): boolean {
  if (container.includes(">")) return !/^ {0,3}>/.test(line);
  return line.trim() !== "" && line.search(/\S/) < container.length;
}

/** HTML that goes on, over empty lines too, up to its end (https://spec.commonmark.org/0.31.2/#html-blocks). */
const HTML: readonly { start: RegExp; end: RegExp }[] = [
  { start: /<(?:script|pre|style|textarea)(?=[\s>]|$)/iy, end: /<\/(?:script|pre|style|textarea)>/i },
  { start: /<!--/y, end: /-->/ },
  { start: /<\?/y, end: /\?>/ },
  { start: /<![a-z]/iy, end: />/ },
  { start: /<!\[CDATA\[/y, end: /\]\]>/ },
];

/** What ends the block of HTML that a text begins with; `null` where it begins with none, or with one that has no end. */
function endOfHtml(text: string): RegExp | null {
  const [indent = ""] = /^ {0,3}(?=<)/.exec(text) ?? [];
  const kind = HTML.find(({ start }) => isAt(start, text, indent.length));
  return kind?.end.test(text) ? kind.end : null;
}

/** Escapes what a line has of HTML that has no end in `rest`, which begins with that line. Code is left as it is. */
function escapeOpenHtml(line: string, rest: string): string {
  if (/^(?: {4}|\t)/.test(line)) return line;
  return line.replace(/(`+)(?!`).*?(?<!`)\1(?!`)|\\.|`+|</g, (found, _marks, at: number) => {
    const kind = found === "<" && HTML.find(({ start }) => isAt(start, rest, at));
    return kind && !kind.end.test(rest.slice(at)) ? "\\<" : found;
  });
}

function isAt(start: RegExp, text: string, at: number): boolean {
  start.lastIndex = at;
  return start.test(text);
}
