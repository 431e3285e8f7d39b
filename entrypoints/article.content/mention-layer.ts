import type { Term } from "@/lib/glossary/term";
import type { ArticleTerm } from "@/lib/mentions/mention";
import type { PageTerm } from "@/lib/messages/page-description";
import type { TagReply } from "@/lib/messages/protocol";
import { closestAround, renderedPosition } from "@/lib/page-text/flat-tree";
import { elementAt, rangeOfSpan, spanOfRange } from "@/lib/page-text/locate";
import { EMPTY_PAGE_TEXT, type PageText } from "@/lib/page-text/page-text";
import { PaintLayer } from "@/lib/painting/paint-layer";
import type { Paintable } from "@/lib/painting/paintable";
import type { Density } from "@/lib/settings/settings";
import { definitionSentence } from "./definition-sentence";
import { type Place, UnderlineChoice } from "./underline-choice";

/** The style in page.css that underlines terms. */
const TERM_PAINT = "termlight-term";
const HEADING = "h1, h2, h3, h4, h5, h6";
/** What begins a section of a page. */
const SECTION_START = `${HEADING}, hr`;
/** What stands around an article. */
const FRAME = "nav, aside, footer";
/** Above the highlights' backgrounds. */
const PRIORITY = 2;

/** Numbers of the tagger's reply, three a mention, read between two pauses. */
const NUMBERS_PER_STEP = 900;
/** Mentions whose section is looked up between two pauses. */
const MENTIONS_PER_STEP = 300;

/** A mention on the page, ready to be painted and explained. */
export interface PageMention extends Paintable {
  /** Of the glossary, or an abbreviation that the article defines itself. */
  term: Term | ArticleTerm;
  /** UTF-16 offset in the article's text. */
  start: number;
  end: number;
  /** Which of the article's mentions of this term it is, from 0. */
  index: number;
}

/** Whether a mention can be told from the text around it. */
export function isUnderlined({ paint }: PageMention): boolean {
  return paint === TERM_PAINT;
}

/** Whether a term is one that the article defines itself. */
export function isArticleTerm(term: Term | ArticleTerm): term is ArticleTerm {
  return "short" in term;
}

/** The article's mentions: painted, found under the pointer, and walked through in reading order. */
export class MentionLayer {
  readonly #document: Document;
  readonly #paint: PaintLayer<PageMention>;
  #mentions: PageMention[] = [];
  #counts = new Map<string, number>();
  #text: PageText = EMPTY_PAGE_TEXT;
  /** The most important first. */
  #ranked: readonly (Term | ArticleTerm)[] = [];

  constructor(window: Window & typeof globalThis, signal: AbortSignal) {
    this.#document = window.document;
    this.#paint = new PaintLayer(window, PRIORITY, signal);
  }

