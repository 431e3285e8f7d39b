import type { Point } from "./box";
import { fromReader } from "./from-reader";
import { paragraphAt } from "./paragraph-at";
import { isSameRange } from "./range-set";
import { type Selected, selectedPassage } from "./selected-range";

/** What the selection needs of the page. */
export interface PageSelectionOptions {
  window: Window;
  isOurs(node: EventTarget | null): boolean;
  /** The open shadow roots of the page as far as it was read. */
  shadowRoots(): readonly ShadowRoot[];
  signal: AbortSignal;
}

/** What the reader has selected on a page, in its open shadow roots too. */
export class PageSelection {
  readonly #options: PageSelectionOptions;
  /** The shadow roots that the pointer was last at work in: a page without an article is not read. */
  #roots: ShadowRoot[] = [];
  #pointer: Point | null = null;

  constructor(options: PageSelectionOptions) {
    this.#options = options;
    const { window, isOurs, signal } = options;
    const listening = { signal, passive: true, capture: true };
    const onMove = ({ clientX: x, clientY: y }: PointerEvent): void => {
      this.#pointer = { x, y };
    };
    const noteRoots = (event: Event): void => {
      if (!isOurs(event.target)) this.#roots = event.composedPath().filter(isShadowRoot);
    };
    window.addEventListener("pointermove", fromReader(onMove), listening);
    for (const type of ["pointerdown", "pointerup"])
      window.addEventListener(type, fromReader(noteRoots), listening);
  }

  /** `null` when nothing of the page's own text is selected. */
  get selected(): Selected | null {
    const { window, isOurs, shadowRoots } = this.#options;
    if (isOurs(window.getSelection()?.anchorNode ?? null)) return null;
    return selectedPassage(window, [...this.#roots, ...rootsInFocus(window.document), ...shadowRoots()]);
  }

  /**
   * The words of a passage as the browser itself copies them: lines and paragraphs apart, nothing that is hidden. `null`
   * where it is selected no more, or the browser keeps to itself what is selected in a shadow root.
   */
  wordsOf(range: Range): string | null {
    const { selected } = this;
    if (!selected || !isSameRange(selected.range, range)) return null;
    return this.#options.window.getSelection()?.toString() || null;
  }

  /** Selects the paragraph that the caret, the selection or else the pointer is in, if any. */
  selectParagraph(): void {
    const { window } = this.#options;
    const paragraph = paragraphAt(window, this.selected?.range ?? null, this.#pointer);
    if (!paragraph) return;
    const { startContainer, startOffset, endContainer, endOffset } = paragraph;
    // `addRange` knows no shadow roots.
    window.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
    this.#roots = [startContainer.getRootNode()].filter(isShadowRoot);
  }

  clear(): void {
    this.#options.window.getSelection()?.removeAllRanges();
  }
}

/** The shadow roots around what has the focus, and so the keys. */
function rootsInFocus({ activeElement }: DocumentOrShadowRoot): ShadowRoot[] {
  const root = activeElement?.shadowRoot;
  return root ? [root, ...rootsInFocus(root)] : [];
}

function isShadowRoot(target: EventTarget): target is ShadowRoot {
  return target instanceof ShadowRoot;
}
