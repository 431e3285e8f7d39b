import { elementAround } from "@/lib/page-text/flat-tree";
import type { PageText } from "@/lib/page-text/page-text";
import { textNodesOf } from "@/lib/page-text/text-nodes";
import type { ArticleBody, BodyElement } from "./article-body";
import type { ArticleTest } from "./article-text";
import { BodyBuilder, type Place } from "./body-builder";
import { BodyPlaces, blockAround } from "./body-places";

/** How many texts are added between two chances to pause. */
const TEXTS_PER_STEP = 100;
/** What is no text and belongs to an article all the same. */
const BESIDE_TEXT = "img[alt], hr";
/** The longest words for a picture that are kept, UTF-16 units. */
const MAX_ALT = 2_000;

/**
 * The article as it is kept: the very text that is underlined and highlighted, and what of the elements around it says
 * what it is. Read from the page itself and not from Readability's copy, which has only a sample of a long page. Pausing
 * work (see `time-slices.ts`).
 *
 * @param text the article's own text.
 * @param contains whether something belongs to the article.
 */
export function* readBody(text: PageText, contains: ArticleTest): Generator<void, ArticleBody> {
  const builder = new BodyBuilder();
  const places = new BodyPlaces();
  const beside = new ElementsBeside(text, contains);
  let last: { end: number; place: Place | null } | null = null;
  for (let index = 0; index < text.nodes.length && !builder.isFull; index += 1) {
    if (index % TEXTS_PER_STEP === TEXTS_PER_STEP - 1) yield;
    for (const { node, start, end } of textNodesOf(text, index)) {
      for (const element of beside.before(node)) addBeside(element, builder, places);
      const place = places.of(elementAround(node));
      // Two lines of one block: the page breaks there.
      if (last && start > last.end && blockAround(last.place) === blockAround(place))
        builder.addElement({ tag: "br" }, blockAround(place));
      builder.addText(text.text.slice(start, end), place);
      addReading(node, place, builder);
      last = { end, place };
    }
  }
  for (const element of beside.rest()) addBeside(element, builder, places);
  return builder.finish();
}

/** Pictures and rules of the article, to be taken in their order. */
class ElementsBeside {
  readonly #elements: Element[];

  constructor(text: PageText, contains: ArticleTest) {
    const first = text.nodes[0];
    const last = text.nodes.at(-1);
    if (!first || !last) {
      this.#elements = [];
      return;
    }
    const range = first.ownerDocument.createRange();
    range.setStartBefore(first);
    range.setEndAfter(last);
    const around = range.commonAncestorContainer;
    const root = around.nodeType === Node.ELEMENT_NODE ? (around as Element) : around.parentElement;
    this.#elements = [...(root?.querySelectorAll(BESIDE_TEXT) ?? [])].filter(
      (each) => contains(each) !== false,
    );
    this.#elements.reverse();
  }

  /** Those that stand before a text, but for what was given already. */
  *before(node: Text): Generator<Element, void> {
    for (let next = this.#elements.at(-1); next; next = this.#elements.at(-1)) {
      if (!(next.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING)) return;
      this.#elements.pop();
      yield next;
    }
  }

  /** All that are left. */
  *rest(): Generator<Element, void> {
    for (let next = this.#elements.pop(); next; next = this.#elements.pop()) yield next;
  }
}

function addBeside(element: Element, builder: BodyBuilder, places: BodyPlaces): void {
  const place = places.of(elementAround(element));
  if (element.localName === "hr") {
    builder.addElement({ tag: "hr" }, place);
    return;
  }
  const alt = (element.getAttribute("alt") ?? "").trim().replace(/\s+/g, " ").slice(0, MAX_ALT);
  if (alt !== "") builder.addElement({ tag: "img", alt }, place);
}

/** A reading above characters is no part of the page's text, but stands behind them. */
function addReading(node: Text, place: Place | null, builder: BodyBuilder): void {
  if (place?.element.tag !== "ruby") return;
  let base: Node = node;
  while (base.parentElement && base.parentElement.localName !== "ruby") base = base.parentElement;
  let next = base.nextSibling as Element | null;
  while (next && next.nodeType === Node.ELEMENT_NODE && next.localName === "rp")
    next = next.nextElementSibling;
  if (next?.localName !== "rt") return;
  const reading: BodyElement = { tag: "rt", children: [(next.textContent ?? "").trim().slice(0, MAX_ALT)] };
  builder.addElement(reading, place);
}
