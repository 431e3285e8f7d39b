/** Runs in a page: how long it takes to find stored highlights again, against one walk over the page's text nodes. */
import { describeSpan } from "@/lib/anchoring/describe-span";
import { findSpans } from "@/lib/anchoring/find-spans";
import { quoteIn, type Selector } from "@/lib/anchoring/selector";
import { rangeOfSpan } from "@/lib/page-text/locate";
import type { PageText, TextSpan } from "@/lib/page-text/page-text";
import { readPageText } from "@/lib/page-text/read-page-text";
import { runAtOnce } from "@/lib/page-text/time-slices";
import { type Random, seededRandom } from "../seeded-random";
import { anchorAsPublished } from "./published-algorithm";

/** All times in ms, the least of the rounds. */
export interface ReanchorTimes {
  textNodes: number;
  /** One walk over the text nodes that looks at each one's length. */
  walk: number;
  /** Reading the page's visible text, once for everything. */
  read: number;
  /** By what has become of the page since. */
  unchanged: Comparison;
  shifted: Comparison;
  orphans: Comparison;
}

/** Our time for some highlights beside that of the published algorithm, which is run on a part of them and scaled. */
export interface Comparison {
  highlights: number;
  ours: number;
  published: number;
  found: number;
}

/** So many highlights tell how long the published algorithm takes for each. */
const SAMPLE = 10;

/** @param highlights how many there are; a tenth of them for the orphans. */
export function measureReanchoring(highlights: number, rounds: number): ReanchorTimes {
  const page = readNow();
  const random = seededRandom(7);
  const stored = Array.from({ length: highlights }, () => {
    const span = randomSpan(page, random);
    return describeSpan(page, span, rangeOfSpan(page, span)!);
  });
  const times = {
    textNodes: page.nodes.length,
    walk: leastTime(rounds * 5, walk),
    read: leastTime(rounds, readNow),
    unchanged: compare(stored, rounds),
  };
  const advert = document.createElement("p");
  advert.textContent = "Something that was put in before everything else since the last visit.";
  document.querySelector("article")!.prepend(advert);
  const shifted = compare(stored, rounds);
  advert.remove();
  const orphans = compare(stored.slice(0, highlights / 10).map(withOtherWords), rounds);
  return { ...times, shifted, orphans };
}

function compare(stored: readonly (readonly Selector[])[], rounds: number): Comparison {
  const page = readNow();
  let found = 0;
  const ours = leastTime(rounds, () => {
    found = runAtOnce(findSpans(stored, page, document.body)).filter(({ span }) => span !== null).length;
  });
  const sample = stored.slice(0, SAMPLE);
  const published = leastTime(1, () => {
    for (const selectors of sample) anchorAsPublished(selectors, page.text, document.body);
  });
  return { highlights: stored.length, ours, published: (published * stored.length) / sample.length, found };
}

/** The same highlight as of words that the page never had. */
function withOtherWords(selectors: readonly Selector[]): Selector[] {
  const quote = quoteIn(selectors)!;
  const gone = [...quote.exact].reverse().join("");
  return selectors
    .filter(({ type }) => type !== "RangeSelector")
    .map((selector) =>
      selector.type === "TextQuoteSelector" ? { ...selector, exact: gone, prefix: "", suffix: "" } : selector,
    );
}

function readNow(): PageText {
  return runAtOnce(readPageText(document.body));
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

function walk(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let sum = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) sum += (node as Text).data.length;
  return sum;
}

function leastTime(rounds: number, work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    work();
    least = Math.min(least, performance.now() - began);
  }
  return least;
}
