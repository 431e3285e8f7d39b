/** What a value goes through on its way into the text: `name` or `name:"argument"`. */
export interface FilterCall {
  name: string;
  argument: string | null;
  /** Where it stands in the template, UTF-16 offset. */
  at: number;
}

/** A part of a template. */
export type TemplateNode =
  | { kind: "text"; text: string }
  | { kind: "value"; name: string; filters: FilterCall[]; at: number }
  | { kind: "if"; name: string; at: number; when: TemplateNode[]; otherwise: TemplateNode[] };

/** What can be wrong with a template. */
export type TemplateRule =
  | "unclosed-tag"
  | "bad-tag"
  | "unknown-variable"
  | "unknown-filter"
  | "bad-argument"
  | "unclosed-if"
  | "stray-tag"
  | "no-highlights";

/** One thing that is wrong with a template, and where: line and column count from 1, columns in UTF-16 units. */
export interface TemplateFault {
  line: number;
  column: number;
  rule: TemplateRule;
  /** The name or the text that is meant, `""` where there is none. */
  detail: string;
}

/** Thrown by {@link parseTemplate}. */
export class TemplateError extends Error {
  override name = "TemplateError";
  constructor(
    readonly rule: TemplateRule,
    readonly at: number,
    readonly detail: string,
  ) {
    super(`${rule} at ${at}: ${detail}`);
  }
}

const NAME = /^[a-z][a-z-]*$/;
const FILTER = /\s*\|\s*([a-z][a-z-]*)(?:\s*:\s*"([^"]*)")?\s*/y;

interface OpenIf {
  name: string;
  at: number;
  when: TemplateNode[];
  otherwise: TemplateNode[] | null;
}

/**
 * The parts of a template: text with `{{name}}`, `{{name|filter|filter:"argument"}}`, and
 * `{{#if name}} … {{else}} … {{/if}}`; `{{"{{"}}` writes braces. A tag of a condition that stands alone on its line
 * takes the line with it.
 *
 * @throws TemplateError for the first thing that cannot be read.
 */
export function parseTemplate(source: string): TemplateNode[] {
  const root: TemplateNode[] = [];
  const open: OpenIf[] = [];
  const into = (): TemplateNode[] => {
    const last = open.at(-1);
    return last ? (last.otherwise ?? last.when) : root;
  };
  let at = 0;
  while (at < source.length) {
    const start = source.indexOf("{{", at);
    if (start < 0) break;
    const end = closingBraces(source, start);
    const inner = source.slice(start + 2, end).trim();
    const alone = isCondition(inner) ? lineAround(source, start, end + 2) : null;
    addText(into(), source.slice(at, alone?.start ?? start));
    readTag(inner, start, into, open);
    at = alone?.end ?? end + 2;
  }
  addText(into(), source.slice(at));
  const unclosed = open.at(-1);
  if (unclosed) throw new TemplateError("unclosed-if", unclosed.at, unclosed.name);
  return root;
}

/** Line and column of an offset. */
export function placeIn(source: string, at: number): { line: number; column: number } {
  const before = source.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function readTag(inner: string, at: number, into: () => TemplateNode[], open: OpenIf[]): void {
  const [, word, name = ""] = /^([#/]?\w+)(?:\s+(.*))?$/s.exec(inner) ?? [];
  if (word === "#if") {
    if (!NAME.test(name)) throw new TemplateError("bad-tag", at, inner);
    open.push({ name, at, when: [], otherwise: null });
  } else if (inner === "else") {
    const last = open.at(-1);
    if (!last || last.otherwise) throw new TemplateError("stray-tag", at, inner);
    last.otherwise = [];
  } else if (inner === "/if") {
    const done = open.pop();
    if (!done) throw new TemplateError("stray-tag", at, inner);
    into().push({
      kind: "if",
      name: done.name,
      at: done.at,
      when: done.when,
      otherwise: done.otherwise ?? [],
    });
  } else into().push(readValue(inner, at));
}

function readValue(inner: string, at: number): TemplateNode {
  const [, literal] = /^"([^"]*)"$/.exec(inner) ?? [];
  if (literal !== undefined) return { kind: "text", text: literal };
  const [name = ""] = /^[^|\s]*/.exec(inner) ?? [];
  if (!NAME.test(name)) throw new TemplateError("bad-tag", at, inner);
  const filters: FilterCall[] = [];
  FILTER.lastIndex = name.length;
  while (FILTER.lastIndex < inner.length) {
    const match = FILTER.exec(inner);
    if (!match) throw new TemplateError("bad-tag", at, inner);
    filters.push({ name: match[1]!, argument: match[2] ?? null, at });
  }
  return { kind: "value", name, filters, at };
}

/** Where the tag that begins at `start` ends: braces in quotation marks do not end it. */
function closingBraces(source: string, start: number): number {
  const tag = /(?:[^"}\n]|"[^"\n]*"|\}(?!\}))*/y;
  tag.lastIndex = start + 2;
  tag.exec(source);
  if (!source.startsWith("}}", tag.lastIndex)) {
    throw new TemplateError("unclosed-tag", start, source.slice(start).split("\n", 1)[0]!.slice(0, 40));
  }
  return tag.lastIndex;
}

function isCondition(inner: string): boolean {
  return /^(?:#if\b|else$|\/if$)/.test(inner);
}

/** The whole line with its break, where nothing else stands on it. */
function lineAround(source: string, start: number, end: number): { start: number; end: number } | null {
  const from = source.lastIndexOf("\n", start - 1) + 1;
  const next = source.indexOf("\n", end);
  const to = next < 0 ? source.length : next + 1;
  const rest = (start === 0 ? "" : source.slice(from, start)) + source.slice(end, to);
  return rest.trim() === "" ? { start: start === 0 ? 0 : from, end: to } : null;
}

function addText(nodes: TemplateNode[], text: string): void {
  if (text !== "") nodes.push({ kind: "text", text });
}
