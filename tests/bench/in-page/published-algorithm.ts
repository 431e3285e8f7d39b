/** Runs in a page: the peer that our anchoring is measured against. */
import search from "approx-string-match";
import { positionIn, quoteIn, type Selector } from "@/lib/anchoring/selector";
import { rangeByXPath } from "@/lib/anchoring/x-path";

const CONTEXT = 32;
const MOST_ERRORS = 256;

/** A stretch of the text, UTF-16 offsets. */
interface Match {
  start: number;
  end: number;
  errors: number;
}

/**
 * Finds a passage as Hypothesis' client is described to: the DOM range, then the position, where both must have the
 * quote's words; then the quote exactly, else approximately with up to half its length (256 at most) in errors, scored
 * by quote 50, prefix 20, suffix 20 and position 2 (https://web.hypothes.is/blog/fuzzy-anchoring/). Written from that
 * description, with the library that does its approximate search.
 */
export function anchorAsPublished(selectors: readonly Selector[], text: string, root: Element): Match | null {
  const quote = quoteIn(selectors);
  const position = positionIn(selectors);
  if (!quote) return null;
  const { exact } = quote;
  const path = selectors.find((selector) => selector.type === "RangeSelector");
  const range = path && rangeByXPath(path, root);
  if (range?.toString() === exact) return { start: position?.start ?? 0, end: position?.end ?? 0, errors: 0 };
  if (position && text.slice(position.start, position.end) === exact) return { ...position, errors: 0 };
  const matches = searchIn(text, exact, Math.min(MOST_ERRORS, exact.length / 2));
  const scored = matches.map((match) => {
    const before = text.slice(Math.max(0, match.start - CONTEXT), match.start);
    const after = text.slice(match.end, match.end + CONTEXT);
    const score =
      50 * (1 - match.errors / exact.length) +
      20 * similarity(before, quote.prefix.slice(-CONTEXT)) +
      20 * similarity(after, quote.suffix.slice(0, CONTEXT)) +
      2 * (position ? 1 - Math.abs(match.start - position.start) / text.length : 1);
    return { match, score };
  });
  scored.sort((a, b) => b.score - a.score);
  return scored[0]?.match ?? null;
}

function searchIn(text: string, words: string, mostErrors: number): Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    exact.push({ start: at, end: at + words.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, words, mostErrors);
}

function similarity(text: string, words: string): number {
  if (text === "" || words === "") return 0;
  const [best] = searchIn(text, words, words.length);
  return best ? 1 - best.errors / words.length : 0;
}
