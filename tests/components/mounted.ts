import { type ComponentChild, render } from "preact";
import { act } from "preact/test-utils";
import { afterEach } from "vitest";

/** A component on a page, as a test sees it. Interface texts are their keys, since no extension is there to give them. */
export class Mounted {
  readonly root: HTMLElement;

  constructor(node: ComponentChild) {
    this.root = document.createElement("div");
    document.body.append(this.root);
    this.show(node);
  }

  /** Renders once more, with other props. */
  show(node: ComponentChild): void {
    act(() => render(node, this.root));
  }

  /** The one element that fits a CSS selector. */
  get<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.all<E>(selector);
    if (found.length !== 1) throw new Error(`${selector} fits ${found.length} elements`);
    return found[0]!;
  }

  all<E extends HTMLElement = HTMLElement>(selector: string): E[] {
    return [...this.root.querySelectorAll<E>(selector)];
  }

  /** The button with this accessible name. */
  button(name: string): HTMLElement {
    return this.get(`button[aria-label="${name}"]`);
  }

  click(element: HTMLElement): void {
    act(() => element.click());
  }

  focus(element: HTMLElement): void {
    act(() => element.focus());
  }

  blur(element: HTMLElement): void {
    act(() => element.blur());
  }

  /** Presses a key where the focus is. Returns false when the component took the key for itself. */
  press(key: string, more: KeyboardEventInit = {}): boolean {
    const target = document.activeElement!;
    const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
    act(() => void target.dispatchEvent(event));
    return !event.defaultPrevented;
  }

  /** What an input method or a keyboard does to a field's text. */
  type(field: HTMLInputElement | HTMLTextAreaElement, value: string, isComposing = false): void {
    act(() => {
      field.focus();
      field.value = value;
      field.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing }));
    });
  }

  endComposition(field: HTMLElement): void {
    act(() => void field.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true })));
  }

  remove(): void {
    act(() => render(null, this.root));
    this.root.remove();
  }
}

/** Puts a component on the page until the test ends. */
export function mount(node: ComponentChild): Mounted {
  const mounted = new Mounted(node);
  present.push(mounted);
  return mounted;
}

const present: Mounted[] = [];
afterEach(() => {
  for (const mounted of present.splice(0)) mounted.remove();
});
