/** What counts as a change. One of class or style alone can show text that was hidden. */
const WATCHED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: ["class", "style", "hidden", "open", "aria-hidden"],
};
/** Rest after the last change before the page is read again, and how long a restless page may put that off, ms. */
const REST_MS = 250;
const MAX_WAIT_MS = 1_500;
/** Reading again may take at most this share of the time, so that a page in constant change stays fast. */
const MAX_SHARE = 0.05;

/** What changed since the page was last read. */
export interface PageChange {
  /** UTF-16 units of text in nodes that were added. */
  addedText: number;
  /** True when only attributes changed: perhaps something hidden is shown now. */
  onlyAttributes: boolean;
}

/** Where the changes go; `handle` resolves when the page has been read again. */
export interface PageChangeOptions {
  document: Document;
  /** Our own elements; what happens in them is not the page's. */
  isOurs(node: Node): boolean;
  handle(change: PageChange): Promise<void>;
  now(): number;
  signal: AbortSignal;
}

/**
 * Watches the page for text that comes, goes or changes, and reports it debounced: after a rest, at the latest after
 * 1.5 s, and never so often that handling it takes more than a twentieth of the time.
 *
 * @returns what adds shadow roots to those that are watched; changes in them do not show outside.
 */
export function watchPageChanges({
  document,
  isOurs,
  handle,
  now,
  signal,
}: PageChangeOptions): (roots: readonly ShadowRoot[]) => void {
  let change: PageChange | null = null;
  let firstAt = 0;
  let notBefore = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;

  const run = async (): Promise<void> => {
    timer = undefined;
    if (busy || !change || signal.aborted) return;
    const handled = change;
    change = null;
    busy = true;
    const began = now();
    try {
      await handle(handled);
    } catch (error) {
      // An aborted reading is a page that was left, not a failure.
      if (!signal.aborted) throw error;
    } finally {
      busy = false;
      const ended = now();
      notBefore = ended + (ended - began) / MAX_SHARE;
      if (change && !signal.aborted) schedule();
    }
  };
  const schedule = (): void => {
    clearTimeout(timer);
    const at = now();
    const rested = Math.min(at + REST_MS, firstAt + MAX_WAIT_MS);
    timer = setTimeout(run, Math.max(rested, notBefore) - at);
  };
  const observer = new MutationObserver((records) => {
    const added = textAdded(records, isOurs);
    if (!added) return;
    if (!change) firstAt = now();
    change = {
      addedText: (change?.addedText ?? 0) + added.addedText,
      onlyAttributes: (change?.onlyAttributes ?? true) && added.onlyAttributes,
    };
    if (!busy) schedule();
  });
  const watch = (root: Node): void => observer.observe(root, WATCHED);
  watch(document.documentElement);
  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return (roots) => {
    if (!signal.aborted) roots.forEach(watch);
  };
}

function textAdded(records: readonly MutationRecord[], isOurs: (node: Node) => boolean): PageChange | null {
  let relevant = false;
  let onlyAttributes = true;
  let addedText = 0;
  for (const record of records) {
    if (isOurs(record.target)) continue;
    if (record.type === "attributes") {
      relevant = true;
      continue;
    }
    if (record.type === "characterData") addedText += (record.target as Text).data.length;
    const nodes = [...record.addedNodes, ...record.removedNodes].filter((node) => !isOurs(node));
    if (record.type === "childList" && nodes.length === 0) continue;
    relevant = true;
    onlyAttributes = false;
    for (const node of record.addedNodes) addedText += textLength(node);
  }
  return relevant ? { addedText, onlyAttributes } : null;
}

/** Of a component's host, the text in its shadow root counts. */
function textLength(node: Node): number {
  const { shadowRoot } = node as Partial<Element>;
  return (node.textContent?.length ?? 0) + (shadowRoot?.textContent?.length ?? 0);
}
