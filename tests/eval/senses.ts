import { parseArgs } from "node:util";
import { openBundledGlossary } from "@/lib/glossary/bundled-glossary";
import { runCommand } from "../commands/run-command";
import { DEVELOPMENT_SENTENCES } from "../fixtures/abbreviation-sentences/development";
import { GENRE_SENTENCES } from "../fixtures/abbreviation-sentences/genres";
import { HELD_OUT_SENTENCES } from "../fixtures/abbreviation-sentences/held-out";
import { LATER_SENTENCES } from "../fixtures/abbreviation-sentences/later";
import { AFTERWARDS_PASSAGES } from "../fixtures/sense-passages/afterwards";
import { AMID_AI_PASSAGES } from "../fixtures/sense-passages/amid-ai";
import { BEYOND_INTERVIEW_PASSAGES } from "../fixtures/sense-passages/beyond-interview";
import { BROAD_PASSAGES } from "../fixtures/sense-passages/broad";
import { DEVELOPMENT_PASSAGES } from "../fixtures/sense-passages/development";
import { ELSEWHERE_PASSAGES } from "../fixtures/sense-passages/elsewhere";
import { FURTHER_PASSAGES } from "../fixtures/sense-passages/further";
import { GENRE_PASSAGES } from "../fixtures/sense-passages/genres";
import { HELD_OUT_PASSAGES } from "../fixtures/sense-passages/held-out";
import { LESS_KNOWN_PASSAGES } from "../fixtures/sense-passages/less-known";
import { MIXED_ARTICLES } from "../fixtures/sense-passages/mixed-articles";
import { OBLIQUE_PASSAGES } from "../fixtures/sense-passages/oblique";
import { PARAGRAPHS } from "../fixtures/sense-passages/paragraphs";
import { UNTOUCHED_PASSAGES } from "../fixtures/sense-passages/untouched";
import { WEB_PAGES } from "../fixtures/sense-passages/web-pages";
import { type JudgedSentence, judgeDefinitions } from "./judge-definitions";
import { type JudgedName, judgeSenses } from "./judge-senses";

const USAGE = `usage: eval:senses [--show-held-out]

Measures the choice of sense and the reading of abbreviations on the sentences under tests/fixtures. For each set: how
many of the names that are meant are tagged with their term, how many of the others are tagged all the same, the errors
by name; precision (of the pairs found) and recall (of the short forms defined) of abbreviations. Errors of the sets kept
aside are only counted, unless asked for, so that nobody tunes the rules to them.`;

/** Characters of the passage shown on either side of a name. */
const CONTEXT = 28;
const HAN = /[\u4e00-\u9fff]/;

