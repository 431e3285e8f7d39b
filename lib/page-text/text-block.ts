import type { PageText, TextBlock, TextHolder, TextPiece, TextSpan } from "./page-text";

/** How many parts are laid out between two chances to pause. */
const PARTS_PER_STEP = 1_000;

/** A block without text. */
export function emptyBlock(element: Element): TextBlock {
  return { element, parts: [], blocks: new Map(), hidden: [], shadowRoots: [], rootless: [] };
}

/** What is laid out so far. */
class Layout {
  readonly parts: string[] = [];
  readonly nodes: TextHolder[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly code: TextSpan[] = [];
  readonly hidden: Element[] = [];
  readonly shadowRoots: ShadowRoot[] = [];
  readonly rootless: Element[] = [];
  #length = 0;
  #codeElement: Element | null = null;

  open({ hidden, shadowRoots, rootless, parts }: TextBlock): Iterator<TextBlock["parts"][number], undefined> {
    for (const element of hidden) this.hidden.push(element);
    for (const root of shadowRoots) this.shadowRoots.push(root);
    for (const element of rootless) this.rootless.push(element);
    return parts.values();
  }

  add({ holder, text, opensLine, code }: TextPiece): void {
    if (opensLine && this.#length > 0) {
      this.parts.push("\n");
      this.#length++;
    }
    const start = this.#length;
    this.#length += text.length;
    this.parts.push(text);
    this.nodes.push(holder);
    this.starts.push(start);
    this.ends.push(this.#length);
    if (code && code === this.#codeElement) this.code.at(-1)!.end = this.#length;
    else if (code) this.code.push({ start, end: this.#length });
    this.#codeElement = code;
  }
}

/** Joins what was read from blocks to one text, without looking at the page. Pausing work. */
export function* layOut(root: TextBlock): Generator<void, PageText> {
  const layout = new Layout();
  const stack = [layout.open(root)];
  for (let laidOut = 1; stack.length > 0; laidOut++) {
    if (laidOut % PARTS_PER_STEP === 0) yield;
    const { value: part } = stack.at(-1)!.next();
    if (!part) stack.pop();
    else if ("holder" in part) layout.add(part);
    else stack.push(layout.open(part));
  }
  const { parts, nodes, starts, ends, code, hidden, shadowRoots, rootless } = layout;
  return { text: parts.join(""), nodes, starts, ends, code, hidden, shadowRoots, rootless, block: root };
}
