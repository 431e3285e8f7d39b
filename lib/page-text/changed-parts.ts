import { elementAround } from "./flat-tree";

/** So many changes are told apart; with more of them the whole page counts as changed. */
const MOST = 5_000;

/** What of an element changed: nothing in it, something in it, or perhaps how all of it is shown. */
export type ElementChange = "none" | "within" | "all";

/** Where a page changed since it was last read. At first, everywhere. */
export class ChangedParts {
  /** In these, or among their children. */
  readonly #touched = new Set<Node>();
  readonly #restyled = new Set<Node>();
  #everything = true;

  /** A text changed, or the children of a node did. */
  touch(node: Node): void {
    this.#note(node, this.#touched);
  }

  /** An element may be shown in another way, with all that is in it. */
  restyle(element: Node): void {
    this.#note(element, this.#restyled);
  }

  /** Anything may have changed. */
  touchAll(): void {
    this.#everything = true;
    this.#touched.clear();
    this.#restyled.clear();
  }

  /** Forgets the changes so far, and tells of elements which of these lie in them, as the page is rendered now. */
  take(): (element: Element) => ElementChange {
    if (this.#everything) {
      this.#everything = false;
      return () => "all";
    }
    const all = new Set(this.#restyled);
    const within = new Set<Node>();
    for (const node of [...this.#touched, ...all]) {
      for (let at: Node | null = node; at && !within.has(at); at = elementAround(at)) within.add(at);
    }
    this.#touched.clear();
    this.#restyled.clear();
    return (element) => (all.has(element) ? "all" : within.has(element) ? "within" : "none");
  }

  #note(node: Node, among: Set<Node>): void {
    if (this.#everything) return;
    among.add(node);
    // The root's own look is every element's.
    if (among.size > MOST || (among === this.#restyled && node === node.ownerDocument?.documentElement))
      this.touchAll();
  }
}
