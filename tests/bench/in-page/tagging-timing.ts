/** Runs in a page: how long tagging takes, next to one pass over the text and to other ways to find names. */
import { bundledTerms } from "@/lib/glossary/bundled";
import { openBundledGlossary } from "@/lib/glossary/bundled-glossary";
import { compileGlossary } from "@/lib/glossary/compile";
import type { CompiledGlossary } from "@/lib/glossary/compiled-glossary";
import { HitList } from "@/lib/mentions/hit-list";
import { KeyFinder } from "@/lib/mentions/key-finder";
import { tagArticle } from "@/lib/mentions/tag";
import { normalize } from "@/lib/text/normalize";
import { HOSTILE_TEXTS } from "../hostile-text";
import { mixedProse } from "../mixed-prose";
import { manyTerms, moreTerms } from "../more-terms";
import { seededRandom } from "../seeded-random";
import { inTurns, timed } from "./in-turns";
import { passOver } from "./pass-over";
import { ahoCorasickOf, alternationOf, mapTrieOf, markJsOf } from "./rival-matchers";

/** What to measure. */
export interface TaggingPlan {
  /** Length of the text, in UTF-16 units. */
  characters: number;
  /** How many terms the rivals and we look for, by all their names. */
  manyTerms: number;
  /** How many times the terms of the glossary the larger one has. */
  timesTerms: number;
  rounds: number;
  /** How much of the text mark.js gets: one part in so many. */
  markJsPart: number;
}

/** What is measured once in every round, in turns, so that what disturbs one disturbs all. */
type Work =
  | "pass"
  | "mapTrie"
  | "tagging"
  | "moreTerms"
  | "moreText"
  | "denseText"
  | "taggingMany"
  | "findingMany"
  | "alternation"
  | "ahoCorasick";

/** Times in ms, and how much was found. */
export interface TaggingTimes {
  rounds: Record<Work, number[]>;
  /** mark.js on its part of the text, once. */
  markJs: number;
  /** Terms of the bundled glossary, and names of the many terms. */
  terms: number;
  names: number;
  /** Mentions of them, in the mixed text and in the dense one. */
  mentions: number;
  denseMentions: number;
  /** Places at which one of the names stands, by each that looked for them. */
  found: Record<"findingMany" | "alternation" | "ahoCorasick", number>;
}

/** So many passes over the text are one sample: a single one is as short as the clock's steps. */
const PASSES = 10;
/** How long a sample of hostile text takes at least, in ms. */
const LEAST_SAMPLE = 10;

/** How long the matcher takes to be ready, in ms. Called first in a page: nothing of it has run before. */
export function measureStart(): number {
  return timed(openBundledGlossary);
}

/** Tags one text in all ways. */
export function measureTagging(plan: TaggingPlan): TaggingTimes {
  const text = flat(mixedProse(seededRandom(1), plan.characters));
  const longer = flat(mixedProse(seededRandom(1), plan.characters * 2));
  const dense = flat(mixedProse(seededRandom(1), plan.characters, 1));
  const glossary = openBundledGlossary();
  const larger = compileGlossary(moreTerms(bundledTerms, plan.timesTerms));
  const many = manyTerms(bundledTerms, plan.manyTerms);
  const manyGlossary = compileGlossary(many.terms);
  const found = {
    findingMany: () => countNames(text, manyGlossary),
    alternation: bind(alternationOf(many.names), text),
    ahoCorasick: bind(ahoCorasickOf(many.names), text),
  };
  const works: Record<Work, () => number> = {
    pass: () => repeated(PASSES, () => passOver(text)),
    mapTrie: bind(mapTrieOf(bundledTerms.flatMap(({ aliases }) => aliases.map((alias) => alias.text))), text),
    tagging: () => countMentions(text, glossary),
    moreTerms: () => countMentions(text, larger),
    moreText: () => countMentions(longer, glossary),
    denseText: () => countMentions(dense, glossary),
    taggingMany: () => countMentions(text, manyGlossary),
    ...found,
  };
  const rounds = inTurns(works, plan.rounds);
  return {
    rounds: { ...rounds, pass: rounds.pass.map((time) => time / PASSES) },
    markJs: timed(() => markJsOf(many.names)(text.slice(0, plan.characters / plan.markJsPart))),
    terms: bundledTerms.length,
    names: many.names.length,
    mentions: countMentions(text, glossary),
    denseMentions: countMentions(dense, glossary),
    found: {
      findingMany: found.findingMany(),
      alternation: found.alternation(),
      ahoCorasick: found.ahoCorasick(),
    },
  };
}

/** By what is bad about a text: the least times in ms for one of so many UTF-16 units and for one twice as long. */
export function measureHostile(characters: number, rounds: number): Record<string, [number, number]> {
  const glossary = openBundledGlossary();
  const times: Record<string, [number, number]> = {};
  for (const [what, ofLength] of Object.entries(HOSTILE_TEXTS)) {
    const [once, twice] = [characters, characters * 2].map((length) => flat(ofLength(length)));
    // Some are read in less than the clock can tell apart.
    const runs = Math.ceil(
      LEAST_SAMPLE /
        Math.max(
          timed(() => countMentions(once!, glossary)),
          0.1,
        ),
    );
    const tagging = (text: string) => () => repeated(runs, () => countMentions(text, glossary));
    const measured = inTurns({ once: tagging(once!), twice: tagging(twice!) }, rounds);
    times[what] = [Math.min(...measured.once) / runs, Math.min(...measured.twice) / runs];
  }
  return times;
}

/** As a message brings it: one piece of memory, not slices of others, which are slower to read. */
function flat(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

function bind(matcher: (text: string) => number, text: string): () => number {
  return () => matcher(text);
}

/** Does `work` so many times; returns the sum of what it returns. */
function repeated(runs: number, work: () => number): number {
  let sum = 0;
  for (let run = 0; run < runs; run++) sum += work();
  return sum;
}

function countMentions(text: string, glossary: CompiledGlossary): number {
  return tagArticle({ title: "", text }, glossary).mentions.length;
}

/** Only what the rivals do, and normalising first: finds where names stand, all of them, whatever they mean. */
function countNames(text: string, { keys }: CompiledGlossary): number {
  const { units, length } = normalize(text);
  const hits = new HitList(1024);
  new KeyFinder(units, keys, hits).find(1, length);
  return hits.count;
}
