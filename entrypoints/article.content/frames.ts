import { sendToBackground } from "@/lib/messages/send";
import type { SharedWorld } from "./shared-world";

/** A frame that is smaller than this (CSS px), or holds less text (UTF-16 units), has nothing to explain. */
const MIN_WIDTH = 160;
const MIN_HEIGHT = 60;
const MIN_TEXT = 80;

type CardOfDocument = NonNullable<SharedWorld["termlightCard"]>;

/**
 * Looks for frames of the page's own origin that hold something to read: now, when one has loaded, and when the pointer
 * comes to one, which may have filled itself since. They get sessions of their own, for terms and cards: a range cannot
 * reach from one document into another, and each document has its own registry of highlights. Frames of other origins
 * (most are advertisements) are never entered, and a page without frames costs nothing.
 */
export function watchFrames(document: Document, signal: AbortSignal): void {
  const entered = new WeakSet<Document>();
  const look = (frames: Iterable<HTMLIFrameElement>): void => {
    let found = false;
    for (const frame of frames) {
      const inside = readableIn(frame);
      if (!inside || entered.has(inside)) continue;
      entered.add(inside);
      found = true;
    }
    // Where the background cannot be asked, the frames stay as they are.
    if (found) void sendToBackground("page/enter-frames", {}).catch(() => undefined);
  };
  const onEvent = ({ target }: Event): void => {
    if (isFrame(target)) look([target]);
  };
  const listening = { signal, capture: true, passive: true };
  document.addEventListener("load", onEvent, listening);
  document.addEventListener("pointerover", onEvent, listening);
  look(document.getElementsByTagName("iframe"));
}

function isFrame(target: EventTarget | null): target is HTMLIFrameElement {
  return (target as Partial<Element> | null)?.localName === "iframe";
}

/** The document of a frame with something to read; `null` also where the browser does not let it be seen. */
function readableIn(frame: HTMLIFrameElement): Document | null {
  const { contentDocument: inside } = frame;
  if (!inside?.body || frame.offsetWidth < MIN_WIDTH || frame.offsetHeight < MIN_HEIGHT) return null;
  return (inside.body.textContent?.length ?? 0) >= MIN_TEXT ? inside : null;
}

/** The page that a session's window is or is a frame of. Of another origin than the frame's, it is none of ours. */
export function pageAround(window: Window): Window {
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

/** The card of the frame that has the keyboard's focus, where a session runs in it. */
export function cardInFocus({ activeElement }: Document): CardOfDocument | null {
  if (!isFrame(activeElement) || !activeElement.contentDocument) return null;
  return worldOf(activeElement.contentWindow)?.termlightCard ?? null;
}

/** The open card of another document of the page: Esc reaches only the one that has the focus. */
export function cardElsewhere(window: Window): CardOfDocument | null {
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
