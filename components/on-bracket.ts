/**
 * Calls back when `[` or `]` is pressed anywhere outside a field: one room back or on.
 *
 * @param signal ends the listening.
 */
export function onBracket(document: Document, run: (step: 1 | -1) => void, signal: AbortSignal): void {
  document.addEventListener(
    "keydown",
    (event) => {
      // Some keyboards have them on a third level, with Alt and Control held.
      if ((event.key !== "[" && event.key !== "]") || event.metaKey || event.isComposing) return;
      const { target } = event;
      if (target instanceof Element && target.closest("input:not([type=checkbox]), textarea, select, dialog"))
        return;
      event.preventDefault();
      run(event.key === "]" ? 1 : -1);
    },
    { signal },
  );
}
