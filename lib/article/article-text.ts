import { closestAround, elementAround, holds } from "@/lib/page-text/flat-tree";
import type { TextHolder } from "@/lib/page-text/page-text";
import type { IndexedClone } from "./indexed-clone";

/** Elements that hold no prose of the article wherever they stand, for parts that Readability never saw. */
const BOILERPLATE = "nav, footer, aside, form, button, menu, dialog";
/** What frames a page beside these. */
const FRAME = `${BOILERPLATE}, [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search]`;

/** Says of a live text node, or of all text in a block, whether it belongs to the article. */
export type ArticleTest = (holder: TextHolder) => boolean | "partly";

/**
 * The test for an extracted article. An element that was copied is judged by whether Readability kept it; one that was
 * not (sampled out of a long page, or added to the page later) shares the verdict on its nearest judged ancestor.
 *
 * Verdicts are kept for copied elements only: a weak map that grows with the page stops it to be rebuilt.
 */
export function testByVerdicts(clone: IndexedClone, kept: ReadonlySet<Element>): ArticleTest {
  const verdicts = new WeakMap<Element, boolean>();
  for (const element of clone.live) verdicts.set(element, kept.has(element));
  const divided = dividedElements(clone, verdicts);
  let lastHome: Element | null = null;
  let lastVerdict = false;
  return (holder) => {
    const home = homeOf(holder);
    if (home !== lastHome) {
      lastHome = home;
      lastVerdict = verdictOf(home, verdicts);
    }
    if (home !== holder) return lastVerdict;
    const uniform = !divided.has(home) && !(lastVerdict && home.querySelector(BOILERPLATE));
    return uniform ? lastVerdict : "partly";
  };
}

/** The elements in which not all that was copied has the same verdict. */
function dividedElements({ live }: IndexedClone, verdicts: WeakMap<Element, boolean>): WeakSet<Element> {
  const divided = new WeakSet<Element>();
  for (const element of live) {
    const parent = elementAround(element);
    if (!parent || verdicts.get(parent) === verdicts.get(element)) continue;
    for (let around: Element | null = parent; around && !divided.has(around); around = elementAround(around))
      divided.add(around);
  }
  return divided;
}

/** The element whose place in the article decides: a block itself, a text node's parent. */
function homeOf(holder: TextHolder): Element | null {
  return holder.nodeType === Node.ELEMENT_NODE ? (holder as Element) : elementAround(holder);
}

function verdictOf(home: Element | null, verdicts: WeakMap<Element, boolean>): boolean {
  for (let element = home; element; element = elementAround(element)) {
    const known = verdicts.get(element);
    if (known !== undefined) return known;
    if (element.matches(BOILERPLATE)) return false;
  }
  return false;
}

/** The test for a page that the reader declared an article and that has no recognisable one: all but boilerplate. */
export function testByExclusion(root: Element): ArticleTest {
  return (holder) => {
    const home = homeOf(holder);
    if (!home || !holds(root, home)) return false;
    if (closestAround(home, FRAME)) return false;
    const header = closestAround(home, "header");
    if (header && closestAround(header, "main, article") === null) return false;
    return home === holder && home.querySelector(`${FRAME}, header`) ? "partly" : true;
  };
}

/** What belongs to the article by both tests. */
export function testByBoth(one: ArticleTest, other: ArticleTest): ArticleTest {
  return (holder) => {
    const verdict = one(holder);
    if (verdict === false) return false;
    const second = other(holder);
    return second === true ? verdict : second;
  };
}
