/** Other markup and other typography for the same words. */
import { pick } from "../../bench/seeded-random";
import { type End, endsOf, type PageEdit, partsOf, setEnds } from "./marked-passage";

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
export const changeMarkup: PageEdit = ({ range }, random) => {
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