function share(part: number, whole: number): string {
  const percent = whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)}%`;
  return `${percent} (${part} of ${whole})`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function describeError({ passage, name, start, tagged }: JudgedName): string {
  const { text } = passage;
  const end = start + name.name.length;
  const around = `${text.slice(Math.max(0, start - CONTEXT), start)}[${name.name}]${text.slice(end, end + CONTEXT)}`;
  const got = tagged.map(({ termId, reason }) => `${termId} (${reason})`).join(", ") || "nothing";
  return `  ${name.termId ?? "nothing"} expected, ${got} tagged\t${around.replaceAll("\n", " ")}`;
}

/** The share of the names meant that are tagged with their term, and of the others that are tagged all the same. */
function totals(judged: readonly JudgedName[]): string {
  const meant = judged.filter(({ name }) => name.termId !== null);
  const others = judged.filter(({ name }) => name.termId === null);
  const whenRight = meant.filter(({ right }) => right).length;
  const whenWrong = others.filter(({ right }) => !right).length;
  return (
    `tagged when right ${share(whenRight, meant.length)}, ` +
    `tagged when wrong ${share(whenWrong, others.length)}`
  );
}

function printSenses(title: string, judged: readonly JudgedName[], errorsShown: boolean): void {
  const passages = new Set(judged.map(({ passage }) => passage)).size;
  const errors = new Map<string, JudgedName[]>();
  for (const error of judged.filter(({ right }) => !right)) {
    errors.set(error.name.name, [...(errors.get(error.name.name) ?? []), error]);
  }
  for (const [name, wrong] of errorsShown ? [...errors].sort((a, b) => b[1].length - a[1].length) : []) {
    const missed = wrong.filter((error) => error.name.termId !== null).length;
    console.log(`${title}: ${name}: ${missed} missed, ${wrong.length - missed} wrong`);
    for (const error of wrong) console.log(describeError(error));
  }
  console.log(`${title}, ${passages} passages: ${totals(judged)}`);
  const isChinese = ({ passage }: JudgedName) => HAN.test(passage.text);
  console.log(`  English: ${totals(judged.filter((name) => !isChinese(name)))}`);
  console.log(`  Chinese: ${totals(judged.filter(isChinese))}\n`);
}

function printDefinitions(title: string, judged: readonly JudgedSentence[], errorsShown: boolean): void {
  const right = sum(judged.map((sentence) => sentence.right.length));
  const found = right + sum(judged.map(({ wrong }) => wrong.length));
  const defined = sum(judged.map((sentence) => sentence.defined));
  const missed = sum(judged.map((sentence) => sentence.missed.length));
  for (const sentence of errorsShown ? judged : []) {
    if (sentence.wrong.length + sentence.missed.length === 0) continue;
    const parts = [
      `missed ${sentence.missed.join(", ") || "–"}`,
      `wrong ${sentence.wrong.join("; ") || "–"}`,
    ];
    console.log(`  ${parts.join(", ")}\t${sentence.sentence.text}`);
  }
  console.log(
    `${title}, ${judged.length} sentences: abbreviations precision ${share(right, found)}, ` +
      `recall ${share(defined - missed, defined)}\n`,
  );
}

await runCommand(USAGE, (args) => {
  const { values } = parseArgs({
    args,
    options: { "show-held-out": { type: "boolean", default: false } },
  });
  const heldOutShown = values["show-held-out"];
  const glossary = openBundledGlossary();
  printSenses("development", judgeSenses(DEVELOPMENT_PASSAGES, glossary), true);
  printSenses("broad", judgeSenses(BROAD_PASSAGES, glossary), true);
  printSenses("held-out", judgeSenses(HELD_OUT_PASSAGES, glossary), heldOutShown);
  printSenses("beyond the interview", judgeSenses(BEYOND_INTERVIEW_PASSAGES, glossary), true);
  printSenses("further", judgeSenses(FURTHER_PASSAGES, glossary), true);
  printSenses("less known names", judgeSenses(LESS_KNOWN_PASSAGES, glossary), true);
  printSenses("mixed articles", judgeSenses(MIXED_ARTICLES, glossary), true);
  const halved = { oblique: OBLIQUE_PASSAGES, genres: GENRE_PASSAGES, paragraphs: PARAGRAPHS };
  for (const [title, passages] of Object.entries(halved)) {
    const half = (rest: 0 | 1) => passages.filter((_, at) => at % 2 === rest);
    printSenses(`${title}, odd`, judgeSenses(half(0), glossary), true);
    printSenses(`${title}, even`, judgeSenses(half(1), glossary), heldOutShown);
  }
  printSenses("untouched", judgeSenses(UNTOUCHED_PASSAGES, glossary), heldOutShown);
  printSenses("afterwards", judgeSenses(AFTERWARDS_PASSAGES, glossary), heldOutShown);
  printSenses("web pages", judgeSenses(WEB_PAGES, glossary), true);
  printSenses("words of AI elsewhere", judgeSenses(ELSEWHERE_PASSAGES, glossary), true);
  printSenses("amid AI", judgeSenses(AMID_AI_PASSAGES, glossary), true);
  printDefinitions("development", judgeDefinitions(DEVELOPMENT_SENTENCES), true);
  printDefinitions("genres", judgeDefinitions(GENRE_SENTENCES), true);
  printDefinitions("later", judgeDefinitions(LATER_SENTENCES), true);
  printDefinitions("held-out", judgeDefinitions(HELD_OUT_SENTENCES), heldOutShown);
});
