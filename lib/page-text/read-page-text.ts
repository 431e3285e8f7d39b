import { RenderedChildren } from "./flat-tree";
import type { PageText, TextHolder, TextSpan } from "./page-text";
import { wholeText } from "./whole-text";

/** Elements whose content is never read text. `rt` and `rp` are ruby's readings, which split the words they gloss. */
const SKIPPED = new Set(
  "script style noscript template head textarea select option datalist iframe object embed video audio canvas svg rt rp".split(
    " ",
  ),
);

/** How many nodes are visited between two chances to pause. */
const NODES_PER_STEP = 200;

interface Reading {
  parts: string[];
  length: number;
  nodes: TextHolder[];
  starts: number[];
  ends: number[];
  code: TextSpan[];
  hidden: Element[];
  shadowRoots: ShadowRoot[];
  /** True when a block began or ended since the last text. */
  breakPending: boolean;
  visited: number;
}

/**
 * Reads the visible text below `root`, pausing now and then (run it with `runInSlices` on a live page, or drain it at
 * once in tests), in open shadow roots too. Hidden text, form fields, scripts, ruby readings and whatever `skip` says are left out.
 *
 * @param skip elements to leave out beside the usual ones, e.g. our own host element.
 */
export function* readPageText(
  root: Element,
  skip: (element: Element) => boolean = () => false,
): Generator<void, PageText> {
  const reading: Reading = {
    parts: [],
    length: 0,
    nodes: [],
    starts: [],
    ends: [],
    code: [],
    hidden: [],
    shadowRoots: [],
    breakPending: false,
    visited: 0,
  };
  yield* readElement(root, reading, skip);
  const { parts, nodes, starts, ends, code, hidden, shadowRoots } = reading;
  return { text: parts.join(""), nodes, starts, ends, code, hidden, shadowRoots };
}

/** An element being read, and what is left of its children. The stack is our own: a page may nest deeper than a call stack. */
interface Frame {
  element: Element;
  style: CSSStyleDeclaration | undefined;
  /** `null` where the element's text was taken whole. */
  children: RenderedChildren | null;
  block: boolean;
  /** For code, the index of its first holder of text; else -1. */
  firstNode: number;
}

function* readElement(
  root: Element,
  reading: Reading,
  skip: (element: Element) => boolean,
): Generator<void, void> {
  const stack: Frame[] = [];
  enter(root, stack, reading, skip);
  for (;;) {
    const frame = stack.at(-1);
    if (!frame) return;
    const child = frame.children?.take();
    if (!child) {
      leave(frame, reading);
      stack.pop();
      continue;
    }
    if (child.nodeType === Node.TEXT_NODE) readText(child as Text, frame, reading);
    else if (child.nodeType === Node.ELEMENT_NODE) enter(child as Element, stack, reading, skip);
    if (++reading.visited % NODES_PER_STEP === 0) yield;
  }
}

function enter(element: Element, stack: Frame[], reading: Reading, skip: (e: Element) => boolean): void {
  const name = element.localName;
  if (name === "br" || name === "hr") {
    reading.breakPending = true;
    return;
  }
  if (SKIPPED.has(name) || skip(element)) return;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  const display = style?.display ?? "block";
  if (display === "none") {
    reading.hidden.push(element);
    return;
  }
  const block = isBlock(display);
  if (block) reading.breakPending = true;
  const isCode = name === "pre" || (name === "code" && block);
  const firstNode = isCode ? reading.nodes.length : -1;
  if (element.shadowRoot) reading.shadowRoots.push(element.shadowRoot);
  const whole = block && style && !element.shadowRoot ? wholeText(element, style) : null;
  if (whole) addText(element, whole, style, reading);
  const children = whole ? null : new RenderedChildren(element);
  stack.push({ element, style, children, block, firstNode });
}

function leave(frame: Frame, reading: Reading): void {
  if (frame.block) reading.breakPending = true;
  const start = frame.firstNode < 0 ? undefined : reading.starts[frame.firstNode];
  if (start === undefined) return;
  const last = reading.code.at(-1);
  // A <code> in a <pre> was closed first: the outer one takes it in.
  if (last && last.start >= start) reading.code.pop();
  reading.code.push({ start, end: reading.length });
}

function isBlock(display: string): boolean {
  return !(
    display.startsWith("inline") ||
    display.startsWith("ruby") ||
    display === "contents" ||
    display === ""
  );
}

function readText(node: Text, { element, style }: Frame, reading: Reading): void {
  const raw = node.data;
  if (raw === "") return;
  const blank = !/\S/.test(raw);
  // White space between blocks is not rendered.
  if (blank && (reading.breakPending || reading.length === 0)) return;
  if (style && style.visibility !== "visible" && style.visibility !== "") {
    reading.hidden.push(element);
    return;
  }
  addText(node, raw, style, reading);
}

function addText(
  holder: TextHolder,
  raw: string,
  style: CSSStyleDeclaration | undefined,
  reading: Reading,
): void {
  if (reading.breakPending && reading.length > 0) {
    reading.parts.push("\n");
    reading.length++;
  }
  reading.breakPending = false;
  const text = /[\n\r\t\f]/.test(raw) ? withPlainSpaces(raw, style?.whiteSpace ?? "normal") : raw;
  reading.nodes.push(holder);
  reading.starts.push(reading.length);
  reading.parts.push(text);
  reading.length += text.length;
  reading.ends.push(reading.length);
}

/** Collapsible white space as spaces, one for one; line feeds stay where the page shows them. */
function withPlainSpaces(raw: string, whiteSpace: string): string {
  const showsLineFeeds = /pre|break-spaces/.test(whiteSpace);
  return showsLineFeeds ? raw.replace(/[\r\t\f]/g, " ") : raw.replace(/[\n\r\t\f]/g, " ");
}
