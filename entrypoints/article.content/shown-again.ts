/** So many hidden elements are looked at; a page has seldom more, and each look costs. */
const MAX_LOOKED_AT = 500;

/** Whether one of the elements that were left out as hidden is rendered by now. */
export function isShownAgain(hidden: readonly Element[]): boolean {
  return hidden.slice(0, MAX_LOOKED_AT).some(isRendered);
}

function isRendered(element: Element): boolean {
  return element.isConnected && element.checkVisibility({ visibilityProperty: true });
}
