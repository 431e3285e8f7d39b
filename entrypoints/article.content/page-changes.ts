import type { ChangedParts } from "@/lib/page-text/changed-parts";
import type { PageText } from "@/lib/page-text/page-text";
import { workedMs } from "@/lib/page-text/time-slices";
import { undefinedIn, watchLateComponents } from "./late-components";
import { type Pace, pacedWork } from "./paced-work";

/** What counts as a change. One of class or style alone can show text that was hidden. */
const WATCHED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: ["class", "style", "hidden", "open", "aria-hidden"],
};
/** What can show hidden text without any change of the document: a box that is ticked, the end of a slow movement. */
const SHOWING_EVENTS = ["change", "toggle", "transitionend", "animationend"];
/**
 * A page in constant change stays fast: with what is not counted (the browser paints each frame anew, with what is
 * highlighted in it, which takes several times as much), we take less than a twentieth of the time.
 */
const PACE: Pace = { restMs: 250, maxWaitMs: 1_500, maxShare: 0.006 };
/** So much new text may hold an article that was not there before, UTF-16 units. */
const MUCH_TEXT = 200;

/** What changed since the page was last read: perhaps only what is shown of it, some text, or a good deal of it. */
export type PageChange = "display" | "text" | "much-text";

/** Where the changes go. */
export interface PageChangeOptions {
  document: Document;
  /** Takes down where something changed. */
  parts: ChangedParts;
  /** Our own elements; what happens in them is not the page's. */
  isOurs(node: EventTarget | null): boolean;
  /** Called at once when text came, went or changed, before that is drawn. */
  onTouched(): void;
  /** Resolves when the page has been read again. */
  handle(change: PageChange): Promise<void>;
  now(): number;
  signal: AbortSignal;
}

/**
 * Watches the page for text that comes, goes or changes, and reports it debounced: after a rest, at the latest after
 * 1.5 s, and never so often that handling it takes more than a small share of the time. What the reader writes is read
 * when the hands rest.
 *
 * @returns what is told of each reading: changes in its shadow roots, and new ones, do not show outside.
 */
export function watchPageChanges(
  options: PageChangeOptions,
): (page: Pick<PageText, "shadowRoots" | "rootless">) => void {
  const { document, parts, isOurs, onTouched, handle, now, signal } = options;
  let touched = false;
  let addedText = 0;
  let isRead = false;
  const ask = pacedWork({
    ...PACE,
    now,
    worked: workedMs,
    signal,
    work: () => {
      const change = !touched ? "display" : addedText < MUCH_TEXT ? "text" : "much-text";
      touched = false;
      addedText = 0;
      if (!isRead) awaitComponents(undefinedIn(document));
      return handle(change);
    },
  });
  const observer = new MutationObserver((records) => {
    let ofText = false;
    let ofLook = false;
    const isWritten = records.every(({ target }) => isBeingWritten(document, target));
    for (const record of records) {
      if (isOurs(record.target)) continue;
      if (record.type === "attributes") {
        ofLook = true;
        parts.restyle(record.target);
      } else if (record.target !== document.documentElement || changesText(record, isOurs)) {
        ofText = true;
        parts.touch(record.target);
        // Counting stops where it is much: a page may put in a whole book again and again.
        if (addedText < MUCH_TEXT) addedText += textAdded(record);
      }
    }
    touched ||= ofText;
    if (ofText) onTouched();
    if (ofText || ofLook) ask(isWritten ? "patiently" : undefined);
  });
  const awaitComponents = watchLateComponents({
    document,
    onCome: (components) => {
      touched = true;
      for (const component of components) {
        parts.restyle(component);
        if (!component.shadowRoot) continue;
        watch(component.shadowRoot);
        addedText += component.shadowRoot.textContent.length;
      }
      ask();
    },
    signal,
  });
  // A page of which nothing was read may be an article when all of it is there.
  awaitComponents(undefinedIn(document));
  const watch = (root: Node): void => observer.observe(root, WATCHED);
  // Not the root element alone: another may come in its place.
  watch(document);
  for (const type of SHOWING_EVENTS) {
    document.addEventListener(type, ({ target }) => isOurs(target) || ask(), {
      signal,
      capture: true,
      passive: true,
    });
  }
  signal.addEventListener("abort", () => observer.disconnect());
  return ({ shadowRoots, rootless }) => {
    if (signal.aborted) return;
    isRead = true;
    shadowRoots.forEach(watch);
    awaitComponents(rootless);
  };
}

/** Whether a node stands in what has the focus and is edited as rich text. What else is written in shows no changes. */
function isBeingWritten({ activeElement, body }: Document, node: Node): boolean {
  if (!activeElement || activeElement === body || !activeElement.contains(node)) return false;
  // Asked last, for it has the page's styles worked out.
  return (activeElement as HTMLElement).isContentEditable === true;
}

/** Of a change in the root element, where only our own host comes and goes without a change of text. */
function changesText({ addedNodes, removedNodes }: MutationRecord, isOurs: (node: Node) => boolean): boolean {
  return [...addedNodes, ...removedNodes].some((node) => !isOurs(node));
}

function textAdded({ type, target, addedNodes }: MutationRecord): number {
  if (type === "characterData") return (target as Text).data.length;
  let length = 0;
  for (const node of addedNodes) {
    // Of a component's host, the text in its shadow root counts.
    const { shadowRoot } = node as Partial<Element>;
    length += (node.textContent?.length ?? 0) + (shadowRoot?.textContent?.length ?? 0);
  }
  return length;
}
