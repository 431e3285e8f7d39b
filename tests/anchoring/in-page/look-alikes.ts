/** What reads like a passage, put into its page. */
import { pick, type Random } from "../../bench/seeded-random";
import type { MarkedPassage } from "./marked-passage";
import { blocksWithText } from "./page-blocks";

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
