/**
 * Calls back when `?` is pressed anywhere outside a field: the key that readers know for "which keys are there".
 *
 * @param signal ends the listening.
 */
export function onKeySheet(document: Document, run: () => void, signal: AbortSignal): void {
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "?" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const { target } = event;
      if (target instanceof Element && target.closest("input:not([type=checkbox]), textarea, select, dialog"))
        return;
      event.preventDefault();
      run();
    },
    { signal },
  );
}
