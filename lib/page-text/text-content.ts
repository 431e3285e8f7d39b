import { nodeIndexAt, offsetOfPoint } from "./locate";
import type { PageText } from "./page-text";
import { textNodesBelow } from "./text-nodes";

/**
 * Leads from offsets in an element's `textContent`, which counts scripts and hidden text too, to offsets in the page's
 * text; both UTF-16 units. Others who keep positions (Hypothesis among them) count so.
 */
export class TextContentMap {
  readonly #page: PageText;
  /** All text nodes below the element, and where each begins in its `textContent`. */
  readonly #nodes: Text[] = [];
  readonly #starts: number[] = [];

  constructor(page: PageText, root: Element) {
    this.#page = page;
    let length = 0;
    for (const node of textNodesBelow(root)) {
      this.#nodes.push(node);
      this.#starts.push(length);
      length += node.data.length;
    }
  }

  /** The offset in the page's text; that of the next text in it for one in text that is not part of it. */
  toPage(offset: number): number {
    const index = nodeIndexAt({ starts: this.#starts }, offset);
    const node = this.#nodes[index];
    if (!node) return this.#page.text.length;
    return offsetOfPoint(this.#page, node, Math.min(offset - this.#starts[index]!, node.data.length));
  }
}
