import { rangeOfSpan, spanOfRange } from "@/lib/page-text/locate";
import type { PageText, TextSpan } from "@/lib/page-text/page-text";
import { TextContentMap } from "@/lib/page-text/text-content";
import { type ComparableText, comparableIndex, comparableText } from "./comparable-text";
import { findPassages } from "./find-passages";
import { headingsIn } from "./headings";
import { type Passage, passageOf } from "./passage";
import { placeUnmoved } from "./place-unmoved";
import {
  positionIn,
  quoteIn,
  type Selector,
  shadowRootIn,
  surroundingsIn,
  type TextQuoteSelector,
} from "./selector";
import { shadowRootBy } from "./shadow-path";
import { rangeByXPath } from "./x-path";

/**
 * By what a passage was found: `position`, its words where they stood; `quote`, its words alone; `context`, its words
 * and what stands around them; `pieces`, its words with something put in between them; `similar`, changed words between
 * unchanged ones; `range`, a DOM path without words.
 */
export type How = "position" | "quote" | "context" | "pieces" | "similar" | "range";

/**
 * Where a passage stands in the page's text and how sure that is (0 to 1), or why it is an orphan. `pieces`: the parts of
 * the span that are the passage, all of it but for what was put in between its words (see `divided-passage.ts`).
 */
export type Anchoring =
  | { span: TextSpan; pieces: readonly TextSpan[]; confidence: number; how: How }
  | { span: null; why: "missing" | "ambiguous" };

/** A path or a position without words to compare may lead to other ones. */
const WITHOUT_WORDS = 0.6;

/**
 * Finds described passages in a page's text. The words decide, with what stands around them; a stored position, a DOM
 * path and the headings only help to choose. Where there are no words at all, path or position alone is followed.
 * Pausing work.
 *
 * @param root what the page's text was read from
 * @returns one anchoring per description
 */
export function* findSpans(
  descriptions: readonly (readonly Selector[])[],
  page: PageText,
  root: Element,
): Generator<void, Anchoring[]> {
  const search = new PageSearch(page, root);
  const anchorings = placeUnmoved(descriptions, page.text).map((span, index): Anchoring | null => {
    if (span) return { span, pieces: [span], confidence: 1, how: "position" };
    return quoteIn(descriptions[index]!) ? null : search.withoutWords(descriptions[index]!);
  });
  yield;
  const open = descriptions.flatMap((_, index) => (anchorings[index] === null ? [index] : []));
  if (open.length > 0) {
    const found = yield* search.byWords(open.map((index) => descriptions[index]!));
    open.forEach((index, at) => {
      anchorings[index] = found[at]!;
    });
  }
  return anchorings as Anchoring[];
}

/** One page while passages are looked for in it; what only some of them need is made when it is first asked for. */
class PageSearch {
  #textContent: TextContentMap | undefined;

  constructor(
    private readonly page: PageText,
    private readonly root: Element,
  ) {}

  withoutWords(selectors: readonly Selector[]): Anchoring {
    const span = this.#spanByPath(selectors) ?? this.#spanByPosition(selectors);
    return span
      ? { span, pieces: [span], confidence: WITHOUT_WORDS, how: "range" }
      : { span: null, why: "missing" };
  }

  *byWords(descriptions: readonly (readonly Selector[])[]): Generator<void, Anchoring[]> {
    const text = comparableText(this.page.text);
    yield;
    const passages: Passage[] = [];
    for (const selectors of descriptions) {
      passages.push(this.#passageOf(selectors, quoteIn(selectors)!, text));
      yield;
    }
    const headings = headingsIn(this.page, this.root);
    const headingsAt = (index: number): readonly string[] => headings(text.sourceStart(index));
    const choices = yield* findPassages(text, passages, headingsAt);
    return choices.map((choice): Anchoring => {
      if (!choice.fit) return { span: null, why: choice.why };
      const pieces = choice.fit.pieces.map(({ start, end }) => ({
        start: text.sourceStart(start),
        end: text.sourceEnd(end),
      }));
      const span = { start: pieces[0]!.start, end: pieces.at(-1)!.end };
      return { span, pieces, confidence: choice.confidence, how: choice.how };
    });
  }

  #passageOf(selectors: readonly Selector[], quote: TextQuoteSelector, text: ComparableText): Passage {
    const position = positionIn(selectors);
    const places = [
      position?.start,
      // Our own position says what it counts in; a path is looked up where the position is not ours or missing.
      position && position.of === undefined ? this.#contentMap().toPage(position.start) : undefined,
      this.#spanByPath(selectors)?.start,
    ];
    const hints = places.filter((place) => place !== undefined && place < this.page.text.length);
    return passageOf(
      quote,
      [...new Set(hints.map((place) => comparableIndex(text, place!)))],
      surroundingsIn(selectors) ?? null,
    );
  }

  #spanByPath(selectors: readonly Selector[]): TextSpan | null {
    const path = selectors.find((selector) => selector.type === "RangeSelector");
    const inside = shadowRootIn(selectors);
    const root = inside ? shadowRootBy(inside, this.root) : this.root;
    const range = path && root && rangeByXPath(path, root);
    return range ? spanOfRange(this.page, range) : null;
  }

  #spanByPosition(selectors: readonly Selector[]): TextSpan | null {
    const position = positionIn(selectors);
    if (!position) return null;
    const start = position.of ? position.start : this.#contentMap().toPage(position.start);
    const end = position.of ? position.end : this.#contentMap().toPage(position.end);
    const range = rangeOfSpan(this.page, { start, end: Math.min(end, this.page.text.length) });
    return range && spanOfRange(this.page, range);
  }

  #contentMap(): TextContentMap {
    this.#textContent ??= new TextContentMap(this.page, this.root);
    return this.#textContent;
  }
}
