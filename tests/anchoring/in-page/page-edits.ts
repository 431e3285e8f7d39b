/** Runs in a page: what can happen to a page between two visits of a reader. */
import { pick } from "../../bench/seeded-random";
import { changeMarkup } from "./change-markup";
import { type Effect, endsOf, type PageEdit, partsOf, setEnds } from "./marked-passage";
import { blocksWithText, hasTwin, sentenceOfPage, wordsIn } from "./page-blocks";
import { putInto } from "./put-into";

/** At most this share of a passage's characters is changed. */
const MOST_CHANGED = 0.1;
const EDITS_AT_ONCE = 4;
/** The name of what makes these, alone or after another. */
const SEVERAL_EDITS = "several edits around";

function effectOf(range: Range, added: readonly Node[]): Effect {
  return added.some((node) => range.intersectsNode(node)) ? "interrupted" : "untouched";
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
  "put between its words": putInto,
  [SEVERAL_EDITS]: editAround,
  "passage removed": removePassage,
  "passage removed, words stay elsewhere": removePassage,
  [`passage removed, ${SEVERAL_EDITS}`]: editAroundRemoved,
  "paragraph removed": removeBlock,
  "paragraph removed, look-alike stays": removeBlock,
};
