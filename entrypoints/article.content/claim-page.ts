import { contextIsAlive } from "@/lib/messages/send";

/** What a reader does before anything of ours could be seen. Document events pass through the window too. */
const SIGNS_OF_LIFE = ["pointermove", "pointerdown", "keydown"];

/** The registry entry by which the sessions of one page know each other. It paints nothing. */
const CLAIM = "termlight-session";

/**
 * Makes this session the page's only one. When the extension is updated, its old script stays in the page beside the
 * new one; they live in separate worlds and share only the document, so the newest one's mark in the highlight
 * registry tells the older one to go. A script whose extension is gone looks for it whenever the reader does something.
 */
export function claimPage(window: Window & typeof globalThis, ending: AbortController): void {
  const { highlights } = window.CSS;
  const mine = new window.Highlight();
  highlights.set(CLAIM, mine);
  const { signal } = ending;
  const leaveIfSucceeded = (): void => {
    if (highlights.get(CLAIM) !== mine && !contextIsAlive()) ending.abort();
  };
  const listening = { signal, capture: true, passive: true };
  for (const type of SIGNS_OF_LIFE) window.addEventListener(type, leaveIfSucceeded, listening);
  signal.addEventListener("abort", () => {
    if (highlights.get(CLAIM) === mine) highlights.delete(CLAIM);
  });
}

/** Whether a session runs in the page already, or ran there and left its mark: perhaps one that an update left behind. */
export function isClaimed(window: Window & typeof globalThis): boolean {
  return window.CSS.highlights.has(CLAIM);
}
