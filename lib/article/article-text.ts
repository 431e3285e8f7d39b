import type { IndexedClone } from "./indexed-clone";

/** Elements that hold no prose of the article wherever they stand, for parts that Readability never saw. */
const BOILERPLATE = new Set("nav footer aside form button menu dialog".split(" "));

/** Says of a live text node whether it belongs to the article. */
export type ArticleTest = (node: Text) => boolean;

/**
 * The test for an extracted article. An element that was copied is judged by whether Readability kept it; one that was
 * not (sampled out of a long page, or added to the page later) shares the verdict on its nearest judged ancestor.
 *
 * Verdicts are kept for copied elements only: a weak map that grows with the page stops it to be rebuilt.
 */
export function testByVerdicts(clone: IndexedClone, kept: ReadonlySet<Element>): ArticleTest {
  const verdicts = new WeakMap<Element, boolean>();
  for (const element of clone.live) verdicts.set(element, kept.has(element));
  let lastParent: Element | null = null;
  let lastVerdict = false;
  return ({ parentElement }) => {
    if (parentElement !== lastParent) {
      lastParent = parentElement;
      lastVerdict = verdictOf(parentElement, verdicts);
    }
    return lastVerdict;
  };
}

function verdictOf(parent: Element | null, verdicts: WeakMap<Element, boolean>): boolean {
  for (let element = parent; element; element = element.parentElement) {
    const known = verdicts.get(element);
    if (known !== undefined) return known;
    if (BOILERPLATE.has(element.localName)) return false;
  }
  return false;
}

/** The test for a page that the reader declared an article and that has no recognisable one: all but boilerplate. */
export function testByExclusion(root: Element): ArticleTest {
  const outside =
    "nav, footer, aside, form, button, menu, dialog, [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search]";
  return (node) => {
    const parent = node.parentElement;
    if (!parent || !root.contains(parent)) return false;
    if (parent.closest(outside)) return false;
    const header = parent.closest("header");
    return !header || header.closest("main, article") !== null;
  };
}
