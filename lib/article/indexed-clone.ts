import { RenderedChildren } from "@/lib/page-text/flat-tree";
import { isText, textNodesBelow } from "@/lib/page-text/text-nodes";

/** Attributes that Readability looks at, or that carry metadata; the rest would only cost time. */
const KEPT_ATTRIBUTES = new Set(
  (
    "id class style hidden aria-hidden aria-modal role rel itemprop itemscope itemtype property name content href " +
    "src alt lang dir datetime type colspan rowspan data-src"
  ).split(" "),
);
/** Elements that an article's text never needs. */
const LEFT_OUT = new Set("style noscript template svg canvas iframe object embed video audio".split(" "));

/** From this many elements or characters on, a page is judged by a sample of each container's content. */
const SAMPLE_FROM_ELEMENTS = 6_000;
const SAMPLE_FROM_CHARACTERS = 300_000;
/** How many children of one element, and how much of one text node, a sample takes. */
const SAMPLED_CHILDREN = 24;
const SAMPLED_TEXT = 400;
const NODES_PER_STEP = 200;

/** The attribute *name* carries the number, so that Readability copying attributes onto a child keeps both numbers. */
const MARK = "data-termlight-";

/** A copy of a page that Readability may eat, each element numbered; the page itself is not touched. */
export interface IndexedClone {
  document: Document;
  /** The live element of each number. */
  live: readonly Element[];
}

/**
 * Copies a page element by element into an inert document, pausing now and then. Very long pages are sampled: the
 * first children of each element, and the beginning of each text; what was not copied is judged by its parent later
 * (see `article-text.ts`).
 */
export function* cloneIndexed(source: Document): Generator<void, IndexedClone> {
  const target = source.implementation.createHTMLDocument(source.title);
  const live: Element[] = [];
  const limits = yield* samplingLimits(source);
  const base = target.createElement("base");
  base.href = source.baseURI;
  target.head.replaceChildren(base);
  const roots: [Element, Element][] = [];
  if (source.head) roots.push([source.head, target.head]);
  if (source.body) roots.push([source.body, target.body]);
  copyAttributes(source.documentElement, target.documentElement);
  let visited = 0;
  const pending = roots.map(([from, to]) => ({ from, to, children: new RenderedChildren(from), taken: 0 }));
  for (const [from, to] of roots) mark(from, to, live);
  while (pending.length > 0) {
    const frame = pending.at(-1)!;
    const child = frame.taken < limits.children ? frame.children.take() : null;
    if (!child) {
      pending.pop();
      continue;
    }
    if (++visited % NODES_PER_STEP === 0) yield;
    if (isText(child)) {
      const text = target.createTextNode(child.data.slice(0, limits.text));
      frame.to.append(wrapIfBare(text, frame.to));
    } else if (child.nodeType === Node.ELEMENT_NODE && isWanted(child as Element)) {
      const copy = target.createElement((child as Element).localName);
      mark(child as Element, copy, live);
      frame.to.append(copy);
      frame.taken++;
      pending.push({
        from: child as Element,
        to: copy,
        children: new RenderedChildren(child as Element),
        taken: 0,
      });
    }
  }
  return { document: target, live };
}

/** The live elements whose numbers still stand in what Readability kept. */
export function liveElementsIn(kept: Element, clone: IndexedClone): Set<Element> {
  const found = new Set<Element>();
  for (const element of kept.querySelectorAll("*")) {
    for (const { name } of element.attributes) {
      if (!name.startsWith(MARK)) continue;
      const live = clone.live[Number(name.slice(MARK.length))];
      if (live) found.add(live);
    }
  }
  return found;
}

/**
 * Readability replaces a `<div>` that holds nothing but prose by a paragraph of its own making, which would lose the
 * div's number. A `<span>` around the text, which Readability takes as text, carries the number through.
 */
function wrapIfBare(text: Text, parent: Element): Node {
  if (parent.localName !== "div" || text.data.trim() === "") return text;
  const span = text.ownerDocument.createElement("span");
  for (const { name } of parent.attributes) {
    if (name.startsWith(MARK)) span.setAttribute(name, "");
  }
  span.append(text);
  return span;
}

interface Limits {
  children: number;
  text: number;
}

const NO_LIMITS: Limits = { children: Number.POSITIVE_INFINITY, text: Number.POSITIVE_INFINITY };

/** Whether the page is to be sampled. Counting its characters stops as soon as that is clear. */
function* samplingLimits(source: Document): Generator<void, Limits> {
  const sampled = { children: SAMPLED_CHILDREN, text: SAMPLED_TEXT };
  if (source.getElementsByTagName("*").length > SAMPLE_FROM_ELEMENTS) return sampled;
  if (!source.body) return NO_LIMITS;
  let characters = 0;
  let visited = 0;
  for (const { data } of textNodesBelow(source.body)) {
    characters += data.length;
    if (characters > SAMPLE_FROM_CHARACTERS) return sampled;
    if (++visited % NODES_PER_STEP === 0) yield;
  }
  return NO_LIMITS;
}

function isWanted(element: Element): boolean {
  const name = element.localName;
  if (LEFT_OUT.has(name)) return false;
  return name !== "script" || element.getAttribute("type") === "application/ld+json";
}

function mark(from: Element, to: Element, live: Element[]): void {
  copyAttributes(from, to);
  to.setAttribute(`${MARK}${live.length}`, "");
  live.push(from);
}

function copyAttributes(from: Element, to: Element): void {
  for (const { name, value } of from.attributes) {
    // Readability takes links that run scripts for no links and puts their text elsewhere, without its number.
    const isScript = name === "href" && /^\s*javascript:/i.test(value);
    if (KEPT_ATTRIBUTES.has(name) && !isScript) to.setAttribute(name, value);
  }
}
