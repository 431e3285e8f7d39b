/** Runs in a page: what can happen to a page between two visits of a reader. */
import { pick, type Random } from "../../bench/seeded-random";

/** A passage as it stands in the page before an edit. */
export interface MarkedPassage {
  /** Follows the passage through edits of its text nodes. */
  range: Range;
  /** The block that holds all of it, `null` where none does. */
  block: Element | null;
}

/** What an edit did to the passage; `interrupted`: put something in between its words. */
export type Effect = "untouched" | "changed" | "interrupted" | "removed" | "none";

/** Changes the page around or in a passage. `none`: this page offered no way to. */
export type PageEdit = (passage: MarkedPassage, random: Random) => Effect;

const BLOCKS = "p, li, blockquote, dd, figcaption, h1, h2, h3, h4, td";
/** At most this share of a passage's characters is changed. */
const MOST_CHANGED = 0.1;
const EDITS_AT_ONCE = 4;

/** The text nodes that a range covers, with the part of each that it covers. */
export function partsOf(range: Range): { node: Text; start: number; end: number }[] {
  const { startContainer, endContainer, commonAncestorContainer } = range;
  const root =
    commonAncestorContainer.nodeType === Node.TEXT_NODE
      ? commonAncestorContainer.parentNode!
      : commonAncestorContainer;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const parts: { node: Text; start: number; end: number }[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (!range.intersectsNode(node) || node.parentElement?.closest("script, style, noscript")) continue;
    const start = node === startContainer ? range.startOffset : 0;
    const end = node === endContainer ? range.endOffset : node.data.length;
    if (end > start) parts.push({ node, start, end });
  }
  return parts;
}

function wordsIn(text: string): string {
  return text.replace(/\s/g, "").toLowerCase();
}

/** Whether another block says the same. */
function hasTwin(block: Element): boolean {
  const words = wordsIn(block.textContent ?? "");
  return [...document.querySelectorAll(BLOCKS)].some(
    (other) => other !== block && wordsIn(other.textContent ?? "") === words,
  );
}

type End = [container: Node, offset: number];

function endsOf({ startContainer, startOffset, endContainer, endOffset }: Range): End[] {
  return [
    [startContainer, startOffset],
    [endContainer, endOffset],
  ];
}

function setEnds(range: Range, [start, end]: End[]): void {
  range.setStart(...start!);
  range.setEnd(...end!);
}

function effectOf(range: Range, added: readonly Node[]): Effect {
  return added.some((node) => range.intersectsNode(node)) ? "interrupted" : "untouched";
}

function blocksWithText(): Element[] {
  return [...document.querySelectorAll(BLOCKS)].filter(
    (block) => (block.textContent ?? "").trim().length > 20 && block.checkVisibility(),
  );
}

/** Words of the page itself, so that what is put in looks like what is there. */
function sentenceOfPage(random: Random, least: number): string {
  const text = (pick(random, blocksWithText())?.textContent ?? "Another sentence")
    .replace(/\s+/g, " ")
    .trim();
  const from = Math.floor(random() * Math.max(1, text.length - least));
  return text.slice(from, from + least + Math.floor(random() * 40));
}

/** A letter here and there is another one; in Chinese text another character. */
const fixTypos: PageEdit = ({ range }, random) => {
  const parts = partsOf(range);
  const length = range.toString().replace(/\s/g, "").length;
  const edits = Math.floor(length * MOST_CHANGED * random()) || 1;
  if (edits > length * MOST_CHANGED) return "none";
  for (let edit = 0; edit < edits; edit++) {
    const { node, start, end } = pick(random, parts);
    const at = start + 1 + Math.floor(random() * (end - start - 2));
    if (at <= start || at >= end - 1) continue;
    const other = pick(random, [..."etaoinshrdlu的一是了我不人在他有"]);
    const kind = random();
    if (kind < 0.4) node.replaceData(at, 1, other);
    else if (kind < 0.7) node.insertData(at, other);
    else node.deleteData(at, 1);
    // Lengths have changed: the parts are no longer what they were.
    if (kind >= 0.4) parts.splice(0, parts.length, ...partsOf(range));
  }
  return "changed";
};

