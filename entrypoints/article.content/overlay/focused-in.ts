/** What has the keyboard's focus in a document, in its open shadow roots too; the body where nothing else has it. */
export function focusedIn(document: Document): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}
