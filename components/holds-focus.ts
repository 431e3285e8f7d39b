/** Whether what has the focus stands in an element, also one within a shadow root; false where there is no element. */
export function holdsFocus(element: HTMLElement | null): boolean {
  const { activeElement } = (element?.getRootNode() ?? {}) as Partial<DocumentOrShadowRoot>;
  return activeElement != null && element?.contains(activeElement) === true;
}
