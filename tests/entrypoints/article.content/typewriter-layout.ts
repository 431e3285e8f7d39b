/** A line holds so many characters. */
const COLUMNS = 40;
/** The size of a character, CSS px. */
const [WIDTH, HEIGHT] = [10, 20];
/** From the top of a line to that of the next one, CSS px. */
const PITCH = 40;

/**
 * The layout that jsdom lacks, as a typewriter would set a page of paragraphs: line below line from the window's top, each
 * paragraph (one text node) on lines of its own. Wherever a range, or an element, is asked for its place, it has one.
 */
export class TypewriterLayout {
  /** How far the page is scrolled down, CSS px. */
  scrolled = 0;

  constructor() {
    // Where nothing is said of it, jsdom does not even know that boxes show what hangs out of them.
    const style = document.createElement("style");
    document.head.replaceChildren(style);
    style.textContent = "* { overflow-x: visible; overflow-y: visible; background-color: transparent }";
    const layout = this;
    Object.assign(Range.prototype, {
      getClientRects(this: Range) {
        return layout.#boxesOf(this);
      },
      getBoundingClientRect(this: Range) {
        return around(layout.#boxesOf(this));
      },
    });
    Object.assign(document, {
      elementsFromPoint: (_x: number, y: number) => layout.#elementsAt(y),
      elementFromPoint: (_x: number, y: number) => layout.#elementsAt(y)[0],
    });
    Object.assign(Element.prototype, {
      scrollIntoView(this: Element) {
        layout.scrolled += layout.#topOf(this) - window.innerHeight / 2;
      },
    });
  }

  /** The middle of the first character of some words, where the page has them first; CSS px of the viewport. */
  pointOn(words: string): { x: number; y: number } {
    const paragraph = this.#paragraphs.find(({ textContent }) => textContent.includes(words))!;
    const at = paragraph.textContent.indexOf(words);
    const top = this.#topOf(paragraph) + Math.floor(at / COLUMNS) * PITCH;
    return { x: ((at % COLUMNS) + 0.5) * WIDTH, y: top + HEIGHT / 2 };
  }

  get #paragraphs(): Element[] {
    return [...document.querySelectorAll("p")];
  }

  #topOf(paragraph: Element): number {
    const before = this.#paragraphs.slice(0, this.#paragraphs.indexOf(paragraph));
    return before.reduce((sum, each) => sum + linesOf(each), 0) * PITCH - this.scrolled;
  }

  #elementsAt(y: number): Element[] {
    const hit = this.#paragraphs.find((each) => {
      const top = this.#topOf(each);
      return y >= top && y < top + linesOf(each) * PITCH;
    });
    return [...(hit ? [hit] : []), document.body, document.documentElement];
  }

  #boxesOf({ startContainer, startOffset, endOffset }: Range): DOMRect[] {
    const paragraph = startContainer.parentElement?.closest("p");
    if (!paragraph?.isConnected) return [];
    const boxes: DOMRect[] = [];
    const first = Math.floor(startOffset / COLUMNS);
    // A range of nothing has a place all the same, without a width.
    for (let line = first; line === first || line * COLUMNS < endOffset; line++) {
      const from = Math.max(startOffset - line * COLUMNS, 0);
      const to = Math.min(endOffset - line * COLUMNS, COLUMNS);
      boxes.push(
        new DOMRect(from * WIDTH, this.#topOf(paragraph) + line * PITCH, (to - from) * WIDTH, HEIGHT),
      );
    }
    return boxes;
  }
}

function linesOf({ textContent }: Element): number {
  return Math.ceil(textContent.length / COLUMNS);
}

function around(boxes: readonly DOMRect[]): DOMRect {
  if (boxes.length === 0) return new DOMRect();
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
