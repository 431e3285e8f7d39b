import { contextIsAlive } from "@/lib/messages/send";

/** The registry entry by which the sessions of one page know each other. It paints nothing. */
const CLAIM = "termlight-session";

/**
 * Makes this session the page's only one. When the extension is updated, its old script stays in the page beside the
 * new one; they live in separate worlds and share only the document, so the newest one's mark in the highlight
 * registry tells the older one to go. A script whose extension is gone looks for it at each press of a button.
 */
export function claimPage(window: Window & typeof globalThis, ending: AbortController): void {
  const { highlights } = window.CSS;
  const mine = new window.Highlight();
  highlights.set(CLAIM, mine);
  const { signal } = ending;
  const leaveIfSucceeded = (): void => {
    if (!contextIsAlive() && highlights.get(CLAIM) !== mine) ending.abort();
  };
  window.addEventListener("pointerdown", leaveIfSucceeded, { signal, capture: true, passive: true });
  window.addEventListener("pointermove", leaveIfSucceeded, { signal, capture: true, passive: true });
  signal.addEventListener("abort", () => {
    if (highlights.get(CLAIM) === mine) highlights.delete(CLAIM);
  });
}
