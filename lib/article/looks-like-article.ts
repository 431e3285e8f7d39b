import { textNodesBelow } from "@/lib/page-text/text-nodes";

/** Paragraphs shorter than this, in weighed characters, are navigation rather than prose. */
const MIN_PARAGRAPH = 140;
/** The sum of the paragraphs' scores from which a page counts as an article. */
const MIN_SCORE = 20;
/** So much of one element's text is read, UTF-16 units. Its score alone then is beyond MIN_SCORE. */
const MAX_TEXT = 1_200;
const UNLIKELY =
  /\b(ad|ads|banner|breadcrumb|comment|disqus|footer|menu|nav|related|sidebar|social|sponsor)/i;

/** What may hold prose; a `<br>` stands for a `<div>` around it. */
const PROSE = ["article", "p", "pre", "blockquote", "br"] as const;
/** Elements looked at between two pauses. */
const ELEMENTS_PER_STEP = 50;
/** So many elements at most are searched for shadow roots. */
const MAX_HOSTS_SOUGHT = 4_000;

/**
 * A cheap first look: is it worth extracting an article from this page? Sums the square roots of what paragraphs have
 * beyond a least length, as Readability's own probe does (https://github.com/mozilla/readability#isprobablyreaderable),
 * but counts a Han, kana or hangul character as two: Chinese says in 70 characters what English says in 140. Pausing
 * work (see `time-slices.ts`): a page may have very many short paragraphs.
 */
export function* looksLikeArticle(document: Document): Generator<void, boolean> {
  let score = 0;
  for (const name of PROSE) {
    yield;
    // A live collection is walked as far as it is asked for, where a selector would search the whole page first.
    const found = document.getElementsByTagName(name);
    let index = 0;
    for (let node = found.item(0); node; node = found.item(++index)) {
      if (index % ELEMENTS_PER_STEP === ELEMENTS_PER_STEP - 1) yield;
      const element = name === "br" ? divAround(node) : node;
      if (element) score += scoreOf(element);
      if (score > MIN_SCORE) return true;
    }
  }
  // A page with little prose of its own may have it in components.
  for (const root of yield* openShadowRoots(document)) {
    yield;
    for (const element of root.querySelectorAll(PROSE.slice(0, -1).join())) score += scoreOf(element);
    if (score > MIN_SCORE) return true;
  }
  return false;
}

function* openShadowRoots(document: Document): Generator<void, ShadowRoot[]> {
  const roots: ShadowRoot[] = [];
  let sought = 0;
  for (let at = -1; at < roots.length; at++) {
    const elements = (roots[at] ?? document.body)?.querySelectorAll(":not(p, br, b, i, a, em, strong)") ?? [];
    for (const { shadowRoot } of elements) {
      if (++sought > MAX_HOSTS_SOUGHT) return roots;
      if (sought % ELEMENTS_PER_STEP === 0) yield;
      if (shadowRoot) roots.push(shadowRoot);
    }
  }
  return roots;
}

function divAround({ parentElement }: Element): Element | null {
  return parentElement?.localName === "div" ? parentElement : null;
}

function scoreOf(element: Element): number {
  if (UNLIKELY.test(`${element.className} ${element.id}`) || element.closest("nav, footer, aside")) return 0;
  const weight = proseWeight(beginningOf(element));
  return weight < MIN_PARAGRAPH ? 0 : Math.sqrt(weight - MIN_PARAGRAPH);
}

/** Enough of an element's text to decide by: one that holds a whole page would take long to read to its end. */
function beginningOf(element: Element): string {
  let text = "";
  for (const { data } of textNodesBelow(element)) {
    text += data;
    if (text.length >= MAX_TEXT) break;
  }
  return text;
}

/** Length of a text in UTF-16 units, East Asian letters counted twice and runs of white space once. */
export function proseWeight(text: string): number {
  let weight = 0;
  let spaceBefore = true;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const space = unit <= 0x20 || unit === 0xa0 || unit === 0x3000;
    if (space) weight += spaceBefore ? 0 : 1;
    else weight += isEastAsian(unit) ? 2 : 1;
    spaceBefore = space;
  }
  return weight;
}

/** CJK radicals to unified ideographs with the kana between, hangul syllables, compatibility ideographs. */
function isEastAsian(unit: number): boolean {
  return (
    (unit >= 0x2e80 && unit <= 0x9fff) ||
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    (unit >= 0xf900 && unit <= 0xfaff)
  );
}
