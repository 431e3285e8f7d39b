import { elementAround } from "@/lib/page-text/flat-tree";
import { isBlockDisplay } from "@/lib/page-text/read-page-text";
import { BODY_LIMITS, type BodyElement, type BodyTag, isBlockTag, isWebAddress } from "./article-body";
import type { Place } from "./body-builder";

/** What elements of a page are in a kept article. Others are blocks or nothing, by how the page shows them. */
const TAG_OF: Readonly<Record<string, BodyTag>> = {
  ...same(["p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote", "ul", "ol", "li", "dl", "dt", "dd"]),
  ...same(["figure", "figcaption", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"]),
  ...same(["em", "strong", "code", "kbd", "samp", "var", "mark", "del", "ins", "s", "small", "q", "cite"]),
  ...same(["abbr", "sub", "sup", "ruby"]),
  ...{ b: "strong", i: "em", tt: "code", strike: "s", listing: "pre", menu: "ul", dir: "ul" },
};

/** The places of a page's elements in the article that is kept of it, each made once. */
export class BodyPlaces {
  readonly #known = new WeakMap<Element, { place: Place | null }>();

  /** The place inside an element; `null` where nothing that is kept is around it. */
  of(element: Element | null): Place | null {
    const unknown: Element[] = [];
    let at = element;
    // A page may nest deeper than a call stack.
    while (at && !this.#known.has(at)) {
      unknown.push(at);
      at = elementAround(at);
    }
    let place = at ? this.#known.get(at)!.place : null;
    for (const next of unknown.reverse()) {
      const depth = place ? place.depth + 1 : 0;
      const made = depth < BODY_LIMITS.depth - 1 ? bodyElementOf(next) : null;
      if (made) place = { around: place, element: made, depth };
      this.#known.set(next, { place });
    }
    return place;
  }
}

/** The block that a place is in; `null` where it is in none. */
export function blockAround(place: Place | null): Place | null {
  let at = place;
  while (at && !isBlockTag(at.element.tag)) at = at.around;
  return at;
}

/** How the page shows an element goes before what it is called. */
function bodyElementOf(element: Element): BodyElement | null {
  const display = element.ownerDocument.defaultView?.getComputedStyle(element).display ?? "block";
  const tag = Object.hasOwn(TAG_OF, element.localName) ? TAG_OF[element.localName]! : null;
  if (isBlockDisplay(display)) {
    if (tag === "code") return { tag: "pre" };
    return { tag: tag && isBlockTag(tag) ? tag : "div" };
  }
  const { href = "" } = element as Partial<HTMLAnchorElement>;
  if (element.localName === "a" && isWebAddress(String(href))) return { tag: "a", href: String(href) };
  return tag && !isBlockTag(tag) ? { tag } : null;
}

function same<Tag extends BodyTag>(tags: readonly Tag[]): Record<string, BodyTag> {
  return Object.fromEntries(tags.map((tag) => [tag, tag]));
}
