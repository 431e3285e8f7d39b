// @vitest-environment jsdom
import { expect, it } from "vitest";
import { grouped, type Paintable } from "@/lib/painting/paintable";

/** As many as are watched one by one, and more. */
const MOST = 64;
const MANY = 100;
/** More pauses than there are levels in the documents of these tests. */
const MOST_PAUSES = 10;

function paragraphs(count: number): HTMLElement[] {
  return Array.from({ length: count }, () => document.createElement("p"));
}

function groupsOf(elements: readonly Element[]): Map<Element, Paintable[]> {
  const work = grouped(elements.map((element): Paintable => ({ paint: null, element, range: () => null })));
  for (let pauses = 0; pauses < MOST_PAUSES; pauses++) {
    const step = work.next();
    if (step.done) return step.value;
  }
  throw new Error("the grouping does not end");
}

const article = document.createElement("article");
document.body.append(article);

it.each<[string, () => Element[], () => Element[]]>([
  ["few elements are watched one by one", () => [article, document.body], () => [article, document.body]],
  [
    "as many as can be watched are watched one by one",
    () => {
      const most = paragraphs(MOST);
      article.append(...most);
      return most;
    },
    () => [...article.children].slice(-MOST),
  ],
  [
    "of many, what is around them",
    () => {
      const many = paragraphs(MANY);
      article.append(...many);
      return many;
    },
    () => [article],
  ],
  [
    "for many that the page has taken out, its root",
    () => paragraphs(MANY),
    () => [document.documentElement],
  ],
  [
    "for few taken out beside many in the page, its root",
    () => {
      const many = paragraphs(MANY);
      article.append(...many);
      return [...many, ...paragraphs(2)];
    },
    () => [article, document.documentElement],
  ],
])("%s", (_, elements, watched) => {
  const items = elements();
  const groups = groupsOf(items);
  expect([...groups.keys()]).toEqual(watched());
  expect([...groups.values()].flat()).toHaveLength(items.length);
});
