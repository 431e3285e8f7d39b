/** Runs in a page of its own, once: what the first text costs that a background gets after its start. */
import { openBundledGlossary } from "@/lib/glossary/bundled-glossary";
import { tagArticle } from "@/lib/mentions/tag";
import { mixedProse } from "../mixed-prose";
import { seededRandom } from "../seeded-random";
import { timed } from "./in-turns";
import { passOver } from "./pass-over";

/** A page sends its text in pieces of so many UTF-16 units. */
const PIECE_LENGTH = 100_000;

/** How long one pass over a text takes in ms: code that never ran, and a string that was just joined. */
export function measureColdPass(characters: number): number {
  const text = received(characters);
  return timed(() => passOver(text));
}

/** How long tagging such a text takes in ms, with the matcher made ready before. */
export function measureColdTagging(characters: number): number {
  const glossary = openBundledGlossary();
  const text = received(characters);
  return timed(() => tagArticle({ title: "", text }, glossary));
}

/** A text as the background has it: the pieces of several messages, joined. */
function received(characters: number): string {
  const text = mixedProse(seededRandom(1), characters);
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += PIECE_LENGTH) pieces.push(text.slice(at, at + PIECE_LENGTH));
  return (JSON.parse(JSON.stringify(pieces)) as string[]).join("");
}
