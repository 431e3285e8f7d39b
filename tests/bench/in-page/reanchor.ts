/** Runs in a page: how long it takes to find stored highlights again, against one walk over the page's text nodes. */
import { describeSpan } from "@/lib/anchoring/describe-span";
import { findSpan } from "@/lib/anchoring/find-span";
import { foldText } from "@/lib/anchoring/fold-text";
import type { Selector } from "@/lib/anchoring/selector";
import { rangeOfSpan } from "@/lib/page-text/locate";
import type { PageText, TextSpan } from "@/lib/page-text/page-text";
import { readPageText } from "@/lib/page-text/read-page-text";
import { runAtOnce } from "@/lib/page-text/time-slices";
import { type Random, seededRandom } from "../seeded-random";

/** All times in ms, the least of the rounds. */
export interface ReanchorTimes {
  textNodes: number;
  /** One walk over the text nodes that looks at each one's length. */
  walk: number;
  /** The same walk, with the texts joined to one string. */
  join: number;
  /** Reading the page's visible text, once for everything. */
  read: number;
  /** All highlights found again, with the folding that is done once for them and the ranges. */
  reanchor: number;
  /** The folding alone. */
  fold: number;
  /** The longest that one highlight took. */
  slowest: number;
  /** How many of them were found where they had been described. */
  found: number;
}

/** How many highlights there are, of which each tenth has a stale position and each twentieth is gone from the page. */
export function measureReanchoring(highlights: number, rounds: number): ReanchorTimes {
  const page = runAtOnce(readPageText(document.body));
  const random = seededRandom(7);
  const spans = Array.from({ length: highlights }, () => randomSpan(page, random));
  const stored = spans.map((span, index) => aged(describeSpan(page, span, rangeOfSpan(page, span)!), index));
  let slowest = Number.POSITIVE_INFINITY;
  let found = 0;
  const reanchor = (): void => {
    found = 0;
    let longest = 0;
    const folded = foldText(page.text);
    for (const [index, selectors] of stored.entries()) {
      const began = performance.now();
      const { span } = findSpan(selectors, folded);
      if (span && rangeOfSpan(page, span) && span.start === spans[index]!.start) found += 1;
      longest = Math.max(longest, performance.now() - began);
    }
    slowest = Math.min(slowest, longest);
  };
  return {
    textNodes: page.nodes.length,
    walk: leastTime(rounds * 5, () => void walk((text) => text.length)),
    join: leastTime(rounds, () => {
      const parts: string[] = [];
      walk((text) => parts.push(text));
      parts.join("");
    }),
    read: leastTime(rounds, () => void runAtOnce(readPageText(document.body))),
    reanchor: leastTime(rounds, reanchor),
    fold: leastTime(rounds, () => void foldText(page.text)),
    slowest,
    found,
  };
}

/** A passage of 8 to 200 units, within the page. */
function randomSpan(page: PageText, random: Random): TextSpan {
  const length = 8 + Math.floor(random() * 192);
  let start = Math.floor(random() * (page.text.length - length));
  let end = start + length;
  while (start < end - 1 && /\s/.test(page.text[start]!)) start += 1;
  while (end > start + 1 && /\s/.test(page.text[end - 1]!)) end -= 1;
  return { start, end };
}

function aged(selectors: readonly Selector[], index: number): Selector[] {
  return selectors.map((selector) => {
    if (selector.type === "TextPositionSelector" && index % 10 === 0) {
      return { ...selector, start: selector.start + 500, end: selector.end + 500 };
    }
    if (selector.type === "TextQuoteSelector" && index % 20 === 1) {
      return { ...selector, exact: `${selector.exact}\u{1F5FF}` };
    }
    return selector;
  });
}

function walk(visit: (text: string) => number): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let sum = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) sum += visit((node as Text).data);
  return sum;
}

function leastTime(rounds: number, work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    work();
    least = Math.min(least, performance.now() - began);
  }
  return least;
}
