/** An event that nobody else listens for. */
const CALL = "termlight-call";

/**
 * Calls back when a script of the page opens its document anew, by `document.open()`, or by writing to it once it is
 * loaded. That takes away all that listens in it, ours too, and tells nobody
 * (https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#document-open-steps); only observers stay.
 */
export function whenOpenedAnew(
  window: Window & typeof globalThis,
  onOpened: () => void,
  signal: AbortSignal,
): void {
  let isHeard = false;
  const hear = (event: Event): void => {
    isHeard = true;
    event.stopImmediatePropagation();
  };
  window.addEventListener(CALL, hear, { signal, capture: true });
  const observer = new window.MutationObserver(() => {
    isHeard = false;
    window.dispatchEvent(new window.Event(CALL));
    if (!isHeard) onOpened();
  });
  observer.observe(window.document, { childList: true });
  signal.addEventListener("abort", () => observer.disconnect());
}
