/** The elements that a kept article may have. None of them loads, runs or styles anything. */
const BODY_TAGS = [
  ...["div", "p", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "br", "pre", "blockquote"],
  ...["ul", "ol", "li", "dl", "dt", "dd", "figure", "figcaption", "img"],
  ...["table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"],
  ...["a", "em", "strong", "code", "kbd", "samp", "var", "mark", "del", "ins", "s", "small", "q", "cite"],
  ...["abbr", "sub", "sup", "ruby", "rt"],
] as const;

/** One of {@link BODY_TAGS}. */
export type BodyTag = (typeof BODY_TAGS)[number];

/** An element of a kept article. */
export interface BodyElement {
  tag: BodyTag;
  /** Missing where there is nothing in it. */
  children?: BodyNode[];
  /** Of `a` alone: an address that begins with `http:` or `https:`. */
  href?: string;
  /** Of `img` alone, which stands for a picture by its words; the picture itself is not kept. */
  alt?: string;
}

/** Text, or an element. White space is plain spaces; a line feed is a line's end wherever it stands. */
export type BodyNode = string | BodyElement;

/** An article's text as it is kept: elements and plain text, so that nothing in it can run or ask for anything. */
export interface ArticleBody {
  children: BodyNode[];
  /** Whether the article was longer than {@link BODY_LIMITS} allow: its end is missing. */
  cut: boolean;
}

/** What is kept of an article at most: elements in one another, elements and texts, UTF-16 units of all of them. */
export const BODY_LIMITS = { depth: 32, nodes: 200_000, units: 2_000_000, href: 10_000 } as const;

const TAGS: ReadonlySet<unknown> = new Set(BODY_TAGS);
const FIELDS: ReadonlySet<string> = new Set(["tag", "children", "href", "alt"]);
/** The elements that stand in a line of text; all others begin a line of their own. */
const INLINE: ReadonlySet<BodyTag> = new Set([
  ...(["a", "em", "strong", "code", "kbd", "samp", "var", "mark", "del", "ins", "s", "small", "q"] as const),
  ...(["cite", "abbr", "sub", "sup", "ruby", "rt", "img"] as const),
]);

/** Whether an element begins a line of its own. */
export function isBlockTag(tag: BodyTag): boolean {
  return !INLINE.has(tag);
}

/** Whether an address may be that of a link. */
export function isWebAddress(address: string): boolean {
  return address.length <= BODY_LIMITS.href && /^https?:\/\//i.test(address);
}

/**
 * Whether a value, from a page or a file, is a kept article and nothing more: no other element, no other field, no
 * address that is not the web's, within {@link BODY_LIMITS}. Never throws; looks no deeper than the limits.
 */
export function isArticleBody(value: unknown): value is ArticleBody {
  if (!isPlainObject(value) || typeof value.cut !== "boolean") return false;
  if (Object.keys(value).some((field) => field !== "children" && field !== "cut")) return false;
  const left = { nodes: BODY_LIMITS.nodes, units: BODY_LIMITS.units };
  return areNodes(value.children, BODY_LIMITS.depth, left);
}

/** A kept article's text: what is in one line joins, all else is set apart by a line feed. Without readings of ruby. */
export function bodyText({ children }: ArticleBody): string {
  const parts: string[] = [];
  collect(children, parts);
  return parts
    .join("")
    .replace(/\n+/g, "\n")
    .replace(/^\n|\n$/g, "");
}

function areNodes(nodes: unknown, depth: number, left: { nodes: number; units: number }): boolean {
  if (!Array.isArray(nodes)) return false;
  left.nodes -= nodes.length;
  return depth >= 0 && left.nodes >= 0 && nodes.every((node) => isNode(node, depth, left));
}

function isNode(node: unknown, depth: number, left: { nodes: number; units: number }): boolean {
  if (typeof node === "string") return isCounted(node, left);
  if (!isPlainObject(node) || !TAGS.has(node.tag)) return false;
  if (Object.keys(node).some((field) => !FIELDS.has(field))) return false;
  const { tag, href, alt, children = [] } = node;
  if (href !== undefined && (tag !== "a" || typeof href !== "string" || !isWebAddress(href))) return false;
  if (alt !== undefined && (tag !== "img" || typeof alt !== "string" || !isCounted(alt, left))) return false;
  return areNodes(children, depth - 1, left);
}

function isCounted(text: string, left: { units: number }): boolean {
  left.units -= text.length;
  return left.units >= 0;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function collect(nodes: readonly BodyNode[], parts: string[]): void {
  for (const node of nodes) {
    if (typeof node === "string") parts.push(node);
    else if (node.tag !== "rt") {
      const edge = isBlockTag(node.tag) ? "\n" : "";
      parts.push(edge);
      collect(node.children ?? [], parts);
      parts.push(edge);
    }
  }
}
