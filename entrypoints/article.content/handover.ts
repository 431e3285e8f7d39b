import type { HighlightChange } from "./outbox";

/** The event by which a new script asks those that an update left behind, and the element that holds the answer. */
const QUESTION = "termlight-handover";
const ANSWER_TAG = "termlight-handover";

/** `chrome.dom` as content scripts have it: our other worlds' closed shadow roots, which no page can open. */
interface ShadowReader {
  openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null;
}

/** What is handed over. The page may see that it happens, not what it is; and it cannot make one up without the key. */
interface Handover {
  key: string;
  changes: HighlightChange[];
}

/**
 * Answers a newer script of ours in this page with what is not stored.
 *
 * @param handover `null` where there is nothing to hand over, or this script's extension can still store it itself.
 */
export function offerHandover(window: Window, handover: () => Handover | null, signal: AbortSignal): void {
  const { document } = window;
  const answer = (): void => {
    const given = handover();
    if (!given) return;
    const element = document.createElement(ANSWER_TAG);
    element.attachShadow({ mode: "closed" }).textContent = JSON.stringify(given);
    document.documentElement.append(element);
  };
  window.addEventListener(QUESTION, answer, { signal });
}

/**
 * Takes what older scripts of ours in this page could not store. Leaves nothing of it in the page.
 *
 * @returns given the key that the background keeps, the changes that come with the same; others are not ours.
 */
export function takeHandover(window: Window & typeof globalThis): (key: string) => HighlightChange[] {
  const { document } = window;
  window.dispatchEvent(new window.Event(QUESTION));
  const texts: string[] = [];
  const { dom } = chrome as typeof chrome & { dom?: ShadowReader };
  for (const element of document.querySelectorAll<HTMLElement>(ANSWER_TAG)) {
    texts.push(dom?.openOrClosedShadowRoot(element)?.textContent ?? "");
    element.remove();
  }
  return (key) => texts.flatMap((text) => readHandover(text, key));
}

function readHandover(text: string, key: string): HighlightChange[] {
  try {
    const given = JSON.parse(text) as Partial<Handover> | null;
    return given?.key === key && Array.isArray(given.changes) ? given.changes : [];
  } catch {
    // Not written by us.
    return [];
  }
}
