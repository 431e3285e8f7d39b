/** Runs in a page: describes passages, changes the page, and sees whether they are found again. */
import { comparableText } from "@/lib/anchoring/comparable-text";
import { findSpans } from "@/lib/anchoring/find-spans";
import { rangeOfSpan, spanOfRange } from "@/lib/page-text/locate";
import type { PageText, TextSpan } from "@/lib/page-text/page-text";
import { readPageText } from "@/lib/page-text/read-page-text";
import { runAtOnce } from "@/lib/page-text/time-slices";
import { type Random, seededRandom } from "../../bench/seeded-random";
import { describeRange } from "../../lib/anchoring/describe-range";
import { putInLookAlike, putInWords } from "./look-alikes";
import type { Effect, MarkedPassage } from "./marked-passage";
import { PAGE_EDITS } from "./page-edits";

/** How a passage fared. */
export interface TrialResult {
  edit: string;
  effect: Exclude<Effect, "none">;
  /**
   * `elsewhere`: on the same words in another place; `wrong`: on other words. What was put in between a passage's words
   * is other words: a range with all of the passage and that in the middle is wrong, for nobody kept what is painted there. Only
   * where it is little, a change of the wording by no more than a tenth, it is as good as the passage's own.
   */
  outcome: "found" | "orphaned" | "elsewhere" | "wrong";
  quote: string;
  /** What was found instead, or why nothing was. */
  instead: string;
}

/** Characters of a passage, at least without white space. */
const LEAST = 5;
const MOST = 400;
/** A changed passage counts as found where it and what was found share this much of both together. */
const SHARED = 0.8;

/** UTF-16 units. */
const AROUND = 100;

/**
 * @param seed of the trials; the same gives the same
 * @param rounds trials per kind of edit
 */
export function runTrials(seed: number, rounds: number): TrialResult[] {
  const random = seededRandom(seed);
  const html = document.body.innerHTML;
  const results: TrialResult[] = [];
  for (const edit of Object.keys(PAGE_EDITS)) {
    for (let round = 0; round < rounds; round++) {
      document.body.innerHTML = html;
      const result = trial(edit, random);
      if (result) results.push(result);
    }
  }
  document.body.innerHTML = html;
  return results;
}

function trial(edit: string, random: Random): TrialResult | null {
  const first = randomPassage(readNow(), random);
  if (!first) return null;
  if (edit.endsWith("look-alike stays")) putInLookAlike(first, random);
  if (edit.endsWith("words stay elsewhere")) putInWords(first, random);
  const page = readNow();
  const span = spanOfRange(page, first.range);
  const range = span && rangeOfSpan(page, span);
  if (!range) return null;
  const passage = { range, block: first.block };
  const quote = page.text.slice(span.start, span.end);
  const selectors = describeRange(range, document.body);
  const effect = PAGE_EDITS[edit]!(passage, random);
  if (effect === "none") return null;
  const later = readNow();
  const anchoring = runAtOnce(findSpans([selectors], later, document.body))[0]!;
  if (!anchoring.span) return { edit, effect, outcome: "orphaned", quote, instead: anchoring.why };
  const truth = effect === "removed" ? null : spanOfRange(later, range);
  const paintsAll = effect !== "interrupted" || hasAllWords(later, anchoring.pieces, quote);
  const isRight =
    truth !== null &&
    paintsAll &&
    (isSame(later.text, truth, anchoring.span) || looksSame(later.text, truth, anchoring.span));
  const instead = `${anchoring.how} ${anchoring.confidence.toFixed(2)}: ${textOf(later, anchoring.pieces)}`;
  const outcome = isRight ? "found" : hasWords(later.text, anchoring.span, quote) ? "elsewhere" : "wrong";
  return { edit, effect, outcome, quote, instead };
}

function readNow(): PageText {
  return runAtOnce(readPageText(document.body));
}

/** What is painted. */
function textOf({ text }: PageText, pieces: readonly TextSpan[]): string {
  return pieces.map(({ start, end }) => text.slice(start, end)).join(" … ");
}

/** Whether what is painted is the quote, each word of it and no other. */
function hasAllWords({ text }: PageText, pieces: readonly TextSpan[], quote: string): boolean {
  return wordsOf(pieces.map(({ start, end }) => text.slice(start, end)).join("")) === wordsOf(quote);
}

function isSame(text: string, a: TextSpan, b: TextSpan): boolean {
  const length = (start: number, end: number): number =>
    end > start ? comparableText(text.slice(start, end)).length : 0;
  const shared = length(Math.max(a.start, b.start), Math.min(a.end, b.end));
  const both = length(Math.min(a.start, b.start), Math.max(a.end, b.end));
  return shared / both >= SHARED;
}

function wordsOf(text: string): string {
  const { units, length } = comparableText(text);
  return String.fromCharCode(...units.subarray(0, length));
}

function hasWords(text: string, { start, end }: TextSpan, quote: string): boolean {
  return wordsOf(text.slice(start, end)) === wordsOf(quote);
}

/** Whether two places read the same, with so much around them that nobody could tell one from the other. */
function looksSame(text: string, a: TextSpan, b: TextSpan): boolean {
  const around = ({ start, end }: TextSpan): string =>
    wordsOf(text.slice(Math.max(0, start - AROUND), end + AROUND));
  return around(a) === around(b);
}

function randomPassage(page: PageText, random: Random): MarkedPassage | null {
  const length = Math.round(LEAST * (MOST / LEAST) ** random());
  const start = Math.floor(random() * Math.max(1, page.text.length - length));
  const range = rangeOfSpan(page, { start, end: Math.min(start + length, page.text.length) });
  const span = range && spanOfRange(page, range);
  if (!span || comparableText(page.text.slice(span.start, span.end)).length < LEAST) return null;
  const ancestor = range.commonAncestorContainer;
  const element = ancestor.nodeType === Node.ELEMENT_NODE ? (ancestor as Element) : ancestor.parentElement;
  return {
    range: rangeOfSpan(page, span)!,
    block: element?.closest("p, li, blockquote, dd, td, h1, h2, h3") ?? null,
  };
}
