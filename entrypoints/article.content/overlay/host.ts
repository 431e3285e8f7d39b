import { homeIn, isBehindDialog } from "./home";
import { unzoom } from "./unzoom";

/** The tag of the one element that we put into a page. */
const HOST_TAG = "termlight-overlay";

/** Our element in the page and what is in it. */
export interface Host {
  element: HTMLElement;
  root: ShadowRoot;
  /** Where the interface is rendered. */
  mount: HTMLElement;
  /** Whether the page has opened a modal dialog since, which makes it inert. */
  isInert(): boolean;
  /** Brings it above whatever the page put into the top layer since, and to where it works. */
  raise(): void;
  /** Brings it back to its place beside the page's body: with nothing to show, it stands in nothing of the page's. */
  rest(): void;
  /** Takes it out of the page for good. */
  remove(): void;
  /** Shows a plain text, and a button where something can be done, where nothing better can be drawn. */
  sayPlainly(message: string, action?: PlainAction): void;
}

/** One thing to do about a plain text. */
export interface PlainAction {
  label: string;
  run(): void;
}

/** Events inside our interface are not the page's business: its shortcuts must not fire while a note is written. */
const KEPT_INSIDE = [
  "keydown",
  "keyup",
  "keypress",
  "beforeinput",
  "input",
  "click",
  "dblclick",
  "mousedown",
  "mouseup",
  "pointerup",
  "copy",
  "cut",
  "paste",
];

/** What presses things in our interface: only the reader's own presses count, also where a page found a way in. */
const PRESSES = ["click", "auxclick", "pointerdown", "pointerup", "mousedown", "mouseup", "keydown", "keyup"];

/**
 * Puts our host element into the page. Its shadow root is closed, so that the page can neither read nor press what is
 * in it; the test build leaves it open. It is a manual popover: the top layer is above every z-index.
 *
 * @param onLost it is shown no more: the page took it away, or the dialog that it stands in was closed.
 */
export function createHost(document: Document, onLost: () => void): Host {
  for (const stale of document.querySelectorAll(HOST_TAG)) stale.remove();
  const element = document.createElement(HOST_TAG);
  // Inline and important: `* { all: unset !important }` of a page must not reach it.
  for (const [name, value] of [
    ["all", "initial"],
    ["position", "fixed"],
    ["inset", "0 auto auto 0"],
    ["display", "block"],
    // A width that is gone when the host has no place in the page; without a height it covers nothing.
    ["width", "1px"],
    ["height", "0"],
    ["overflow", "visible"],
    ["z-index", "2147483647"],
  ] as const) {
    element.style.setProperty(name, value, "important");
  }
  const root = element.attachShadow({ mode: import.meta.env.MODE === "e2e" ? "open" : "closed" });
  const mount = document.createElement("div");
  root.append(mount);
  for (const type of PRESSES) root.addEventListener(type, stopMadeUp, { capture: true });
  for (const type of KEPT_INSIDE) element.addEventListener(type, (event) => event.stopPropagation());
  element.popover = "manual";
  document.documentElement.append(element);
  const watch = new ResizeObserver(([entry]) => entry?.contentRect.width === 0 && onLost());
  watch.observe(element);
  return {
    element,
    root,
    mount,
    isInert: () => isBehindDialog(element),
    raise: () => raise(element),
    rest: () => moveInto(document.documentElement, element),
    remove: () => {
      watch.disconnect();
      element.remove();
    },
    sayPlainly: (message, action) => sayPlainly(mount, message, action),
  };
}

function stopMadeUp(event: Event): void {
  if (!event.isTrusted) event.stopImmediatePropagation();
}

/** A message without the renderer and its styles. */
function sayPlainly(mount: HTMLElement, message: string, action?: PlainAction): void {
  const { ownerDocument } = mount;
  const notice = ownerDocument.createElement("p");
  notice.setAttribute("role", "alert");
  notice.textContent = message;
  if (action) {
    const button = ownerDocument.createElement("button");
    button.type = "button";
    button.textContent = action.label;
    button.style.cssText = "margin-inline-start:12px;padding:4px 10px;font:inherit;cursor:pointer";
    button.addEventListener("click", () => action.run());
    notice.append(button);
  }
  notice.style.cssText =
    "position:fixed;inset:auto 0 24px;width:fit-content;max-width:420px;margin:0 auto;padding:12px 16px;" +
    "font:14px/1.5 system-ui,sans-serif;color:CanvasText;background:Canvas;border:1px solid GrayText;border-radius:8px";
  mount.replaceChildren(notice);
}

function raise(element: HTMLElement): void {
  moveInto(homeIn(element.ownerDocument), element);
  if (element.matches(":popover-open")) element.hidePopover();
  element.showPopover();
  unzoom(element);
}

function moveInto(home: Element, element: HTMLElement): void {
  if (element.parentNode !== home) home.append(element);
}
