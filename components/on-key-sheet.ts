/** Whether a key is the question mark, as Chinese input methods write it too. */
export function isQuestionMark(key: string): boolean {
  return key === "?" || key === "？";
}

/**
 * Calls back when `?` is pressed anywhere outside a field: the key that readers know for "which keys are there".
 *
 * @param signal ends the listening.
 */
export function onKeySheet(document: Document, run: () => void, signal: AbortSignal): void {
  document.addEventListener(
    "keydown",
    (event) => {
      if (!isQuestionMark(event.key) || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
        return;
      const { target } = event;
      if (target instanceof Element && target.closest("input:not([type=checkbox]), textarea, select, dialog"))
        return;
      event.preventDefault();
      run();
    },
    { signal },
  );
}
