/** Something foreign in the middle of a passage, whose words all stay. */
import { pick, type Random } from "../../bench/seeded-random";
import { type PageEdit, partsOf } from "./marked-passage";
import { sentenceOfPage, wordsIn } from "./page-blocks";

/** Share of what is put in that stands in a block of its own, as an advertisement does; the rest is a sentence. */
const IN_BLOCK = 0.7;
/** Characters of what is put in, without white space. */
const LEAST = 12;
/** Characters on each side of the break. */
const BESIDE = 6;
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
  // A word more or less is a change of wording.
  if (wordsIn(guest.textContent ?? "").length < LEAST) return "none";
  // Where the words beside the break are repeated in it, nobody can tell which were there before.
  const ends = [
    wordsIn(node.data.slice(0, offset)).slice(-BESIDE),
    wordsIn(node.data.slice(offset)).slice(0, BESIDE),
  ];
  if (ends.some((end) => wordsIn(guest.textContent ?? "").includes(end))) return "none";
  node.splitText(offset).before(guest);
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
