/** Something foreign in the middle of a passage, whose words all stay. */
import { pick, type Random } from "../../bench/seeded-random";
import { type PageEdit, partsOf } from "./marked-passage";
import { sentenceOfPage, wordsIn } from "./page-blocks";

/** Share of what is put in that stands in a block of its own, as an advertisement does; the rest is a sentence. */
const IN_BLOCK = 0.7;
/** Share of a passage's characters that is as good as its own in a line of it. */
const MOST_CHANGED = 0.1;
/** A passage may be divided beside a character of these scripts. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/;

/** An advertisement, a box or a sentence between two words of the passage. */
export const putInto: PageEdit = ({ range }, random) => {
  const places = partsOf(range).flatMap(({ node, start, end }) =>
    wordEdges(node.data, start, end).map((offset) => ({ node, offset })),
  );
  if (places.length === 0) return "none";
  const { node, offset } = pick(random, places);
  const guest = guestOf(random);
  const [guests, words] = [guest.textContent ?? "", range.toString()].map((text) => wordsIn(text).length);
  node.splitText(offset).before(guest);
  // A few words more in a line are a change of wording.
  if (guest instanceof Text && guests! <= words! * MOST_CHANGED) return "changed";
  return "interrupted";
};

/** Offsets between two words, with something of the passage on both sides. */
function wordEdges(text: string, start: number, end: number): number[] {
  const offsets: number[] = [];
  for (let offset = start + 1; offset < end; offset++) {
    const [before, after] = [text[offset - 1]!, text[offset]!];
    const isEdge = (/\s/.test(before) && /\S/.test(after)) || (UNSPACED.test(before) && UNSPACED.test(after));
    if (isEdge && /\S/.test(text.slice(start, offset))) offsets.push(offset);
  }
  return offsets;
}

function guestOf(random: Random): Node {
  const words = sentenceOfPage(random, random() < 0.5 ? 20 : 200);
  if (random() >= IN_BLOCK) return document.createTextNode(` ${words} `);
  const block = document.createElement(random() < 0.5 ? "div" : "aside");
  block.textContent = random() < 0.5 ? `Advertisement. ${words}` : words;
  return block;
}
