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
  const html = new OpenHtml(text);
  let fence: Fence | null = null;
  let end: RegExp | null = null;
  let isInList = false;
  let begin = 0;
  for (const [at, line] of lines.entries()) {
    const start = begin;
    begin += line.length + 1;
    if (fence && !isLeft(fence, line)) {
      if (closes(fence, line)) fence = null;
      continue;
    }
    fence = end ? null : openedFence(line);
    if (fence) continue;
    if (LIST_ITEM.test(line)) isInList = true;
    else if (/^\S/.test(line) && !lines[at - 1]?.trim()) isInList = false;
    end ??= html.endOfBlock(start);
    // Up to its end, HTML is as it was written; what stands behind that in its line may open some again.
    const ending = end?.exec(line);
    const from = !end ? 0 : ending ? ending.index + ending[0].length : line.length;
    const isCode = !isInList && /^(?: {4}|\t)/.test(line);
    if (!isCode) lines[at] = line.slice(0, from) + html.escaped(line.slice(from), start + from);
    if (ending) end = null;
  }
  const closed = lines.join("\n");
  return fence?.container === "" ? `${closed}\n${fence.indent}${fence.marks}` : closed;
}

/** The first line of an item of a list, in another's too. */
const LIST_ITEM = /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]/;

/** An open code block. */
interface Fence {
  /** What closes it. */
  marks: string;
  /** The spaces before it: with as many it is closed in the list item that it may stand in. */
  indent: string;
  /** The signs of the list items and quotes that begin in its line, with which it ends. */
  container: string;
}

function openedFence(line: string): Fence | null {
  const [, indent = "", container = "", marks, rest = ""] =
    /^( {0,3})((?:(?:>|[-+*] |\d{1,9}[.)] ) {0,3})*)(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
  // After backticks, a further backtick makes it inline code.
  return marks === undefined || (marks[0] === "`" && rest.includes("`"))
    ? null
    : { marks, indent, container };
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

/** What a text opens of HTML, with or without its end. */
class OpenHtml {
  readonly #text: string;
  /** Runs parallel to {@link HTML}: where each kind ends last, -1 for nowhere. */
  readonly #lastEnds: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.#lastEnds = HTML.map(({ end }) => [...text.matchAll(new RegExp(end, "gi"))].at(-1)?.index ?? -1);
  }

  /** What ends the block of HTML that begins with the line at `start`; `null` where none does, or one that has no end. */
  endOfBlock(start: number): RegExp | null {
    const [indent = ""] = /^ {0,3}(?=<)/.exec(this.#text.slice(start, start + 4)) ?? [];
    const kind = this.#kindAt(start + indent.length);
    return kind?.hasEnd ? kind.end : null;
  }

  /** What stands at `start` of a line, with HTML that has no end escaped, as text and in other HTML. Code is left as it is. */
  escaped(line: string, start: number): string {
    return line.replace(/(`+)(?!`).*?(?<!`)\1(?!`)|\\.|`+|</g, (found, _marks, at: number) =>
      found === "<" && this.#kindAt(start + at)?.hasEnd === false ? "&lt;" : found,
    );
  }

  #kindAt(at: number): { end: RegExp; hasEnd: boolean } | null {
    const index = HTML.findIndex(({ start }) => isAt(start, this.#text, at));
    return index < 0 ? null : { end: HTML[index]!.end, hasEnd: this.#lastEnds[index]! >= at };
  }
}

function isAt(start: RegExp, text: string, at: number): boolean {
  start.lastIndex = at;
  return start.test(text);
}