/** A word is another word. */
const replaceWord: PageEdit = ({ range }, random) => {
  const parts = partsOf(range).filter(({ start, end }) => end - start > 20);
  if (parts.length === 0) return "none";
  const { node, start, end } = pick(random, parts);
  const total = range.toString().replace(/\s/g, "").length;
  const length = Math.min(2 + Math.floor(random() * 6), Math.floor(total * MOST_CHANGED));
  if (length < 1) return "none";
  const at = start + 2 + Math.floor(random() * (end - start - length - 4));
  node.replaceData(at, length, sentenceOfPage(random, 8).slice(0, length));
  return "changed";
};

/** A sentence more before or behind the passage, in its own block or another. */
const insertSentence: PageEdit = ({ range }, random) => {
  const sentence = document.createTextNode(` ${sentenceOfPage(random, 30)} `);
  // Where the page's own words are repeated next to themselves, nobody can tell which were there before.
  if (wordsIn(sentence.data).includes(wordsIn(range.toString()))) return "none";
  const where = random();
  if (where < 0.3) (range.startContainer as Text).before(sentence);
  else if (where < 0.6) (range.endContainer as Text).after(sentence);
  else pick(random, blocksWithText())?.prepend(sentence);
  return effectOf(range, [sentence]);
};

/** What stands before or behind the passage in its text node goes, or another block does. */
const deleteSentence: PageEdit = ({ range }, random) => {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const where = random();
  if (where < 0.35 && startOffset > 4) (startContainer as Text).deleteData(0, startOffset);
  else if (where < 0.7 && endOffset < (endContainer as Text).data.length) {
    (endContainer as Text).deleteData(endOffset, (endContainer as Text).data.length - endOffset);
  } else {
    const others = blocksWithText().filter((block) => !range.intersectsNode(block));
    if (others.length === 0) return "none";
    pick(random, others).remove();
  }
  return "untouched";
};

/** The passage's block stands elsewhere. Where another one says the same, nobody can tell which of them was moved. */
const moveParagraph: PageEdit = ({ block, range }, random) => {
  const others = blocksWithText().filter((other) => !other.contains(block) && !block?.contains(other));
  if (!block || others.length === 0 || hasTwin(block)) return "none";
  const ends = endsOf(range);
  pick(random, others).before(block);
  setEnds(range, ends);
  return "untouched";
};

/** How an editor's typography writes what was typed. */
const TYPOGRAPHY: Readonly<Record<string, string>> = {
  '"': "\u201d",
  "'": "\u2019",
  ",": "\uff0c",
  " ": "\n  ",
  "-": "\u2011",
};

