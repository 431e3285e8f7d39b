/** The blocks of a page, and what they say. */
import { pick, type Random } from "../../bench/seeded-random";

const BLOCKS = "p, li, blockquote, dd, figcaption, h1, h2, h3, h4, td";
/** A text as one compares it, without white space. */
export function wordsIn(text: string): string {
  return text.replace(/\s/g, "").toLowerCase();
}

/** Whether another block says the same. */
export function hasTwin(block: Element): boolean {
  const words = wordsIn(block.textContent ?? "");
  return [...document.querySelectorAll(BLOCKS)].some(
    (other) => other !== block && wordsIn(other.textContent ?? "") === words,
  );
}

/** Those that are shown and hold more than a word or two. */
export function blocksWithText(): Element[] {
  return [...document.querySelectorAll(BLOCKS)].filter(
    (block) => (block.textContent ?? "").trim().length > 20 && block.checkVisibility(),
  );
}

/** Words of the page itself, so that what is put in looks like what is there. */
export function sentenceOfPage(random: Random, least: number): string {
  const text = (pick(random, blocksWithText())?.textContent ?? "Another sentence")
    .replace(/\s+/g, " ")
    .trim();
  const from = Math.floor(random() * Math.max(1, text.length - least));
  return text.slice(from, from + least + Math.floor(random() * 40));
}
