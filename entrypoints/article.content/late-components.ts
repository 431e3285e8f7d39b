import { countWork } from "@/lib/page-text/time-slices";

/** How often an element is looked at, ms, and how many times. */
const LOOK_MS = 1_000;
const LOOKS = 30;
/** So many elements at most: a page of thousands is an application, which changes and is read all the time. */
const MOST = 2_000;

/** What {@link watchLateComponents} needs. */
export interface LateComponentsOptions {
  document: Document;
  /** Told of elements that were defined or given an open shadow root since the look before. */
  onCome(components: readonly Element[]): void;
  signal: AbortSignal;
}

/** What is known of an element that is looked at. */
interface Waiting {
  isDefined: boolean;
  looksLeft: number;
}

/**
 * Watches elements that become components late, by a script that is loaded after them say. No record of a change and no
 * event tells of that, nor is there a registry of custom elements in a script of an extension
 * (https://crbug.com/390807). So each is looked at now and then while the page is shown, for as long as pages take to load.
 *
 * @returns what names more elements to look at; those that have an open shadow root are none.
 */
export function watchLateComponents({
  document,
  onCome,
  signal,
}: LateComponentsOptions): (elements: Iterable<Element>) => void {
  const waiting = new Map<Element, Waiting>();
  let timer: ReturnType<typeof setTimeout> | null = null;

  const look = (): void => {
    timer = null;
    const began = performance.now();
    const come: Element[] = [];
    for (const [element, state] of waiting) {
      if (hasCome(element, state)) come.push(element);
      if (element.shadowRoot || !element.isConnected) waiting.delete(element);
    }
    countWork(performance.now() - began);
    if (come.length > 0) onCome(come);
    wait();
  };
  const wait = (): void => {
    if (timer !== null || document.hidden || signal.aborted) return;
    const isWorthIt = [...waiting.values()].some(({ looksLeft }) => looksLeft > 0);
    if (isWorthIt) timer = setTimeout(look, LOOK_MS);
  };
  document.addEventListener("visibilitychange", wait, { signal });
  signal.addEventListener("abort", () => {
    clearTimeout(timer ?? undefined);
    waiting.clear();
  });
  return (elements) => {
    if (signal.aborted) return;
    for (const element of elements) {
      if (waiting.size >= MOST) break;
      if (!element.shadowRoot && !waiting.has(element)) waiting.set(element, newcomer(element));
    }
    wait();
  };
}

/** The elements of a document that look as if they became components later. */
export function undefinedIn(document: Document): Iterable<Element> {
  return document.querySelectorAll(":not(:defined)");
}

function newcomer(element: Element): Waiting {
  return { isDefined: isDefined(element), looksLeft: LOOKS };
}

function hasCome(element: Element, state: Waiting): boolean {
  if (state.looksLeft === 0) return false;
  state.looksLeft--;
  const wasDefined = state.isDefined;
  state.isDefined ||= isDefined(element);
  return element.shadowRoot !== null || state.isDefined !== wasDefined;
}

function isDefined(element: Element): boolean {
  return element.matches(":defined");
}
