import type { SharedWorld } from "./shared-world";

/** A frame that is smaller than this (CSS px), or holds less text (UTF-16 units), has nothing to explain. */
const MIN_WIDTH = 160;
const MIN_HEIGHT = 60;
const MIN_TEXT = 80;

/**
 * Looks for frames that may hold something to read: now, when one has loaded, and when the pointer comes to one, which
 * may have filled itself since. They get sessions of their own: a range cannot reach from one document into another, and
 * each document has its own registry of highlights. Into frames of other origins (most are advertisements) only the
 * background can look, as far as it may. A page without frames costs nothing.
 *
 * @param enter called when there may be something new.
 */
export function watchFrames(document: Document, enter: () => void, signal: AbortSignal): void {
  /** Documents, and frames of other origins as long as they show the same. */
  const entered = new WeakSet<Document | Element>();
  const look = (frames: Iterable<HTMLIFrameElement>): void => {
    let found = false;
    for (const frame of frames) {
      const inside = readableIn(frame);
      if (!inside || entered.has(inside)) continue;
      entered.add(inside);
      found = true;
    }
    if (found) enter();
  };
  const onEvent = ({ type, target }: Event): void => {
    if (!isFrame(target)) return;
    if (type === "load") entered.delete(target);
    look([target]);
  };
  const listening = { signal, capture: true, passive: true };
  document.addEventListener("load", onEvent, listening);
  document.addEventListener("pointerover", onEvent, listening);
  look(document.getElementsByTagName("iframe"));
}

function isFrame(target: EventTarget | null): target is HTMLIFrameElement {
  return (target as Partial<Element> | null)?.localName === "iframe";
}

/** The document of a frame with something to read; the frame itself where the browser does not let it be seen. */
function readableIn(frame: HTMLIFrameElement): Document | Element | null {
  const { contentDocument: inside } = frame;
  if (frame.offsetWidth < MIN_WIDTH || frame.offsetHeight < MIN_HEIGHT) return null;
  if (!inside) return frame;
  return (inside.body?.textContent?.length ?? 0) >= MIN_TEXT ? inside : null;
}

/** The page that a session's window is or is a frame of. Of another origin than the frame's, it is none of ours. */
function pageAround(window: Window): Window {
  const { top } = window;
  return top && isOfOurOrigin(top) ? top : window;
}

function isOfOurOrigin(window: Window): boolean {
  try {
    return window.document !== undefined;
  } catch {
    return false;
  }
}

/** Whether a window is a frame that stands in the article of the page around it. */
export function standsInArticle(window: Window): boolean {
  if (window.parent === window) return false;
  const { frameElement } = window;
  return frameElement !== null && worldOf(window.parent)?.termlightHolds?.(frameElement) === true;
}

/** The open card of another document of the page: Esc reaches only the one that has the focus. */
export function cardElsewhere(window: Window): NonNullable<SharedWorld["termlightCard"]> | null {
  for (const each of documentsIn(pageAround(window))) {
    const card = each === window ? undefined : worldOf(each)?.termlightCard;
    if (card?.isOpen) return card;
  }
  return null;
}

/** The windows of a page and of the frames in it that are of its origin. */
function* documentsIn(window: Window): Generator<Window, void> {
  yield window;
  for (let i = 0; i < window.length; i++) {
    const frame = window[i];
    if (frame && isOfOurOrigin(frame)) yield* documentsIn(frame);
  }
}

/**
 * What Termlight's scripts in another document of this origin left there. Chromium shows it to them; in Firefox scripts
 * see the page's own objects only, so there a frame judges by itself, and keys go to the page.
 */
function worldOf(window: Window | null): SharedWorld | null {
  return window as SharedWorld | null;
}
