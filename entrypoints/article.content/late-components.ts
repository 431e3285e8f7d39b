/** How often an element is looked at, ms, and how many times. */
const LOOK_MS = 1_000;
const LOOKS = 30;

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
 * @returns what names the elements to look at from now on, without an open shadow root all of them.
 */
export function watchLateComponents({
  document,
  onCome,
  signal,
}: LateComponentsOptions): (elements: Iterable<Element>) => void {
  let waiting = new Map<Element, Waiting>();
  let timer: ReturnType<typeof setTimeout> | null = null;

  const look = (): void => {
    timer = null;
    const come = [...waiting]
      .filter(([element, state]) => hasCome(element, state))
      .map(([element]) => element);
    for (const element of come) if (element.shadowRoot) waiting.delete(element);
    if (come.length > 0) onCome(come);
    wait();
  };
  const wait = (): void => {
    if (timer !== null || document.hidden || signal.aborted) return;
    const isWorthIt = [...waiting.values()].some(({ looksLeft }) => looksLeft > 0);
    if (isWorthIt) timer = setTimeout(look, LOOK_MS);
  };
  document.addEventListener("visibilitychange", wait, { signal });
  signal.addEventListener("abort", () => clearTimeout(timer ?? undefined));
  return (elements) => {
    const before = waiting;
    waiting = new Map();
    for (const element of elements) waiting.set(element, before.get(element) ?? newcomer(element));
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
