import { elementAround, holds } from "@/lib/page-text/flat-tree";

/** Elements whose children are not shown. */
const CHILDLESS = "video, audio, iframe, object, embed, img, canvas, input, textarea, select";

/**
 * Where in a page our interface is seen and works: a modal dialog, and what fills the screen, make all that is outside
 * them inert, whatever layer it is in.
 */
export function homeIn(document: Document): Element {
  return dialogOnTop(document) ?? screenFiller(document) ?? document.documentElement;
}

/** Whether a modal dialog of the page makes an element inert. */
export function isBehindDialog(element: Element): boolean {
  const dialog = dialogOnTop(element.ownerDocument);
  return dialog !== null && !holds(dialog, element);
}

/**
 * The modal dialog that is above all others, in open shadow roots too; `null` while there is none. The order of opening is
 * told by nothing but this: what is outside of the last one, which its backdrop surrounds, cannot be pointed at.
 */
function dialogOnTop(document: Document): Element | null {
  const { innerWidth = 0, innerHeight = 0 } = document.defaultView ?? {};
  for (const [x, y] of [
    [0, 0],
    [innerWidth / 2, innerHeight / 2],
  ] as const) {
    const dialog = dialogAround(elementAt(document, x, y));
    if (dialog) return dialog;
  }
  // A page can let the pointer through backdrop and dialog.
  return [...document.querySelectorAll("dialog:modal")].at(-1) ?? null;
}

function dialogAround(element: Element | null): Element | null {
  for (let at = element; at; at = elementAround(at)) {
    if (at.matches("dialog:modal")) return at;
  }
  return null;
}

/** The innermost element at a point of the viewport (CSS px), in open shadow roots too. */
function elementAt(document: Document, x: number, y: number): Element | null {
  let element = document.elementFromPoint(x, y);
  for (let root = element?.shadowRoot; root; root = element?.shadowRoot) {
    const inner = root.elementFromPoint(x, y);
    // A shadow root names what is outside it where nothing in it is at the point.
    if (inner?.getRootNode() !== root) break;
    element = inner;
  }
  return element;
}

function screenFiller(document: Document): Element | null {
  const filling = document.fullscreenElement;
  return filling && !filling.matches(CHILDLESS) ? filling : null;
}
