import { nodeIndexAt } from "./locate";
import type { PageText } from "./page-text";

/**
 * Leads from offsets in an element's `textContent`, which counts scripts and hidden text too, to offsets in the page's
 * text; both UTF-16 units. Others who keep positions (Hypothesis among them) count so.
 */
export class TextContentMap {
  /** For each text node of the page's text that lies in the element, by its index: where it begins in `textContent`. */
  readonly #contentStarts: number[] = [];
  readonly #indices: number[] = [];
  readonly #page: PageText;

  constructor(page: PageText, root: Element) {
    this.#page = page;
    const indexOf = new Map(page.nodes.map((node, index) => [node as Node, index]));
    const walker = root.ownerDocument.createTreeWalker(
      root,
      NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION,
    );
    let length = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const index = indexOf.get(node);
      if (index !== undefined) {
        this.#contentStarts.push(length);
        this.#indices.push(index);
      }
      length += (node as Text).data.length;
    }
  }

  /** The offset in the page's text; that of the next text in it for one in text that is not part of it. */
  toPage(offset: number): number {
    const at = nodeIndexAt({ starts: this.#contentStarts }, offset);
    const { starts, ends, text } = this.#page;
    if (at < 0) return this.#indices.length === 0 ? text.length : starts[this.#indices[0]!]!;
    const index = this.#indices[at]!;
    const inNode = offset - this.#contentStarts[at]!;
    if (starts[index]! + inNode <= ends[index]!) return starts[index]! + inNode;
    const next = this.#indices[at + 1];
    return next === undefined ? text.length : starts[next]!;
  }
}
