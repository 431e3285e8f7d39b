import { closeMarkdown } from "./close-markdown";
import { escapeMarkdown, escapeMarkdownLine } from "./escape-markdown";
import { hashtag } from "./hashtag";

/** A value of a template before it is text. The kind decides how it is written where no filter says otherwise. */
export type TemplateValue =
  /** One line, escaped. */
  | { kind: "line"; text: string }
  /** Several lines, each escaped. */
  | { kind: "lines"; text: string }
  /** Stands as it is. */
  | { kind: "markdown"; text: string }
  /** The reader's own Markdown: what it leaves open is closed. */
  | { kind: "note"; text: string }
  /** An address for between `<` and `>`. */
  | { kind: "address"; text: string }
  /** Ms since the epoch. */
  | { kind: "time"; ms: number }
  | { kind: "list"; items: readonly string[] }
  | { kind: "flag"; on: boolean };

/** A filter; `null` where its argument is not one for it. */
type Filter = (value: TemplateValue, argument: string | null) => TemplateValue | null;

const LONGEST_CUT = 100_000;

/** The filters of templates by name. */
export const TEMPLATE_FILTERS: Readonly<Record<string, Filter>> = {
  /** As it is, not escaped. */
  raw: (value) => markdown(plainText(value)),
  /** A block quote: each line of the text is a paragraph of it, since a single line break would render as a space. */
  quote: (value) =>
    markdown(
      writeValue(value.kind === "line" ? { kind: "lines", text: value.text } : value)
        .split("\n")
        .map((line) => `> ${line}`)
        .join("\n>\n"),
    ),
  /** So many spaces before each line but the first. */
  indent: (value, argument) => {
    const count = numberIn(argument, 20);
    return count === null
      ? null
      : markdown(writeValue(value).replace(/\n(?!\n|$)/g, `\n${" ".repeat(count)}`));
  },
  /** Tags as `#tag`. */
  hashtags: (value) => markdown(itemsOf(value).map(hashtag).join(" ")),
  join: (value, argument) =>
    argument === null ? null : markdown(itemsOf(value).map(escapeMarkdownLine).join(argument)),
  /** At most so many characters as readers see them, with an ellipsis where something is left out. */
  cut: (value, argument) => {
    const count = numberIn(argument, LONGEST_CUT);
    return count === null ? null : mapText(value, (text) => cutText(text, count));
  },
  /** `YYYY`, `MM`, `DD`, `HH`, `mm`, `ss` in UTC. */
  date: (value, argument) =>
    argument === null
      ? null
      : value.kind === "time"
        ? { kind: "line", text: formatTime(value.ms, argument) }
        : value,
  upper: (value) => mapText(value, (text) => text.toUpperCase()),
  lower: (value) => mapText(value, (text) => text.toLowerCase()),
  /** All on one line. */
  line: (value) => mapText(value, (text) => text.replace(/\s+/g, " ").trim()),
  /** What stands there where there is nothing. */
  default: (value, argument) =>
    argument === null ? null : isEmpty(value) ? { kind: "line", text: argument } : value,
};

/** A value as it goes into the text. */
export function writeValue(value: TemplateValue): string {
  switch (value.kind) {
    case "line":
      return escapeMarkdownLine(value.text);
    case "lines":
      return escapeMarkdown(value.text);
    case "markdown":
      return value.text;
    case "note":
      return closeMarkdown(value.text);
    case "address":
      return linkTarget(value.text);
    case "list":
      return value.items.map(escapeMarkdownLine).join(", ");
    default:
      return plainText(value);
  }
}

/** Whether `{{#if …}}` takes a value for nothing. */
export function isEmpty(value: TemplateValue): boolean {
  switch (value.kind) {
    case "flag":
      return !value.on;
    case "list":
      return value.items.length === 0;
    case "time":
      return false;
    default:
      return value.text.trim() === "";
  }
}

/** To the second, in UTC: `2025-01-02T03:04:05Z`. */
export function isoTime(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");
}

function plainText(value: TemplateValue): string {
  if (value.kind === "time") return isoTime(value.ms);
  if (value.kind === "list") return value.items.join(", ");
  if (value.kind === "flag") return value.on ? "true" : "";
  return value.text;
}

function markdown(text: string): TemplateValue {
  return { kind: "markdown", text };
}

/** The same kind of value with another text; lists item by item. */
function mapText(value: TemplateValue, map: (text: string) => string): TemplateValue {
  if (value.kind === "list") return { kind: "list", items: value.items.map(map) };
  if (value.kind === "flag") return value;
  if (value.kind === "time") return { kind: "line", text: map(isoTime(value.ms)) };
  return { ...value, text: map(value.text) };
}

function itemsOf(value: TemplateValue): readonly string[] {
  if (value.kind === "list") return value.items;
  const text = plainText(value);
  return text === "" ? [] : [text];
}

function numberIn(argument: string | null, most: number): number | null {
  if (argument === null || !/^\d{1,6}$/.test(argument)) return null;
  const number = Number(argument);
  return number <= most ? number : null;
}

function cutText(text: string, count: number): string {
  // No character is shorter than one unit, so a text of so few units need not be taken apart.
  if (text.length <= count) return text;
  let kept = "";
  let left = count;
  for (const { segment } of new Intl.Segmenter().segment(text.slice(0, count * 40))) {
    if (left === 0) return `${kept.trimEnd()}…`;
    kept += segment;
    left -= 1;
  }
  return kept.length < text.length ? `${kept.trimEnd()}…` : kept;
}

function formatTime(ms: number, pattern: string): string {
  const [year, month, day, hour, minute, second] = new Date(ms)
    .toISOString()
    .match(/^[+-]?\d+|\d{2}(?=\D)/g)!;
  const parts: Record<string, string> = {
    YYYY: year!,
    MM: month!,
    DD: day!,
    HH: hour!,
    mm: minute!,
    ss: second!,
  };
  return pattern.replace(/YYYY|MM|DD|HH|mm|ss/g, (token) => parts[token]!);
}

/** An address as it can stand between `<` and `>`. */
function linkTarget(url: string): string {
  return url.trim().replace(/[\s<>\\]/g, (character) => encodeURIComponent(character));
}
