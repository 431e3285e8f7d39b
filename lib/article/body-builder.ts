import { type ArticleBody, BODY_LIMITS, type BodyElement, type BodyNode, isBlockTag } from "./article-body";

/** An element around a text: the element of the page that it stands for, and what it is in the kept article. */
export interface Place {
  /** `null` where nothing is around it. */
  around: Place | null;
  element: BodyElement;
  /** How many are around it. */
  depth: number;
}

/** Puts an article together from its texts in their order, each with the place where it stands. */
export class BodyBuilder {
  readonly #root: BodyNode[] = [];
  /** The places that are open, from the outermost on, with the elements that were made of them. */
  #open: { place: Place; element: BodyElement }[] = [];
  #nodes = 0;
  #units = 0;
  #cut = false;

  /** Whether the article is as long as may be: what comes then is left out. */
  get isFull(): boolean {
    return this.#cut;
  }

  /** Adds text at a place. */
  addText(text: string, place: Place | null): void {
    if (!this.#hasRoom(text.length)) return;
    const children = this.#enter(place);
    const last = children.at(-1);
    if (typeof last === "string") children[children.length - 1] = last + text;
    else children.push(text);
  }

  /** Adds an element that holds nothing but what it says itself. */
  addElement(element: BodyElement, place: Place | null): void {
    const units = (element.alt?.length ?? 0) + (element.children ?? []).join("").length;
    if (this.#hasRoom(units)) this.#enter(place).push(element);
  }

  /** The article. */
  finish(): ArticleBody {
    return { children: simplified(this.#root), cut: this.#cut };
  }

  #hasRoom(units: number): boolean {
    this.#units += units;
    this.#nodes += 1;
    // Elements around texts are counted where they are opened; so much is left for the last of them.
    const room = BODY_LIMITS.nodes - BODY_LIMITS.depth;
    this.#cut ||= this.#units > BODY_LIMITS.units || this.#nodes > room;
    return !this.#cut;
  }

  /** The children of the element that stands for a place. What is open and not around it is closed. */
  #enter(place: Place | null): BodyNode[] {
    const way: Place[] = [];
    for (let at = place; at; at = at.around) way.unshift(at);
    let same = 0;
    while (same < way.length && this.#open[same]?.place === way[same]) same += 1;
    this.#open = this.#open.slice(0, same);
    for (const next of way.slice(same)) {
      const element = { ...next.element, children: [] };
      this.#nodes += 1;
      this.#top().push(element);
      this.#open.push({ place: next, element });
    }
    return this.#top();
  }

  #top(): BodyNode[] {
    const top = this.#open.at(-1)?.element;
    return top ? top.children! : this.#root;
  }
}

/** A `div` that only sets blocks apart goes; one that holds a line of text is a paragraph. */
function simplified(nodes: readonly BodyNode[]): BodyNode[] {
  return nodes.flatMap((node): BodyNode[] => {
    if (typeof node === "string" || !node.children) return [node];
    const children = simplified(node.children);
    if (node.tag !== "div") return [{ ...node, children }];
    const blocks = children.filter((child) => typeof child !== "string" && isBlockTag(child.tag)).length;
    if (blocks === children.length) return children;
    const isLine = children.every(
      (child) => typeof child === "string" || !isBlockTag(child.tag) || child.tag === "br",
    );
    return [{ ...node, tag: isLine ? "p" : "div", children }];
  });
}
