import type { PageText } from "@/lib/page-text/page-text";

/** Elements looked at between two chances to pause; a look costs 1 to 2 µs. */
const ELEMENTS_PER_STEP = 200;

/**
 * The elements of a page that show text by now which they did not when it was read, as far as that can come without any
 * change of the document: those that were left out as hidden, by a style say, and custom elements, by a shadow root.
 * Pausing work (see `time-slices.ts`): a page may hide thousands.
 */
export function* comeToShow({
  hidden,
  rootless,
}: Pick<PageText, "hidden" | "rootless">): Generator<void, Element[]> {
  const come = rootless.filter(({ shadowRoot }) => shadowRoot !== null);
  for (const [index, element] of hidden.entries()) {
    if (index % ELEMENTS_PER_STEP === ELEMENTS_PER_STEP - 1) yield;
    if (element.isConnected && isRendered(element)) come.push(element);
  }
  return come;
}

function isRendered(element: Element): boolean {
  if (hasVisibleBox(element)) return true;
  const { firstElementChild } = element;
  if (!firstElementChild || !hasVisibleBox(firstElementChild)) return false;
  // Either what is in an invisible element is made visible, or the element has no box of its own.
  const { display, visibility } = getComputedStyle(element);
  return display === "contents" && visibility === "visible";
}

function hasVisibleBox(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}
