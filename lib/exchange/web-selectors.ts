import type { RangeSelector, Selector, TextQuoteSelector } from "@/lib/anchoring/selector";
import { anyText, firstText, isRecord, listOf, wholeNumber } from "./json-value";

/** What selectors of a foreign annotation say, in our terms. */
export interface WebSelectors {
  /** `null` where none of them has the words. */
  quote: TextQuoteSelector | null;
  /** Positions and paths. */
  others: Selector[];
  /** Kinds that we cannot follow, such as `SvgSelector`. */
  unknown: string[];
}

/** How deep `refinedBy` is followed. */
const MAX_REFINED = 8;

/**
 * Reads selectors of the Web Annotation model (https://www.w3.org/TR/annotation-model/#selectors) and those that
 * Hypothesis writes.
 *
 * @param unit what positions count: the model counts code points, Hypothesis UTF-16 units. The page's text is not at
 *   hand, so a start is taken as it stands, right where no character before it is beyond U+FFFF and else a hint, and the
 *   end is put where the words end.
 * @param ours whether positions count in the page's visible text, as ours do.
 */
export function readSelectors(value: unknown, unit: "code-point" | "utf-16", ours = false): WebSelectors {
  const found: WebSelectors = { quote: null, others: [], unknown: [] };
  const positions: { start: number; end: number }[] = [];
  for (const selector of listOf(value).slice(0, 50)) readOne(selector, found, positions, 0);
  for (const { start, end } of positions.slice(0, 5)) {
    const type = "TextPositionSelector" as const;
    found.others.push({
      type,
      start,
      end: unit === "code-point" ? endOf(start, end, found.quote?.exact) : end,
      ...(ours && { of: "visible-text" as const }),
      ...(unit === "code-point" && { codePointsBefore: start }),
    });
  }
  return found;
}

/** Where the words end in UTF-16 units, if they have as many code points as the position says. */
function endOf(start: number, end: number, exact: string | undefined): number {
  if (exact === undefined || exact.length === end - start) return end;
  return [...exact].length === end - start ? start + exact.length : end;
}

function readOne(
  selector: unknown,
  found: WebSelectors,
  positions: { start: number; end: number }[],
  depth: number,
): void {
  if (!isRecord(selector)) return;
  const type = firstText(selector.type, selector["@type"]).replace(/^oa:/, "");
  const start = wholeNumber(selector.start);
  const end = wholeNumber(selector.end);
  if (type === "TextQuoteSelector") found.quote ??= quoteOf(selector);
  // A position inside of another selector's part counts from there.
  else if (type === "TextPositionSelector" && start !== null && end !== null && start <= end) {
    if (depth === 0) positions.push({ start, end });
  } else if (type === "RangeSelector") {
    const range = rangeOf(selector);
    if (range && depth === 0) found.others.push(range);
  } else if (type === "FragmentSelector") found.quote ??= directiveOf(firstText(selector.value));
  else found.unknown.push(type.slice(0, 60));
  if (depth < MAX_REFINED)
    for (const inner of listOf(selector.refinedBy).slice(0, 10)) readOne(inner, found, positions, depth + 1);
}

function quoteOf(selector: Record<string, unknown>): TextQuoteSelector | null {
  const exact = anyText(selector.exact);
  if (exact.trim() === "") return null;
  return {
    type: "TextQuoteSelector",
    exact,
    prefix: anyText(selector.prefix),
    suffix: anyText(selector.suffix),
  };
}

/** Hypothesis writes paths and offsets side by side; the model has two selectors, each an XPath with a position in it. */
function rangeOf(selector: Record<string, unknown>): RangeSelector | null {
  const type = "RangeSelector" as const;
  const start = pointOf(selector.startContainer, selector.startOffset, selector.startSelector);
  const end = pointOf(selector.endContainer, selector.endOffset, selector.endSelector);
  if (!start || !end) return null;
  return {
    type,
    startContainer: start.path,
    startOffset: start.offset,
    endContainer: end.path,
    endOffset: end.offset,
  };
}

/** Longer paths lead nowhere. */
const MAX_PATH_LENGTH = 20_000;

function pointOf(
  container: unknown,
  offset: unknown,
  selector: unknown,
): { path: string; offset: number } | null {
  const refined = isRecord(selector) ? listOf(selector.refinedBy).find(isRecord) : undefined;
  const path = isRecord(selector) ? selector.value : container;
  const at = wholeNumber(isRecord(selector) ? (refined?.start ?? 0) : offset);
  if (typeof path !== "string" || path.length > MAX_PATH_LENGTH || at === null) return null;
  return { path, offset: at };
}

/**
 * The words of a text directive, `:~:text=[prefix-,]start[,-suffix]` (https://wicg.github.io/scroll-to-text-fragment/).
 * One with an end as well does not have all the words.
 */
function directiveOf(fragment: string): TextQuoteSelector | null {
  const directive = /(?:^|:~:|&)text=([^&]*)/.exec(fragment.slice(0, MAX_PATH_LENGTH))?.[1];
  const parts = directive?.split(",") ?? [];
  const prefix = parts[0]?.endsWith("-") ? decoded(parts.shift()!.slice(0, -1)) : "";
  const suffix = parts.at(-1)?.startsWith("-") ? decoded(parts.pop()!.slice(1)) : "";
  const exact = parts.length === 1 ? decoded(parts[0]!) : "";
  return exact.trim() === "" ? null : { type: "TextQuoteSelector", exact, prefix, suffix };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A broken escape is a character like others.
    return text;
  }
}