function writtenOtherwise(text: string): string {
  return text.replace(/["', -]/g, (character) => TYPOGRAPHY[character]!);
}

function writeOtherwise(node: Text, range: Range): void {
  const before = node.data;
  const moved = endsOf(range).map(([container, offset]): End => {
    const isIn = container === node;
    return [container, isIn ? writtenOtherwise(before.slice(0, offset)).length : offset];
  });
  node.data = writtenOtherwise(before);
  setEnds(range, moved);
}

/** The same words in other markup, with other line breaks, quotation marks, dashes and invisible signs. */
const changeMarkup: PageEdit = ({ range }, random) => {
  const { node, start, end } = pick(random, partsOf(range));
  const middle = start + Math.floor(((end - start) * (1 + random())) / 3);
  const kind = random();
  if (kind < 0.25) node.insertData(middle, "\u00ad");
  else if (kind < 0.55) writeOtherwise(node, range);
  else if (kind < 0.7) node.splitText(middle).before(document.createElement("br"));
  else setInBold(node.splitText(middle), range);
  return "untouched";
};

/** The first letters of a text node, in an element of their own. */
function setInBold(node: Text, range: Range): void {
  const bold = document.createElement("b");
  const letters = document.createTextNode(node.data.slice(0, 3));
  const moved = endsOf(range).map(([container, offset]): End => {
    if (container !== node) return [container, offset];
    return offset <= letters.length ? [letters, offset] : [node, offset - letters.length];
  });
  node.deleteData(0, letters.length);
  bold.append(letters);
  node.before(bold);
  setEnds(range, moved);
}

/** Advertisements between the blocks. */
const putInAdverts: PageEdit = ({ block, range }, random) => {
  const blocks = blocksWithText();
  const others = blocks.filter((other) => !range.intersectsNode(other));
  if (others.length === 0) return "none";
  const elements: Element[] = [];
  for (let advert = 0; advert < 4; advert++) {
    const element = document.createElement("div");
    element.textContent = `Advertisement. ${(pick(random, others).textContent ?? "").trim().slice(5, 60)}`;
    const near = advert === 0 && block ? block : pick(random, blocks);
    if (random() < 0.5) near?.before(element);
    else near?.after(element);
    elements.push(element);
  }
  return effectOf(range, elements);
};

/** The passage's words go, and what is around them stays. */
const removePassage: PageEdit = ({ range }) => {
  range.deleteContents();
  return "removed";
};

/** Several things at once that leave the passage alone. */
const editAround: PageEdit = (passage, random) => {
  const effects = Array.from({ length: EDITS_AT_ONCE }, () => pick(random, AROUND)(passage, random));
  return effects.includes("interrupted") ? "interrupted" : "untouched";
};

/** The passage's words go, and several other things happen. */
const editAroundRemoved: PageEdit = (passage, random) => {
  editAround(passage, random);
  return removePassage(passage, random);
};

/** All of the passage's block goes. */
const removeBlock: PageEdit = ({ block }) => {
  if (!block) return "none";
  block.remove();
  return "removed";
};

const AROUND: readonly PageEdit[] = [insertSentence, deleteSentence, changeMarkup, putInAdverts];

/** By what is done, the edits. */
export const PAGE_EDITS: Readonly<Record<string, PageEdit>> = {
  "typos fixed": fixTypos,
  "word replaced": replaceWord,
  "sentence inserted": insertSentence,
  "sentence deleted": deleteSentence,
  "paragraph moved": moveParagraph,
  "markup changed": changeMarkup,
  "adverts put in": putInAdverts,
  "many edits around": editAround,
  "passage removed": removePassage,
  "passage removed, words stay elsewhere": removePassage,
  "passage removed, many edits around": editAroundRemoved,
  "paragraph removed": removeBlock,
  "paragraph removed, look-alike stays": removeBlock,
};

/** Puts a block that reads nearly like the passage's own into the page, beside it or elsewhere. */
export function putInLookAlike({ block }: MarkedPassage, random: Random): void {
  if (!block) return;
  const copy = block.cloneNode(true) as Element;
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const edits = Math.ceil(node.data.trim().length * (0.02 + 0.1 * random()));
    for (let edit = 0; edit < edits && node.data.length > 2; edit++) {
      const at = Math.floor(random() * node.data.length);
      node.replaceData(at, 1, pick(random, [..."etaoinshrdlu的一是了我不人在他有"]));
    }
  }
  const where = random();
  if (where < 0.3) block.after(copy);
  else if (where < 0.6) block.before(copy);
  else pick(random, blocksWithText())?.before(copy);
}

/** Puts the passage's words into another block of the page. */
export function putInWords({ range }: MarkedPassage, random: Random): void {
  const others = blocksWithText().filter((block) => !range.intersectsNode(block));
  if (others.length > 0) pick(random, others).append(` ${range.toString()} `);
}
