/**
 * Text as Markdown that renders as exactly this text, on one line or several: in CommonMark
 * (https://spec.commonmark.org/0.31.2/#backslash-escapes), in GitHub's and in Obsidian's dialect (`~~`, `==`, `%%`,
 * `$`, `#tag`, `^block`, tables). Characters that mean nothing where they stand are left alone, so that ordinary prose
 * stays as it is. Each line is taken as the beginning of a line; white space at its ends is not kept.
 */
export function escapeMarkdown(text: string): string {
  return text
    .split(LINE_BREAK)
    .map((line) => escapeLineStart(escapeInline(line.trim())))
    .join("\n");
}

/** Text for inside a line: a heading, a link's text. Line breaks become spaces. */
export function escapeMarkdownLine(text: string): string {
  return escapeInline(text.split(LINE_BREAK).join(" ").replace(/\s+/g, " ").trim());
}

/** Every line break that some reader of the text may see as one. */
const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** Always of a meaning somewhere. */
const ALWAYS = /[\\`*[\]<~$|^#]/g;
/** An underscore inside a word marks nothing (`snake_case`); at its edge it may. */
const UNDERSCORE = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** `&amp;` would become `&`. (`&#38;` has its `#` escaped.) */
const ENTITY = /&(?=\w+;)/g;
const DOUBLED = /==|%%/g;
/** The beginning of an address with an escape in it: programs that make links of addresses would show the backslash. */
const ESCAPED_ADDRESS = /(?:https?|ftp):(?=\/\/\S*\\)|www\.(?=\S*\\)/gi;

function escapeInline(line: string): string {
  return line
    .replace(ALWAYS, "\\$&")
    .replace(UNDERSCORE, "\\_")
    .replace(ENTITY, "\\&")
    .replace(DOUBLED, (pair) => `\\${pair[0]}\\${pair[1]}`)
    .replace(ESCAPED_ADDRESS, (start) => `${start.slice(0, -1)}\\${start.at(-1)}`);
}

/** Lists, quotes, rules and underlined headings begin with these. */
function escapeLineStart(line: string): string {
  return line
    .replace(/^(?:[-+](?=\s|$)|>|-(?=[-\s]*$)|=(?==*\s*$)|-(?=[-:|\s\\]+$)|:(?=[-:|\s\\]+$))/, "\\$&")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}
