import type { ElementChange } from "./changed-parts";
import { RenderedChildren } from "./flat-tree";
import type { PageText, TextBlock, TextHolder } from "./page-text";
import { emptyBlock, layOut } from "./text-block";
import { isText } from "./text-nodes";
import { wholeText } from "./whole-text";

/**
 * Elements whose content is never read text. `rt` and `rp` are ruby's readings, which split the words they gloss; `wbr` has
 * none, and parts no line, not even where a flexible box makes its computed `display` a block's.
 */
const SKIPPED = new Set(
  "script style noscript template head textarea select option datalist iframe object embed video audio canvas svg rt rp wbr".split(
    " ",
  ),
);

/** How many nodes are visited between two chances to pause. */
const NODES_PER_STEP = 200;

/** An earlier reading of the same page. */
export interface EarlierReading {
  page: PageText;
  /** What of an element, as it is rendered, changed since. */
  changeOf(element: Element): ElementChange;
}

/**
 * Reads the visible text below `root`, pausing now and then (run it with `runInSlices` on a live page, or drain it at
 * once in tests), in open shadow roots too. Hidden text, form fields, scripts, ruby readings and whatever `skip` says are left out.
 *
 * @param skip elements to leave out beside the usual ones, e.g. our own host element.
 * @param earlier blocks in which nothing changed are taken over from it unread.
 */
export function* readPageText(
  root: Element,
  skip: (element: Element) => boolean = () => false,
  earlier?: EarlierReading,
): Generator<void, PageText> {
  const before = earlier?.page.block?.element === root ? earlier.page : null;
  if (before && earlier?.changeOf(root) === "none") return before;
  const reader = new BlockReader(skip, (element) => earlier?.changeOf(element) ?? "all");
  const block = yield* reader.read(root, before?.block ?? null);
  return yield* layOut(block);
}

/** An element being read, and what is left of its children. */
interface Frame {
  element: Element;
  style: CSSStyleDeclaration | undefined;
  children: RenderedChildren;
  /** What its text belongs to. */
  block: TextBlock;
  /** `block` as it was read before, `null` where it was not. */
  before: TextBlock | null;
  /** Whether the block is its own. */
  opensBlock: boolean;
  code: Element | null;
}

const NOTE_MARK = /^[\s\d,;*†‡§–-]{1,12}$/;

/** Whether it is the number of a note or another sign for one, which is no part of the word before: `RAG<sup>7</sup>`. */
function isNoteMark(element: Element): boolean {
  return element.localName === "sup" && NOTE_MARK.test(element.textContent);
}

class BlockReader {
  /** The stack is our own: a page may nest deeper than a call stack. */
  readonly #stack: Frame[] = [];
  readonly #skip: (element: Element) => boolean;
  readonly #changeOf: (element: Element) => ElementChange;
  /** True when a block or a line began or ended since the last text. */
  #lineEnded = true;

  constructor(skip: (element: Element) => boolean, changeOf: (element: Element) => ElementChange) {
    this.#skip = skip;
    this.#changeOf = changeOf;
  }

  *read(root: Element, before: TextBlock | null): Generator<void, TextBlock> {
    // The root is entered as if it stood in a block of its own.
    const around = emptyBlock(root);
    const blocks = new Map(before ? [[root, before]] : []);
    this.#enter(root, { block: around, before: before && { ...around, blocks }, code: null });
    const own = this.#stack[0]?.block ?? around;
    let visited = 0;
    for (let frame = this.#stack.at(-1); frame; frame = this.#stack.at(-1)) {
      const child = frame.children.take();
      if (!child) this.#leave(frame);
      else if (isText(child)) this.#readText(child, frame);
      else if (child.nodeType === Node.ELEMENT_NODE) this.#enter(child as Element, frame);
      if (++visited % NODES_PER_STEP === 0) yield;
    }
    return own;
  }

  #enter(element: Element, around: Pick<Frame, "block" | "before" | "code">): void {
    const name = element.localName;
    if (name === "br" || name === "hr") {
      this.#lineEnded = true;
      return;
    }
    if (SKIPPED.has(name) || this.#skip(element)) return;
    const { block, before } = around;
    // Shadow roots that other elements are given late are rare, and these are told by their name.
    if (name.includes("-") && !element.shadowRoot) block.rootless.push(element);
    const change = before ? this.#changeOf(element) : "all";
    const known = before?.blocks.get(element);
    if (known && change === "none") {
      this.#addBlock(element, known, block);
      return;
    }
    const style = element.ownerDocument.defaultView?.getComputedStyle(element);
    const display = style?.display ?? "block";
    if (display === "none") {
      block.hidden.push(element);
      return;
    }
    const opensBlock = isBlockDisplay(display);
    const isCode = name === "pre" || (name === "code" && opensBlock) || isNoteMark(element);
    const code = around.code ?? (isCode ? element : null);
    const whole = opensBlock && style && !element.shadowRoot ? wholeText(element, style) : null;
    if (whole) {
      const text = withPlainSpaces(whole, style);
      this.#addBlock(element, { holder: element, text, opensLine: true, code }, block);
      return;
    }
    if (opensBlock) this.#lineEnded = true;
    const own = opensBlock ? emptyBlock(element) : block;
    if (element.shadowRoot) own.shadowRoots.push(element.shadowRoot);
    const earlier = change === "all" ? null : opensBlock ? blockIn(known) : before;
    const children = new RenderedChildren(element);
    this.#stack.push({ element, style, children, block: own, before: earlier, opensBlock, code });
  }

  #leave({ element, block, opensBlock }: Frame): void {
    this.#stack.pop();
    const around = this.#stack.at(-1);
    if (!opensBlock || !around) return;
    this.#addBlock(element, block, around.block);
  }

  #addBlock(element: Element, part: TextBlock["parts"][number], around: TextBlock): void {
    around.parts.push(part);
    around.blocks.set(element, part);
    this.#lineEnded = true;
  }

  #readText(node: Text, { element, style, block, code }: Frame): void {
    const raw = node.data;
    if (raw === "") return;
    // White space between blocks is not rendered.
    if (this.#lineEnded && !/\S/.test(raw)) return;
    if (style && style.visibility !== "visible" && style.visibility !== "") {
      if (block.hidden.at(-1) !== element) block.hidden.push(element);
      return;
    }
    const holder: TextHolder = node;
    block.parts.push({ holder, text: withPlainSpaces(raw, style), opensLine: this.#lineEnded, code });
    this.#lineEnded = false;
  }
}

function blockIn(part: TextBlock["parts"][number] | undefined): TextBlock | null {
  return part && "parts" in part ? part : null;
}

/** Whether an element of this computed `display` begins a line of its own. */
export function isBlockDisplay(display: string): boolean {
  return !(
    display.startsWith("inline") ||
    display.startsWith("ruby") ||
    display === "contents" ||
    display === ""
  );
}

/** Collapsible white space as spaces, one for one; line feeds stay where the page shows them. */
function withPlainSpaces(raw: string, style: CSSStyleDeclaration | undefined): string {
  if (!/[\n\r\t\f]/.test(raw)) return raw;
  const showsLineFeeds = /pre|break-spaces/.test(style?.whiteSpace ?? "normal");
  return showsLineFeeds ? raw.replace(/[\r\t\f]/g, " ") : raw.replace(/[\n\r\t\f]/g, " ");
}