  /** Takes what the tagger said of the article's text, and underlines as much of it as the density says. Pausing work. */
  *show(text: PageText, reply: TagReply, density: Density): Generator<void, void> {
    const counts = new Map<string, number>();
    const mentions = yield* mentionsOf(text, reply, counts);
    const placeOf = sectionsIn([this.#document, ...text.shadowRoots]);
    const choice = new UnderlineChoice(density);
    for (const [i, mention] of mentions.entries()) {
      if (i % MENTIONS_PER_STEP === MENTIONS_PER_STEP - 1) yield;
      if (!choice.takes(mention.term.id, placeOf(mention.element))) mention.paint = null;
    }
    this.#counts = counts;
    this.#mentions = mentions;
    this.#text = text;
    const all = [...reply.terms, ...reply.articleTerms];
    this.#ranked = reply.ranking.flatMap((index) => all[index] ?? []);
    yield* this.#paint.show(mentions);
  }

  /** Takes all mentions off the page. */
  *clear(): Generator<void, void> {
    yield* this.show(
      EMPTY_PAGE_TEXT,
      { terms: [], articleTerms: [], mentions: [], ranking: [], relatedNames: {} },
      "every",
    );
  }

  /** All mentions in reading order. */
  get mentions(): readonly PageMention[] {
    return this.#mentions;
  }

  /** The article's text that the mentions were found in. */
  get text(): PageText {
    return this.#text;
  }

  /** Of all mentions the one that stands for an earlier one, made before the page was read again; `null` if none does. */
  successorOf(earlier: PageMention): PageMention | null {
    const { term, start, index } = earlier;
    const same = this.#mentions.filter((mention) => mention.term.id === term.id);
    // What was put before it moves its offset and its number; the text itself is where it was.
    const before = earlier.range();
    return (
      (before?.startContainer.isConnected && same.find((mention) => beginsWith(mention, before))) ||
      (same.find((mention) => mention.start === start) ?? same[index] ?? null)
    );
  }

  /** How often the article mentions a term. */
  countOf(termId: string): number {
    return this.#counts.get(termId) ?? 0;
  }

  /** The mention at a point of the viewport (CSS px). */
  at(x: number, y: number): PageMention | null {
    return this.#paint.itemsAt(x, y)[0]?.item ?? null;
  }

  /** Ids of the glossary's and the reader's own terms that are mentioned within a range, each once, in reading order. */
  termsWithin(range: AbstractRange): string[] {
    const ids = new Set<string>();
    const span = spanOfRange(this.#text, range);
    if (!span) return [];
    for (let i = this.#firstFrom(span.start); i < this.#mentions.length; i++) {
      const { term, end } = this.#mentions[i]!;
      if (end > span.end) break;
      if (!isArticleTerm(term)) ids.add(term.id);
    }
    return [...ids];
  }

  /** The index of the first mention that begins at an offset or after it; a long page has thousands. */
  #firstFrom(offset: number): number {
    let [low, high] = [0, this.#mentions.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#mentions[middle]!.start >= offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The terms, the most important first. */
  terms(): PageTerm[] {
    return this.#ranked.flatMap((term): PageTerm[] => {
      const { id } = term;
      const count = this.countOf(id);
      if (count === 0) return [];
      if (!isArticleTerm(term)) return [{ id, name: term.name, kind: term.kind, count, inArticle: null }];
      const inArticle = { long: term.long, quote: definitionSentence(this.#text.text, term) };
      return [{ id, name: { en: term.short, zh: term.short }, kind: null, count, inArticle }];
    });
  }

  /** Ids of the terms that are mentioned in the viewport, in reading order. */
  inView(): string[] {
    const mentions = this.#paint.inView().sort((a, b) => a.start - b.start);
    return [...new Set(mentions.map(({ term }) => term.id))];
  }
}

/** Whether a mention begins where a range does. */
function beginsWith(mention: PageMention, { startContainer, startOffset }: Range): boolean {
  const range = mention.range();
  return range?.startContainer === startContainer && range.startOffset === startOffset;
}

/** Tells the section of elements, which must come in the order of the page. Headings of what frames it begin none. */
function sectionsIn(roots: readonly ParentNode[]): (element: Element) => Place {
  const starts = roots
    .flatMap((root) => [...root.querySelectorAll(SECTION_START)])
    .filter((start) => !closestAround(start, FRAME));
  const position = roots.length > 1 ? renderedPosition : documentPosition;
  if (roots.length > 1) starts.sort((one, other) => (isLater(position(one, other)) ? -1 : 1));
  let section = 0;
  let last: Element | null = null;
  let inHeading = false;
  return (element) => {
    // Mentions that follow each other often stand in one element.
    if (element === last) return { section, inHeading };
    last = element;
    inHeading = closestAround(element, HEADING) !== null;
    for (
      let start = starts[section];
      start && (start === element || isLater(position(start, element)));
      start = starts[section]
    )
      section++;
    return { section, inHeading };
  };
}

function isLater(position: number): boolean {
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function documentPosition(one: Element, other: Element): number {
  return one.compareDocumentPosition(other);
}

function* mentionsOf(
  text: PageText,
  { terms, articleTerms, mentions }: TagReply,
  counts: Map<string, number>,
): Generator<void, PageMention[]> {
  const found: PageMention[] = [];
  const all = [...terms, ...articleTerms];
  for (let i = 0; i + 2 < mentions.length; i += 3) {
    if (i % NUMBERS_PER_STEP === NUMBERS_PER_STEP - 3) yield;
    const start = mentions[i]!;
    const end = mentions[i + 1]!;
    const term = all[mentions[i + 2]!];
    const element = elementAt(text, start);
    if (!term || !element) continue;
    const index = counts.get(term.id) ?? 0;
    counts.set(term.id, index + 1);
    const range = (): Range | null => rangeOfSpan(text, { start, end });
    found.push({ paint: TERM_PAINT, element, range, term, start, end, index });
  }
  return found;
}
