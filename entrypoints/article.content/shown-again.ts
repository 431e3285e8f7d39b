/** So many hidden elements are looked at; a page has seldom more, and each look costs. */
const MAX_LOOKED_AT = 500;

/** Those of the elements that were left out as hidden that are rendered by now. */
export function shownAgain(hidden: readonly Element[]): Element[] {
  return hidden.slice(0, MAX_LOOKED_AT).filter(isRendered);
}

function isRendered(element: Element): boolean {
  return element.isConnected && element.checkVisibility({ visibilityProperty: true });
}
